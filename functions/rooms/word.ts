import { visibleError } from '../../shared/errors.ts';
import {
  focusOn,
  hideWord,
  isAmong,
  type Room,
  type RoomWord,
  showWord,
  toggleMark,
} from '../../shared/room/room.ts';
import type { Context } from '../context.ts';
import { groupClouds } from '../store.ts';
import { changeRoom, type RoomAt } from './change.ts';

/** What can be done with a word on the screen. */
export const wordActions = {
  lyft: focusOn,
  marke: toggleMark,
  dolj: hideWord,
  visa: showWord,
} satisfies Record<string, (room: Room, word: RoomWord) => Room>;
export type WordAction = keyof typeof wordActions;

/** Does something with a word that the room has been shown. Throws a visible `invalid` for any other. */
export const actOnWord = (
  ctx: Context,
  leaderCode: string,
  action: WordAction,
  word: RoomWord,
): Promise<Room> =>
  changeRoom(ctx, leaderCode, async (room, at) => {
    if (!(await isShown(ctx, room, at, word)))
      throw visibleError('invalid', 'Ordet visas inte här längre. Titta på sidan igen.');
    return wordActions[action](room, word);
  });

async function isShown(
  ctx: Context,
  room: Room,
  { campaign, workgroup }: RoomAt,
  word: RoomWord,
): Promise<boolean> {
  if (isAmong(room.hidden, word)) return true;
  if (campaign.words === 'unveiled' && !room.unveiled.includes(word.questionId)) return false;
  const cloud = await groupClouds.find(ctx.table, campaign.id, workgroup.id);
  return (cloud?.pictures ?? []).some(
    ({ questionId, terms }) => questionId === word.questionId && terms.some(({ term }) => term === word.term),
  );
}
