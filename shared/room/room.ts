import * as z from 'zod';
import { Instant } from '../campaigns/campaigns.ts';
import { visibleError } from '../errors.ts';
import { CampaignId, Code, WorkgroupId } from '../ids.ts';
import { Material } from './material.ts';
import type { Stage } from './program.ts';

/** A word of one question's cloud, as it is shown there. */
export const RoomWord = z.strictObject({ questionId: z.string(), term: z.string().min(1).max(400) });
export type RoomWord = z.infer<typeof RoomWord>;

const mostMarked = 3;
const mostHidden = 60;

/**
 * Where a workgroup's workshop is, the same on every screen: it is led from any of them. One that is not stored has not
 * begun. Nothing in it says what anybody wrote but words that the room has been shown.
 */
export const Room = z.strictObject({
  campaignId: CampaignId,
  workgroupId: WorkgroupId,
  leaderCode: Code,
  joinCode: Code,
  version: z.int().nonnegative(),
  /** The place in the campaign's program. */
  stage: z.int().nonnegative(),
  stageSince: Instant,
  /** The questions whose clouds have been unveiled; what has been seen stays seen. */
  unveiled: z.array(z.string()),
  /** The word that stands large in the middle. */
  focus: RoomWord.optional(),
  /** What the group wants to remember, at most three of each question. */
  marked: z.array(RoomWord),
  /** What the leader has taken away from all screens. */
  hidden: z.array(RoomWord).max(mostHidden),
  /** What the group's later steps go on with. */
  material: z.array(Material).default([]),
});
export type Room = z.infer<typeof Room>;

/** What phones are told of it, below their own code: no count, and no word but those that the room goes on with. */
export const PhoneRoom = z.strictObject({
  joinCode: Code,
  version: z.int().nonnegative(),
  stage: z.int().nonnegative(),
  unveiled: z.array(z.string()),
  /** Grows when a word is hidden or shown again, so that phones look anew. */
  changes: z.int().nonnegative(),
  /** What can be chosen among, and what has been chosen to be asked: the room has been shown it. */
  material: z.array(Material).default([]),
});
export type PhoneRoom = z.infer<typeof PhoneRoom>;

/** A workshop that has not begun. */
export function newRoom(
  group: { campaignId: CampaignId; id: WorkgroupId; leaderCode: Code; joinCode: Code },
  now: Instant,
): Room {
  const { campaignId, id: workgroupId, leaderCode, joinCode } = group;
  return {
    campaignId,
    workgroupId,
    leaderCode,
    joinCode,
    version: 0,
    stage: 0,
    stageSince: now,
    unveiled: [],
    marked: [],
    hidden: [],
    material: [],
  };
}

/**
 * Moves from one part to another, unveiling what is looked at. The room as it is when it has moved meanwhile: two screens
 * that are pressed at once take one step.
 */
export function moveTo(
  room: Room,
  program: readonly Stage[],
  step: { from: number; to: number },
  now: Instant,
): Room {
  const { from, to } = step;
  const stage = program[to];
  if (!stage) throw visibleError('invalid', 'Den delen finns inte i workshoppen.');
  if (room.stage !== from || from === to) return room;
  const unveiled =
    stage.kind === 'look' && !room.unveiled.includes(stage.questionId)
      ? [...room.unveiled, stage.questionId]
      : room.unveiled;
  const { focus: _, ...rest } = room;
  return { ...rest, stage: to, stageSince: now, unveiled };
}

const isWord =
  ({ questionId, term }: RoomWord) =>
  (other: RoomWord): boolean =>
    other.questionId === questionId && other.term === term;

export const isAmong = (words: readonly RoomWord[], word: RoomWord): boolean => words.some(isWord(word));

/** Puts a word large in the middle, or takes it down when it stands there. */
export function focusOn(room: Room, word: RoomWord | undefined): Room {
  const { focus, ...rest } = room;
  return word === undefined || (focus && isWord(word)(focus)) ? rest : { ...rest, focus: word };
}

/** Marks a word to be remembered, or takes the mark away. Throws a visible `conflict` at the fourth. */
export function toggleMark(room: Room, word: RoomWord): Room {
  if (isAmong(room.marked, word))
    return { ...room, marked: room.marked.filter((other) => !isWord(word)(other)) };
  if (room.marked.filter(({ questionId }) => questionId === word.questionId).length >= mostMarked)
    throw visibleError('conflict', `Ni har redan markerat ${mostMarked} ord. Ta bort ett märke först.`);
  return { ...room, marked: [...room.marked, word] };
}

/** Takes a word away from all screens, with its mark. */
export function hideWord(room: Room, word: RoomWord): Room {
  if (isAmong(room.hidden, word)) return room;
  if (room.hidden.length >= mostHidden)
    throw visibleError('conflict', `Högst ${mostHidden} ord kan döljas här. Kommunikatören kan dölja fler.`);
  const { focus, ...rest } = room;
  return {
    ...rest,
    ...(focus && !isWord(word)(focus) && { focus }),
    marked: room.marked.filter((other) => !isWord(word)(other)),
    hidden: [...room.hidden, word],
  };
}

export function showWord(room: Room, word: RoomWord): Room {
  return { ...room, hidden: room.hidden.filter((other) => !isWord(word)(other)) };
}

/** The phones' part of a room. */
export function phoneRoomOf(room: Room, before: PhoneRoom | undefined): PhoneRoom {
  return {
    joinCode: room.joinCode,
    version: before?.version ?? 0,
    stage: room.stage,
    unveiled: room.unveiled,
    changes: room.version,
    material: room.material,
  };
}
