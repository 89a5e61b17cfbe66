import type { Campaign, Workgroup } from '../../../shared/campaigns/campaigns.ts';
import { asAsked, type RoomQuestion } from '../../../shared/room/material.ts';
import { askedAt, programOf } from '../../../shared/room/program.ts';
import type { Context } from '../../context.ts';
import { newsForPhone } from '../../rooms/news.ts';

/** Whether the group goes on with what it wrote, so that what is asked follows its workshop. */
export const hasSteps = ({ questions }: Campaign): boolean =>
  questions.some(({ step }) => step !== undefined);

/** The questions that the group is asked now; all of them where its workshop has no steps. */
export async function askedOf(
  ctx: Context,
  campaign: Campaign,
  workgroup: Workgroup,
): Promise<RoomQuestion[]> {
  if (!hasSteps(campaign)) return campaign.questions;
  const room = await newsForPhone(ctx, workgroup.joinCode);
  const ids = askedAt(programOf(campaign), room?.stage ?? 0);
  return asAsked(campaign.questions, ids, room?.material ?? []);
}

/** All that the group has been asked so far. */
export async function askedSoFar(
  ctx: Context,
  campaign: Campaign,
  workgroup: Workgroup,
): Promise<RoomQuestion[]> {
  if (!hasSteps(campaign)) return campaign.questions;
  const room = await newsForPhone(ctx, workgroup.joinCode);
  const ids = campaign.questions.map(({ id }) => id);
  return asAsked(campaign.questions, ids, room?.material ?? []);
}
