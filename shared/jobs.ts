import * as z from 'zod';
import { Instant } from './campaigns/campaigns.ts';
import { ErrorCode } from './errors.ts';
import {
  CampaignId,
  CloudId,
  CloudSetId,
  DepictedId,
  ImportId,
  JobId,
  PhotoId,
  StoryId,
  WorkgroupId,
} from './ids.ts';
import { mostNotices, Notice } from './mail/notices.ts';
import { ChannelId } from './publishing/channels.ts';
import { Day } from './text/day.ts';

/** Why a try did not succeed: a neutral code, and the id under which the log has the rest. Never personal data. */
export const JobError = z.strictObject({
  code: z.enum([...ErrorCode.options, 'unexpected', 'too_slow', 'interrupted']),
  id: z.string(),
});
export type JobError = z.infer<typeof JobError>;

const common = {
  id: JobId,
  /** 0 until it has been stored. */
  version: z.int().nonnegative(),
  state: z.enum(['waiting', 'running', 'failed']),
  /** How many times it has been claimed. */
  attempts: z.int().nonnegative(),
  /** Not before this. */
  dueAt: Instant,
  /** While it runs: when another worker may take it over. */
  leaseUntil: Instant.optional(),
  lastError: JobError.optional(),
  /** When it was given up. */
  failedAt: Instant.optional(),
};

const ofPhoto = z.strictObject({ storyId: StoryId, photoId: PhotoId });
const ofPost = z.strictObject({ storyId: StoryId, channel: ChannelId });

/**
 * Work to be done later, stored in the same write as the change that asks for it. When it is done it is removed: a
 * record of when each workgroup's answers came would be finer than the day.
 */
export const Job = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('group_cloud'),
    payload: z.strictObject({ campaignId: CampaignId, workgroupId: WorkgroupId }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('make_clouds'),
    payload: z.strictObject({ campaignId: CampaignId, cloudSetId: CloudSetId }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('render_cloud'),
    payload: z.strictObject({ campaignId: CampaignId, cloudSetId: CloudSetId, cloudId: CloudId }),
  }),
  /** Gathers the terms of a campaign that is still open, for those who tidy them. */
  z.strictObject({
    ...common,
    kind: z.literal('gather_terms'),
    payload: z.strictObject({ campaignId: CampaignId }),
  }),
  /** Brings in the answers of a file, or takes out what was brought in, as it says itself. */
  z.strictObject({
    ...common,
    kind: z.literal('import_answers'),
    payload: z.strictObject({ campaignId: CampaignId, importId: ImportId }),
  }),
  /** Cleans what was uploaded; due when the form ends at the latest, for uploads that nobody told of. */
  z.strictObject({ ...common, kind: z.literal('clean_photo'), payload: ofPhoto }),
  /** Crops and blurs as the story says now. */
  z.strictObject({ ...common, kind: z.literal('edit_photo'), payload: ofPhoto }),
  z.strictObject({ ...common, kind: z.literal('publish_post'), payload: ofPost }),
  z.strictObject({ ...common, kind: z.literal('take_down_post'), payload: ofPost }),
  z.strictObject({ ...common, kind: z.literal('read_figures'), payload: ofPost }),
  /** Whether the channel still lets us in; asks for itself again. */
  z.strictObject({
    ...common,
    kind: z.literal('check_channel'),
    payload: z.strictObject({ channel: ChannelId }),
  }),
  /** A person's yes ends soon, or has ended: tells those at the desk. */
  z.strictObject({
    ...common,
    kind: z.literal('yes_ends'),
    payload: z.strictObject({
      storyId: StoryId,
      personId: DepictedId,
      until: Day,
      when: z.enum(['soon', 'ended']),
    }),
  }),
  /** What lists show of stories, by a plan that has just come into force, or of all: from there in that part of them. */
  z.strictObject({
    ...common,
    kind: z.literal('renew_lines'),
    payload: z.strictObject({
      part: z.int().nonnegative(),
      after: z.string().optional(),
      all: z.literal(true).optional(),
    }),
  }),
  /** Finds out who is to be told of what has happened, and how each of them wants it. */
  z.strictObject({
    ...common,
    kind: z.literal('tell'),
    payload: z.strictObject({
      notices: z.array(Notice).min(1).max(20),
      /** Who did it, and knows. */
      byId: z.string(),
      /** Nobody has done anything about it: tells those who come next. */
      isReminder: z.boolean().default(false),
      /** The colleagues up to this one have been told. */
      after: z.string().optional(),
    }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('send_mail'),
    payload: z.strictObject({
      personId: z.string(),
      notices: z.array(Notice).min(1).max(mostNotices),
      how: z.enum(['notice', 'reminder', 'digest']),
      /** How many times the mail server has put it off. */
      again: z.int().nonnegative().default(0),
    }),
  }),
  /** Tells the one who sent in a story, at the address that was left for the answer. */
  z.strictObject({
    ...common,
    kind: z.literal('tell_sender'),
    payload: z.strictObject({
      storyId: StoryId,
      what: z.enum(['question', 'published', 'declined']),
      again: z.int().nonnegative().default(0),
    }),
  }),
  /** Each morning: sends what has been gathered, and looks what has come near; asks for itself again. */
  z.strictObject({ ...common, kind: z.literal('morning'), payload: z.strictObject({}) }),
]);
export type Job = z.infer<typeof Job>;
export type JobKind = Job['kind'];
export type JobOf<K extends JobKind> = Extract<Job, { kind: K }>;
/** What a new job is about: its kind with that kind's payload. */
export type JobRequest = { [K in JobKind]: Pick<JobOf<K>, 'kind' | 'payload'> }[JobKind];

