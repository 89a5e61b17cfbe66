import type { AuditEntry } from '../../audit/audit.ts';
import type { Instant } from '../../campaigns/campaigns.ts';
import type { JobKind } from '../../jobs.ts';
import type { Role } from '../../people.ts';
import type { Post } from '../post.ts';

/** What a person can do with a post, and who may. */
export const deeds = {
  /** Change its text and photos, or remove it. */
  edit: ['communicator', 'administrator'],
  remove: ['communicator', 'administrator'],
  approve: ['approver'],
  /** Take its approval back. */
  void: ['communicator', 'approver', 'administrator'],
  plan: ['communicator', 'administrator'],
  unplan: ['communicator', 'administrator'],
  publish: ['communicator', 'administrator'],
  retry: ['communicator', 'administrator'],
  /** Say, after a look at the page, whether it is there. */
  settle: ['communicator', 'administrator'],
  /** Say that it has been posted by hand. */
  mark_done: ['communicator', 'administrator'],
  /** Want it not to be out, whatever state it is in. */
  stop: ['communicator', 'approver', 'administrator'],
  /** Say that it is to be taken down, or, where a person posted it, that it has been. */
  take_down: ['communicator', 'approver', 'administrator'],
  /** Begin a new version of what was taken down. */
  renew: ['communicator', 'administrator'],
  /** Note that its comments have been looked at. */
  watch: ['communicator', 'administrator'],
} as const satisfies Record<string, readonly Role[]>;
export type Deed = keyof typeof deeds;

/**
 * Whether others can read it, as far as anybody here knows. `maybe` counts as out until somebody has seen that it is not;
 * `was` is out no longer.
 */
export type Out = 'no' | 'maybe' | 'yes' | 'was';

/** Who sees to it next: a job, at the latest at that instant, somebody at the desk, who is told, or nobody. */
type Next =
  | { job: Extract<JobKind, 'publish_post' | 'take_down_post'>; at: (post: Post) => Instant | undefined }
  | 'desk'
  | 'nobody';

/**
 * What becomes of the wish to stop it: nothing is left to stop; it is a draft at once; the same, while what was sent before
 * is looked for; it is looked for first; the channel takes it down; or a person has to, or to say.
 */
type Stopping = 'nothing' | 'at_once' | 'draft_and_look' | 'look_first' | 'take_down' | 'ask_person';

/** All that is true of a post in one state. Texts that people read are Swedish, and come after the channel's name. */
export interface Row {
  /** For the page that is drawn of the table. */
  what: string;
  out: Out;
  /** Neither text nor photos may change. */
  fixed: boolean;
  /** What it becomes when what its approval rests upon changes. */
  voided: 'draft' | 'by_hand_void' | 'stays';
  may: readonly Deed[];
  stop: Stopping;
  next: Next;
  /** In lists, in a word or two. */
  name: string;
  /** What the queue says, the most urgent first. */
  queue: (post: Post, now: Date) => string[];
  /** Its place in the calendar; `taken` when no other post should have it. */
  calendar: { at: (post: Post) => Instant | undefined; mark: string; taken: boolean } | undefined;
  /** What the sender is told of it who has taken the story back. */
  sender: string;
  /** What the history says when it comes to be so. */
  log: AuditEntry['action'] | undefined;
}
