import * as z from 'zod';
import { Instant } from '../campaigns/campaigns.ts';
import { PhotoId, StoryId } from '../ids.ts';
import { ChannelId } from '../publishing/channels.ts';
import { written } from '../text/written.ts';

export const PostState = z.enum([
  'draft',
  'approved',
  'planned',
  /** A worker has claimed it: from here on nothing about it may change. `delivery` says how far it is. */
  'publishing',
  /** Its time has come in a channel without an API: a person is to post it. */
  'by_hand',
  'published',
  /** Not published; `failure` says why. */
  'failed',
  'taking_down',
  'taken_down',
]);
export type PostState = z.infer<typeof PostState>;

/** SHA-256 in hex of what is approved: channel, text, pictures with their texts, plan version. */
export const ContentHash = z.string().regex(/^[0-9a-f]{64}$/);
export type ContentHash = z.infer<typeof ContentHash>;

const signedAs = { at: Instant, by: z.string(), byId: z.string() };

export const Approval = z.strictObject({
  ...signedAs,
  hash: ContentHash,
  planNumber: z.int().positive(),
});
export type Approval = z.infer<typeof Approval>;

/** Why a channel would not take it; decides what the desk is told and whether trying again is any use. */
export const FailureReason = z.enum([
  'token',
  'permission',
  'input',
  'blocked',
  'duplicate',
  'not_connected',
  /** Waited or looked for so long that a person has to decide. */
  'unknown_for_too_long',
  'tried_too_often',
]);
export type FailureReason = z.infer<typeof FailureReason>;

export const PostFailure = z.strictObject({
  at: Instant,
  reason: FailureReason,
  /** The channel's own code, such as `190/463`. */
  code: z.string().max(60),
  /** Swedish, for the desk. Never a token, never the text of the post. */
  text: z.string().max(500),
});
export type PostFailure = z.infer<typeof PostFailure>;

/** One thing that was done with the channel, and what came of it; kept for whoever wonders. */
export const Attempt = z.strictObject({
  at: Instant,
  did: z.enum(['prepare', 'send', 'look', 'take_down', 'by_hand']),
  outcome: z.enum(['done', 'found', 'absent', 'refused', 'wait', 'unknown']),
  code: z.string().max(60),
  text: z.string().max(500),
});
export type Attempt = z.infer<typeof Attempt>;
export const maxAttemptsKept = 60;

/**
 * How far a post is on its way out. `preparing`: photos are brought, which is harmless to repeat. `sending`: the call
 * that cannot be undone may have been made; whoever finds it so, without its answer, must look before sending again.
 * `looking`: whether it came out is being found out.
 */
export const Delivery = z.strictObject({
  phase: z.enum(['preparing', 'sending', 'looking']),
  /** Whose claim it is: chance, new at each claim. */
  claim: z.string(),
  leaseUntil: Instant,
  startedAt: Instant,
  /** What the channel called the photos that it has. */
  media: z.array(z.strictObject({ photoId: PhotoId, sha256: z.string(), mediaId: z.string(), at: Instant })),
  /** The first and the latest call that might have published it. */
  firstSentAt: Instant.optional(),
  sentAt: Instant.optional(),
  sends: z.int().nonnegative(),
  /** Looks since the latest sending that did not find it. */
  absentLooks: z.array(Instant),
  /** The channel says that it has the same already; unless ours is found it is somebody else's. */
  refusal: PostFailure.optional(),
});
export type Delivery = z.infer<typeof Delivery>;

const text = written('Inläggets text', { max: 20_000 });
const photoIds = z.array(PhotoId).max(10);

/** What was handed to the channel. Kept for as long as it may be out: it is looked for by this, whatever the post says since. */
export const Sent = z.strictObject({
  /** The latest call. */
  at: Instant,
  text,
  photoIds,
  approval: Approval.optional(),
  by: z.string(),
  /** It has been sent so often without an answer that looks which do not find it are not believed before this. */
  doubtedUntil: Instant.optional(),
});
export type Sent = z.infer<typeof Sent>;

