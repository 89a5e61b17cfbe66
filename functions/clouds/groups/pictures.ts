import { isDeepStrictEqual } from 'node:util';
import type { Campaign, Workgroup } from '../../../shared/campaigns/campaigns.ts';
import type { GroupPicture, ShownGroupCloud } from '../../../shared/clouds/clouds.ts';
import { isAmong } from '../../../shared/room/room.ts';
import type { Context } from '../../context.ts';
import { groupClouds, rooms } from '../../store.ts';

/**
 * The group's own clouds as pictures to put in a page: those that have been unveiled, where that is how the campaign goes.
 * Undefined until they are drawn, and as soon as fewer than `minAnswers` of those who have `answered` are left.
 */
export async function groupPictures(
  ctx: Context,
  campaign: Campaign,
  group: Workgroup,
  answered: number,
): Promise<ShownGroupCloud | undefined> {
  const stored = await groupClouds.find(ctx.table, campaign.id, group.id);
  if (!stored || stored.pictures.length === 0 || answered < campaign.minAnswers) return undefined;
  const room = await rooms.find(ctx.table, group.leaderCode);
  const isShown = ({ questionId }: GroupPicture) =>
    campaign.words === 'from_start' || (room?.unveiled.includes(questionId) ?? false);
  const hidden = room?.hidden ?? [];
  // A word is gone at once, and its picture with it, until the next is drawn.
  const isDrawnSo = isDeepStrictEqual(hidden, stored.hidden);
  return {
    answers: Math.min(stored.drawnAt, answered),
    pictures: stored.pictures.filter(isShown).map(({ terms, svg, places: _, ...picture }) => {
      const isHidden = ({ term }: { term: string }) => isAmong(hidden, { ...picture, term });
      return {
        ...picture,
        svg: isDrawnSo ? svg : '',
        title: campaign.questions.find(({ id }) => id === picture.questionId)?.shortText ?? '',
        terms: terms.filter((one) => !isHidden(one)).map(({ term }) => term),
        also: Object.fromEntries(terms.map(({ term, also = [] }) => [term, also])),
        hidden: hidden.filter(({ questionId }) => questionId === picture.questionId).map(({ term }) => term),
      };
    }),
  };
}
