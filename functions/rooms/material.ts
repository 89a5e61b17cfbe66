import type { Question } from '../../shared/campaigns/campaigns.ts';
import { visibleError } from '../../shared/errors.ts';
import type { Stage } from '../../shared/room/program.ts';
import { isAmong, type Room } from '../../shared/room/room.ts';
import type { Context } from '../context.ts';
import { groupClouds } from '../store.ts';
import type { RoomAt } from './change.ts';

/** So many can be read on a phone and weighed against each other. */
const mostOptions = 12;

/** A word of a cloud has neither capital nor mark; what is proposed as a question is read as one. */
function asQuestion(term: string): string {
  const begun = term.charAt(0).toLocaleUpperCase('sv') + term.slice(1);
  return /[.!?…]$/u.test(begun) ? begun : `${begun}?`;
}

/**
 * The room with what the questions of a part go on with: the words of an earlier question's cloud, the commonest first.
 * What has been put to the group once stays, since people have answered it. Throws a visible `conflict` when there is
 * nothing to go on with.
 */
export async function withMaterial(
  ctx: Context,
  room: Room,
  stage: Stage | undefined,
  at: RoomAt,
): Promise<Room> {
  if (stage?.kind !== 'write') return room;
  const { campaign, workgroup } = at;
  const missing = campaign.questions.filter(
    ({ id, step }) =>
      step && stage.questionIds.includes(id) && !room.material.some(({ questionId }) => questionId === id),
  );
  if (missing.length === 0) return room;
  const cloud = await groupClouds.find(ctx.table, campaign.id, workgroup.id);
  const textsOf = ({ step }: Question): string[] => {
    const shown = (cloud?.pictures.find(({ questionId }) => questionId === step?.of)?.terms ?? [])
      .filter(({ term }) => !isAmong(room.hidden, { questionId: step?.of ?? '', term }))
      .map(({ term }) => asQuestion(term));
    if (step?.kind === 'choice') return shown.slice(0, mostOptions);
    return shown.slice((step?.place ?? 1) - 1, step?.place ?? 1);
  };
  const added = missing.map((question) => ({ questionId: question.id, texts: textsOf(question) }));
  if (added.every(({ texts }) => texts.length === 0))
    throw visibleError(
      'conflict',
      `Det finns inget att gå vidare med än: minst ${campaign.minAnswers} behöver svara, och ordmolnet vara ritat. Ni kan också avsluta här.`,
    );
  return { ...room, material: [...room.material, ...added] };
}