/** How a post that may be out is looked for while it is not on its way. */
const Search = z.strictObject({
  nextAt: Instant,
  /** The first of the looks in a row that have not found it. */
  absentSince: Instant.optional(),
});

/** That somebody wants the post not to be out. It stays until it is seen not to be. */
export const Stop = z.strictObject({
  at: Instant,
  by: z.string(),
  reason: z.string().max(500),
  /** When the channel is asked again to take it down, after it would not. */
  nextAt: Instant.optional(),
});
export type Stop = z.infer<typeof Stop>;

const Publication = z.strictObject({
  at: Instant,
  /** The channel's id of the post; none for the manual channel. */
  remoteId: z.string().optional(),
  url: z.string().optional(),
  hash: ContentHash,
  planNumber: z.int().positive(),
  /** Who asked for it: planned it or pressed publish. */
  by: z.string(),
  /** Asked for; `nextAt` while the channel says "not now", and `goneAt` when it was seen to be gone. */
  takenDown: z
    .strictObject({
      at: Instant,
      by: z.string(),
      reason: z.string(),
      nextAt: Instant.optional(),
      goneAt: Instant.optional(),
    })
    .optional(),
});

/** A text with its pictures that the post does not have now, with who wrote it. */
const Version = z.strictObject({
  text,
  photoIds,
  editedAt: Instant,
  editedBy: z.string(),
  editedById: z.string().optional(),
});
export const maxEarlierKept = 5;

/** Counts from the channel; views only where it tells them. */
export const Figures = z.strictObject({
  at: Instant,
  reactions: z.int().nonnegative(),
  comments: z.int().nonnegative(),
  shares: z.int().nonnegative(),
  views: z.int().nonnegative().optional(),
});
export type Figures = z.infer<typeof Figures>;

/** Whoever runs a page must keep an eye on its comments (lag 1998:112): who does, and when next. */
export const CommentWatch = z.strictObject({
  owner: z.string(),
  ownerId: z.string(),
  nextAt: Instant.optional(),
  checks: z
    .array(z.strictObject({ at: Instant, by: z.string(), note: written('Anteckningen', { max: 500 }) }))
    .max(60),
});
export type CommentWatch = z.infer<typeof CommentWatch>;

/** A story as it is to stand in one channel. */
export const Post = z.strictObject({
  channel: ChannelId,
  ...Version.shape,
  /** Another story had the very same text in the channel when this one was saved or approved. */
  sameTextAs: z.strictObject({ storyId: StoryId, title: z.string() }).optional(),
  state: PostState,
  approval: Approval.optional(),
  /** An approval that no longer holds, and why, until there is a new one. */
  voided: z
    .strictObject({
      at: Instant,
      by: z.string(),
      why: z.string().max(300),
      /** The approval itself, of what somebody may have posted by hand by it. */
      approval: Approval.optional(),
    })
    .optional(),
  plannedFor: Instant.optional(),
  plannedBy: z.string().optional(),
  /** Why it has this time against the plan, and against what in it; of any other time it says nothing. */
  exception: z
    .strictObject({
      ...signedAs,
      reason: z.string().max(300),
      /** See `conflictKey`. */
      against: z.array(z.string().max(600)).max(30),
    })
    .optional(),
  delivery: Delivery.optional(),
  /** A call since then may have published it, as far as anybody here knows: it is looked for before it is sent again. */
  mayBeOutSince: Instant.optional(),
  sent: Sent.optional(),
  search: Search.optional(),
  stop: Stop.optional(),
  /** What the latest saving wrote over, so that it can be had back. */
  replaced: Version.optional(),
  /** What was written while it was not known that what was sent before is out; it can come out as the next version. */
  rewritten: Version.optional(),
  failure: PostFailure.optional(),
  attempts: z.array(Attempt).max(maxAttemptsKept),
  publication: Publication.optional(),
  /** What has been out before and was taken down, the latest last. */
  earlier: z
    .array(Version.extend({ publication: Publication }))
    .max(maxEarlierKept)
    .optional(),
  figures: Figures.optional(),
  watch: CommentWatch.optional(),
});
export type Post = z.infer<typeof Post>;
