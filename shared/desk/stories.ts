import * as z from 'zod';
import { Instant } from '../campaigns/campaigns.ts';
import { FindingKind } from '../checks/finding.ts';
import { DepictedId, JobId, PhotoId, StoryId } from '../ids.ts';
import { MixId, PlanContent, PlanItemId } from '../plan/plan.ts';
import { ChannelId } from '../publishing/channels.ts';
import { AltText, Photo, PhotoEdits } from '../stories/photos/photo.ts';
import { ContentHash, Delivery, Post, PostState } from '../stories/post.ts';
import { DeliveryState } from '../stories/states/state.ts';
import { SettledAnswer, Story, StoryState } from '../stories/story.ts';
import { StoryKind } from '../stories/telling.ts';
import { written } from '../text/written.ts';

/** What the desk's API says of stories, and what it is told; never where a file is kept. */

const Owner = Story.shape.owner;

export const QueueEntry = z.object({
  id: StoryId,
  /** The beginning of what happened, as its name in lists. */
  title: z.string(),
  kind: StoryKind,
  state: StoryState,
  example: z.boolean(),
  submittedAt: Instant,
  changedAt: Instant,
  owner: Owner,
  posts: z.array(
    z.object({
      channel: ChannelId,
      state: PostState,
      stands: DeliveryState,
      /** Nothing but an approval is missing. */
      awaitsApproval: z.boolean().optional(),
      plannedFor: Instant.optional(),
      publishedAt: Instant.optional(),
      url: z.string().optional(),
    }),
  ),
  thumbnailUrl: z.string().optional(),
  /** What needs somebody, in Swedish: the sender has answered, comments are to be looked at, work was given up. */
  attention: z.array(z.string()),
});
export type QueueEntry = z.infer<typeof QueueEntry>;

/** A photo with addresses instead of paths. */
export const DeskPhoto = z.object({
  ...Photo.pick({ id: true, state: true, refusal: true, from: true, addedAt: true, edits: true, alt: true })
    .shape,
  cleanUrl: z.string().optional(),
  imageUrl: z.string().optional(),
  thumbnailUrl: z.string().optional(),
  widthPx: z.int().optional(),
  heightPx: z.int().optional(),
});
export type DeskPhoto = z.infer<typeof DeskPhoto>;

export const DeskBlocker = z.object({
  kind: z.string(),
  text: z.string(),
  photoId: PhotoId.optional(),
  depictedId: DepictedId.optional(),
  itemId: PlanItemId.optional(),
  /** What a check found in the text or in an alternative text: `Confirm` with these lets it stay. */
  finding: z.object({ kind: FindingKind, words: z.string() }).optional(),
  /** The sender's answer to take a stand on with `Settle`. */
  answer: SettledAnswer.optional(),
});
export type DeskBlocker = z.infer<typeof DeskBlocker>;

export const DeskPost = z.object({
  ...Post.omit({ delivery: true }).shape,
  delivery: z.object({ phase: Delivery.shape.phase }).optional(),
  /** How far it is on its way out, in Swedish. */
  onItsWay: z.string().optional(),
  /** The latest try that did not get it there, in Swedish, and when it is tried again. */
  waits: z.object({ at: Instant, text: z.string(), nextAt: Instant }).optional(),
  /** What an approval now would be bound to. */
  hash: ContentHash,
  blockers: z.array(DeskBlocker),
  /** Why the person who is signed in may not approve it, although others might; Swedish. */
  notByYou: z.string().optional(),
  approvalHolds: z.boolean(),
});
export type DeskPost = z.infer<typeof DeskPost>;

export const DeskFailedJob = z.object({
  jobId: JobId,
  what: z.string(),
  /** Swedish: why it was given up. */
  why: z.string(),
  failedAt: Instant,
  reference: z.string(),
});
export type DeskFailedJob = z.infer<typeof DeskFailedJob>;

