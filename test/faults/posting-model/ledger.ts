import type { Code, DepictedId, StoryId } from '../../../shared/ids.ts';
import type { ChannelId } from '../../../shared/publishing/channels.ts';
import type { Post } from '../../../shared/stories/post.ts';
import type { Story } from '../../../shared/stories/story.ts';

/** What a reader sees of a post. */
export interface Content {
  text: string;
  photos: { alt: string; sha256: string }[];
}

/** When a post is to come out, as the desk said last. */
export interface Asked {
  forMs: number;
  /** When that was said. */
  atMs: number;
  /** Although the plan advises against it. */
  withReason: boolean;
}

/** A story and what people did with it: what is true, whatever the product believes. */
export interface Told {
  name: string;
  code: Code;
  id: StoryId;
  channel: ChannelId;
  /** Every text that its post has had. */
  texts: string[];
  person?: { id: DepictedId; until?: string };
  /** What may go out; gone as soon as anybody took it back or changed something. */
  approved?: Content;
  /** Whoever approved it, by id. */
  approvedBy?: string;
  asked?: Asked;
  withdrawn: boolean;
  yesBack: boolean;
  /** That somebody at the desk wanted it not to be out, and the product accepted that. */
  wishAtMs?: number;
  /** What a person has posted, where a person posts. */
  byHand?: Content;
  /** What it was when a person was asked to post it. */
  fixedAs?: Content;
  /** As last seen in the table. */
  story?: Story;
  post?: Post;
}

export interface Blackout {
  fromMs: number;
  tillMs: number;
  sinceMs: number;
}

export interface Violation {
  rule: string;
  text: string;
}

/** The model of the model-based test. */
export interface Ledger {
  told: Told[];
  /** When publishing was stopped, and when released. */
  stops: { fromMs: number; tillMs?: number }[];
  blackouts: Blackout[];
  /** Who does not have the role any more by which they approved. */
  left: string[];
  /** How long after its time a post may still come out by itself. */
  graceMs: number;
  /** Since when a worker and Facebook have been there together without a break. */
  presentSinceMs?: number;
  /** More than a page of Facebook's list stands before ours. */
  othersPosted: boolean;
  /** What was wrong with what just came out, or with how the product took it. */
  found: Violation[];
}

export const newLedger = (): Ledger => ({
  told: [],
  stops: [],
  blackouts: [],
  left: [],
  graceMs: 0,
  othersPosted: false,
  found: [],
});

export const sameContent = (one: Content | undefined, other: Content | undefined) =>
  JSON.stringify(one) === JSON.stringify(other);

export const isStopped = ({ stops }: Pick<Ledger, 'stops'>) =>
  stops.some(({ tillMs }) => tillMs === undefined);
