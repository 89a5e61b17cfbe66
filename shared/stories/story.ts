import * as z from 'zod';
import { Instant } from '../campaigns/campaigns.ts';
import { FindingKind } from '../checks/finding.ts';
import { StoryId } from '../ids.ts';
import { MixId, PlanItemId } from '../plan/plan.ts';
import { ChannelId } from '../publishing/channels.ts';
import { written } from '../text/written.ts';
import { Depicted } from './depicted.ts';
import { maxPhotosOfStory, Photo } from './photos/photo.ts';
import { Post } from './post.ts';
import { type DeliveryState, deliveryState } from './states/state.ts';
import { mayBeOut, rowOf } from './states/table.ts';
import { Telling } from './telling.ts';

/** Where a story is on the desk; how far its posts are is each post's own state. */
const StoryStage = z.enum(['submitted', 'in_review', 'more_asked', 'rejected', 'withdrawn']);

const signed = { at: Instant, by: z.string(), byId: z.string() };

/** A question to the sender, or the sender's answer; both see it. */
export const Message = z.strictObject({
  at: Instant,
  from: z.enum(['desk', 'sender']),
  /** Of the desk only. */
  by: z.string(),
  text: written('Meddelandet', { min: 1, max: 2_000 }),
});
export type Message = z.infer<typeof Message>;

/** Among those at the desk. */
const Comment = z.strictObject({ ...signed, text: written('Kommentaren', { min: 1, max: 2_000 }) });

/** That a high finding is meant to stay, and why. It holds for this text in this channel. */
export const Confirmation = z.strictObject({
  ...signed,
  channel: ChannelId,
  kind: FindingKind,
  /** The words found, in lower case. */
  words: z.string().max(200),
  reason: written('Skälet', { min: 5, max: 500 }),
  /** Of a name that is nobody's here: a place, an animal, somebody long dead. */
  notPerson: z.literal(true).optional(),
});
export type Confirmation = z.infer<typeof Confirmation>;

/** The sender's answers that a reviewer can take a stand on; `named` when nobody is named or pictured after all. */
export const SettledAnswer = z.enum(['client', 'child', 'protected', 'named']);
export type SettledAnswer = z.infer<typeof SettledAnswer>;

export const Review = z.strictObject({
  /** The plan in force when the review began, or when it was last taken over to a newer one. */
  planNumber: z.int().positive(),
  startedAt: Instant,
  mix: MixId,
  checklist: z.record(PlanItemId, z.strictObject(signed)),
  confirmations: z.array(Confirmation).max(200),
  /** The sender said (or was unsure) that it is about a client, a child or somebody protected or named, and the reviewer has seen to it. */
  settled: z.partialRecord(
    SettledAnswer,
    z.strictObject({ ...signed, reason: written('Skälet', { min: 5, max: 500 }) }),
  ),
});
export type Review = z.infer<typeof Review>;

export const Story = z.strictObject({
  id: StoryId,
  version: z.int().nonnegative(),
  example: z.boolean(),
  stage: StoryStage,
  submittedAt: Instant,
  /** When something about it last changed that somebody might look for. */
  changedAt: Instant,
  /** As sent in, the first one first. */
  tellings: z.array(Telling).min(1).max(20),
  messages: z.array(Message).max(100),
  comments: z.array(Comment).max(200),
  photos: z.array(Photo).max(maxPhotosOfStory),
  /** Asked for and gone from the story, kept while their links may live; `came` when the file had come by then. */
  removedPhotos: z.array(Photo.pick({ from: true, addedAt: true }).extend({ came: z.boolean() })).optional(),
  people: z.array(Depicted).max(30),
  owner: z.strictObject({ id: z.string(), name: z.string() }).optional(),
  review: Review.optional(),
  /** At most one per channel. */
  posts: z.array(Post).max(ChannelId.options.length),
  /** Who last changed anything that an approval rests upon; that person may not approve. */
  lastEdit: z.strictObject(signed).optional(),
  rejection: z
    .strictObject({
      ...signed,
      reason: z.string().max(2_000),
      /** With many others that came at once: nobody is mailed, for the addresses may be anybody's. */
      many: z.literal(true).optional(),
    })
    .optional(),
  /** The sender's wish; when something is already out it stays in its stage until the desk has taken it down. */
  withdrawnAt: Instant.optional(),
});
export type Story = z.infer<typeof Story>;

/** What the sender says now. */
export function currentTelling(story: Pick<Story, 'tellings'>): Telling {
  const telling = story.tellings.at(-1);
  if (!telling) throw new Error('A story has at least one telling');
  return telling;
}

/** Where the queue shows it. */
export const StoryState = z.enum([
  'submitted',
  'in_review',
  'more_asked',
  'approved',
  'planned',
  'published',
  'failed',
  'rejected',
  'withdrawn',
  'taken_down',
]);
export type StoryState = z.infer<typeof StoryState>;
export const stateNames: Record<StoryState, string> = {
  submitted: 'Inkommen',
  in_review: 'Under granskning',
  more_asked: 'Väntar på svar',
  approved: 'Godkänd',
  planned: 'Planerad',
  published: 'Publicerad',
  failed: 'Misslyckad',
  rejected: 'Publiceras inte',
  withdrawn: 'Tillbakatagen',
  taken_down: 'Nedtagen',
};

/**
 * One state for a story and all its posts: what needs a person most comes first. A failed post outweighs everything,
 * and so does one that could not be taken down; a story is published only when nothing of it still waits for anybody.
 */
export function storyState(story: Pick<Story, 'stage' | 'posts' | 'withdrawnAt'>): StoryState {
  const has = (...states: DeliveryState[]) =>
    story.posts.some((post) => states.includes(deliveryState(post)));
  if (story.posts.some(({ state }) => state === 'failed') || has('still_out')) return 'failed';
  if (story.stage === 'rejected' || story.stage === 'withdrawn') return story.stage;
  // Taken back while something was out, and now nothing is: drafts that are left wait for nobody.
  if (story.withdrawnAt && !story.posts.some(mayBeOut)) return 'withdrawn';
  if (has('preparing', 'preparing_again', 'sending', 'looking', 'planned', 'planned_maybe_out'))
    return 'planned';
  if (story.stage === 'more_asked' || story.stage === 'submitted') return story.stage;
  if (has('approved', 'approved_maybe_out', 'by_hand')) return 'approved';
  if (has('draft', 'draft_maybe_out', 'by_hand_void') || story.posts.length === 0) return 'in_review';
  return has('taken_down') && !story.posts.some(mayBeOut) ? 'taken_down' : 'published';
}

/** Whether anybody still has something to do about it, besides looking at its comments. */
export function isOpen(story: Pick<Story, 'stage' | 'posts' | 'withdrawnAt'>): boolean {
  if (story.posts.some((post) => post.state === 'taking_down' || rowOf(post).out === 'maybe')) return true;
  // The sender wants it back, or it was not approved when somebody posted it, and others can still read it.
  const isUnwanted = ({ state, voided }: Post) => state === 'published' && (story.withdrawnAt ?? voided);
  if (story.posts.some(isUnwanted)) return true;
  return !['published', 'rejected', 'withdrawn', 'taken_down'].includes(storyState(story));
}