export const DeskStory = z.object({
  ...Story.pick({
    id: true,
    example: true,
    stage: true,
    submittedAt: true,
    changedAt: true,
    tellings: true,
    messages: true,
    comments: true,
    people: true,
    owner: true,
    review: true,
    lastEdit: true,
    rejection: true,
    withdrawnAt: true,
  }).shape,
  title: z.string(),
  state: StoryState,
  photos: z.array(DeskPhoto),
  posts: z.array(DeskPost),
  plan: z.object({ number: z.int(), content: PlanContent, isInForce: z.boolean() }),
  failedJobs: z.array(DeskFailedJob),
  /** Why what is out of it, or may be, is to be taken down, in Swedish; empty when nothing is. */
  takeDown: z.array(z.string()),
  /** Who else is writing in a post of it right now. */
  writing: z.array(z.object({ channel: ChannelId, name: z.string() })),
});
export type DeskStory = z.infer<typeof DeskStory>;

/** Another story that somebody of the same name is in. */
export const AlsoIn = z.object({ id: StoryId, title: z.string(), state: StoryState });
export type AlsoIn = z.infer<typeof AlsoIn>;

/** Another story that has the same text in the channel, or one that is like it. */
export const SameText = z.object({
  storyId: StoryId,
  title: z.string(),
  /** The very same, the same but for some words, or about the same not long before or after. */
  how: z.enum(['same', 'text', 'subject']),
  /** When it came out or is to come out, when that is known. */
  at: Instant.optional(),
  /** Readers can see it already. */
  isOut: z.boolean(),
  /** Where it is, in a word or two of Swedish. */
  stands: z.string(),
});
export type SameText = z.infer<typeof SameText>;

/** What a person at the desk may send. */
export const SavePost = z.object({
  text: written('Inläggets text', { max: 20_000 }),
  photoIds: z.array(PhotoId).max(10),
  /** The `editedAt` of the post that was being changed; empty for a new one. */
  seen: z.union([Instant, z.literal('')]),
});
export type SavePost = z.infer<typeof SavePost>;
export const Confirm = z.object({
  channel: ChannelId,
  kind: FindingKind,
  words: z.string().min(1).max(200),
  reason: written('Skälet', { min: 5, max: 500 }),
  notPerson: z.literal(true).optional(),
});
export type Confirm = z.infer<typeof Confirm>;
export const Unconfirm = Confirm.omit({ reason: true, notPerson: true });
export const CheckItem = z.object({ itemId: PlanItemId, done: z.boolean() });
export const ChooseMix = z.object({ mix: MixId });
export const Settle = z.object({
  what: SettledAnswer,
  reason: written('Skälet', { min: 5, max: 500 }),
});
export const ChangePhoto = z.object({ alt: AltText.nullable().optional(), edits: PhotoEdits.optional() });
export const NewComment = z.object({ text: written('Kommentaren', { min: 1, max: 2_000 }) });
export const AskMore = z.object({ text: written('Frågan', { min: 5, max: 2_000 }) });
export const Reject = z.object({ reason: written('Skälet', { min: 5, max: 2_000 }) });
export const Approve = z.object({
  hash: ContentHash,
  /** The approver says that the story is somebody else's. */
  notMine: z.literal(true, 'Kryssa i att du inte själv har skickat in berättelsen.'),
});
/** A local time in Sweden as the calendar has it, so that it is right across summer time. */
export const PlanPost = z.object({
  day: z.iso.date('Den dagen finns inte. Skriv dagen som 2027-02-28.'),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Skriv klockslag som 08:30.'),
  /** Plan it although the plan advises against it (never against a blackout period's rule without a reason). */
  despite: written('Skälet', { max: 300 }),
});
export type PlanPost = z.infer<typeof PlanPost>;
/** What goes out at once, or is tried again. */
export const PublishNow = z.object({ despite: PlanPost.shape.despite.default('') });
export const TakeDown = z.object({ reason: written('Skälet', { min: 3, max: 500 }) });
export const StopAll = z.object({ reason: written('Skälet', { min: 3, max: 500 }) });
const PostUrl = z.url({ protocol: /^https?$/, error: 'Klistra in hela länken till inlägget.' }).max(500);
export const MarkDone = z.object({ url: PostUrl.optional() });
/** A person looked at the page: the post is there, or it is not. */
export const SettleUnknown = z.object({ url: PostUrl.nullable() });
export const CheckComments = z.object({
  note: written('Anteckningen', { max: 500 }),
  /** Hours until the next look; none when no more are needed. */
  nextInHours: z.int().min(1).max(720).nullable(),
});