/**
 * Work of one lane waits for work of the same lane only: taking down and posting go past photos and pictures, and what
 * looks at a slow Facebook holds up none of them.
 */
export const Lane = z.enum(['urgent', 'watching', 'photos', 'drawing']);
export type Lane = z.infer<typeof Lane>;

export const laneOf = {
  take_down_post: 'urgent',
  publish_post: 'urgent',
  check_channel: 'watching',
  renew_lines: 'watching',
  yes_ends: 'watching',
  tell: 'watching',
  send_mail: 'watching',
  tell_sender: 'watching',
  morning: 'watching',
  read_figures: 'watching',
  clean_photo: 'photos',
  edit_photo: 'photos',
  group_cloud: 'drawing',
  make_clouds: 'drawing',
  render_cloud: 'drawing',
  gather_terms: 'drawing',
  import_answers: 'drawing',
} as const satisfies Record<JobKind, Lane>;
/** The kinds of work in a lane. */
export type KindIn<L extends Lane> = { [K in JobKind]: (typeof laneOf)[K] extends L ? K : never }[JobKind];

/** How long work that could be done may wait before somebody should look why. */
export const patienceMs: Record<Lane, number> = {
  urgent: 5 * 60_000,
  watching: 60 * 60_000,
  photos: 30 * 60_000,
  drawing: 30 * 60_000,
};

export const maxAttempts = 5;
/** The work's own time limit per try. */
export const timeLimitMs: Record<JobKind, number> = {
  group_cloud: 60_000,
  make_clouds: 120_000,
  render_cloud: 120_000,
  gather_terms: 120_000,
  import_answers: 120_000,
  clean_photo: 60_000,
  edit_photo: 60_000,
  publish_post: 240_000,
  take_down_post: 60_000,
  read_figures: 60_000,
  check_channel: 60_000,
  renew_lines: 60_000,
  yes_ends: 60_000,
  tell: 60_000,
  send_mail: 120_000,
  tell_sender: 120_000,
  morning: 60_000,
};
/** Longer than the work may take, so that no one takes over what is still running. */
export const leaseMs = (kind: JobKind): number => timeLimitMs[kind] + 60_000;
/** How long a failed job waits for somebody to look at it. */
export const keepFailedMs = 30 * 24 * 3_600_000;

const firstBackOffMs = 10_000;

/** Wait after the nth failed try: 10 s, 40 s, 160 s, 640 s. */
export function backOffMs(attempts: number): number {
  return firstBackOffMs * 4 ** (attempts - 1);
}

const plus = (now: Date, ms: number): Instant => new Date(now.getTime() + ms).toISOString();

/** A job for `dueAt`. Throws what zod throws when the payload is not of the kind. */
export function newJob(id: JobId, request: JobRequest, dueAt: Date): Job {
  return Job.parse({ id, version: 0, ...request, state: 'waiting', attempts: 0, dueAt: dueAt.toISOString() });
}

/** When a worker may take it next: when it is due, or when the lease of whoever has it runs out. */
export function availableAt(job: Job): Instant | undefined {
  if (job.state === 'waiting') return job.dueAt;
  return job.state === 'running' ? job.leaseUntil : undefined;
}

/** Whether it could have been done for longer than its lane has patience. A group's drawing is due since midnight, always. */
export function isOverdue(job: Job, now: Date): boolean {
  const from = availableAt(job);
  if (from === undefined || job.kind === 'group_cloud') return false;
  return now.getTime() - Date.parse(from) > patienceMs[laneOf[job.kind]];
}

/** The job as taken by a worker, or undefined when it is not to be taken now. */
export function claim(job: Job, now: Date): Job | undefined {
  const from = availableAt(job);
  if (from === undefined || Date.parse(from) > now.getTime()) return undefined;
  return { ...job, state: 'running', attempts: job.attempts + 1, leaseUntil: plus(now, leaseMs(job.kind)) };
}

/** Whether it has been tried as often as it may, also when the tries ended by the worker's own end. */
export function isUsedUp(job: Job): boolean {
  return job.attempts >= maxAttempts;
}

/**
 * Whether it stays when it is given up, for a person to start again. A group's drawing does not: it would tell, beside
 * the workgroup, when an answer came, and the next answer asks for it again.
 */
export function isKeptGivenUp(job: Job): boolean {
  return job.kind !== 'group_cloud';
}

/** A job whose worker is known to be gone: the next may take it when it is due. The try counts. */
export function released(job: Job): Job {
  return { ...job, state: 'waiting', leaseUntil: undefined };
}

/** Waits for its next try. */
export function retryLater(job: Job, error: JobError, now: Date): Job {
  const dueAt = plus(now, backOffMs(job.attempts));
  return { ...job, state: 'waiting', leaseUntil: undefined, dueAt, lastError: error };
}

/** Failed for good, until a person asks for a new try. */
export function giveUp(job: Job, error: JobError, now: Date): Job {
  return { ...job, state: 'failed', leaseUntil: undefined, lastError: error, failedAt: now.toISOString() };
}

/** A failed job with all its tries again, due at once. */
export function startOver(job: Job, now: Date): Job {
  return { ...job, state: 'waiting', attempts: 0, dueAt: now.toISOString(), failedAt: undefined };
}
