import { type Campaign, hasSteps, type Workgroup } from '../../../shared/campaigns/campaigns.ts';
import { asAsked, type RoomQuestion } from '../../../shared/room/material.ts';
import { askedAt, programOf } from '../../../shared/room/program.ts';
import type { Context } from '../../context.ts';
import { newsForPhone } from '../../rooms/news.ts';

interface Asked {
  /** What the part of the workshop that is on asks. */
  now: RoomQuestion[];
  /** All that has been asked. */
  soFar: RoomQuestion[];
}

/** The questions that the group is asked: all of them where its workshop has no steps. */
export async function askedOf(ctx: Context, campaign: Campaign, workgroup: Workgroup): Promise<Asked> {
  const { questions } = campaign;
  if (!hasSteps(campaign)) return { now: questions, soFar: questions };
  const { stage = 0, material = [] } = (await newsForPhone(ctx, workgroup.joinCode)) ?? {};
  const asked = (ids: readonly string[]) => asAsked(questions, ids, material);
  return { now: asked(askedAt(programOf(campaign), stage)), soFar: asked(questions.map(({ id }) => id)) };
}
