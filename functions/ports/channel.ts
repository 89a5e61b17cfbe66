import type { StoryId } from '../../shared/ids.ts';
import type { ChannelId } from '../../shared/publishing/channels.ts';
import type { AltText, ImageFile } from '../../shared/stories/photos/photo.ts';
import type { FailureReason, Figures } from '../../shared/stories/post.ts';

/**
 * The port to where posts go by themselves. Each implementation passes the contract suite in `test/contract/`.
 * Nothing here throws for trouble with the channel: what came of a call is its answer, so that the caller must tell
 * "no" from "not now" and from "nobody knows".
 */

/** A definite no: nothing came out, and the same again gets the same answer until somebody does something. */
export interface Refused {
  kind: 'refused';
  reason: FailureReason;
  /** The channel's own code, such as `190/463`. */
  code: string;
  /** Swedish, for the desk; never a token, nor the post's text. */
  text: string;
}
/** A definite "not now": nothing came out, and the same may be tried again, after `until` when the channel says so. */
export interface NotNow {
  kind: 'not_now';
  until: Date | undefined;
  code: string;
  text: string;
}
/** The answer was lost, cut off, late or no answer at all: it may have been done or not. */
export interface Unknown {
  kind: 'unknown';
  code: string;
  text: string;
}

export interface ChannelPhoto {
  image: ImageFile;
  alt: AltText;
  bytes: Uint8Array;
}

export interface OutgoingPost {
  /** The same for each sending of one post; a channel that knows keys sends nothing twice by it. */
  key: string;
  storyId: StoryId;
  example: boolean;
  text: string;
  photos: { image: ImageFile; alt: AltText /** What `bring` answered. */; mediaId: string }[];
}

export interface Published {
  remoteId: string;
  url: string;
  at: Date;
}

export interface ChannelHealth {
  pageName: string | undefined;
  pageUrl: string | undefined;
  /** When the access ends; undefined when it does not. */
  endsAt: Date | undefined;
  /** Its limits are nearly used up: it is asked nothing more before this. */
  waitUntil?: Date | undefined;
}

export interface Channel {
  /** How long a photo that was brought can be used, in milliseconds. */
  mediaLastsMs: number;
  /** How long after `send` was begun the post may still turn up, in milliseconds: `absent` means nothing before. */
  settleMs: number;
  /** Brings a photo to where a post can use it. Nobody sees it, so doing it again is harmless; never `unknown`. */
  bring(
    photo: ChannelPhoto,
    signal: AbortSignal,
  ): Promise<{ kind: 'done'; mediaId: string } | Refused | NotNow>;
  /** Publishes. The one call that is never simply repeated. */
  send(
    post: OutgoingPost,
    signal: AbortSignal,
  ): Promise<({ kind: 'done' } & Published) | Refused | NotNow | Unknown>;
  /**
   * Looks for what an earlier `send` may have published since then; `except` are posts known to be others.
   * Never `unknown`: what it cannot tell is `not_now`.
   */
  find(
    post: OutgoingPost,
    options: { since: Date; except: (remoteId: string) => Promise<boolean> },
    signal: AbortSignal,
  ): Promise<({ kind: 'found' } & Published) | { kind: 'absent' } | Refused | NotNow>;
  /**
   * Also `done` when it is not there any more, which has then been seen: what it cannot tell is `not_now`. May be
   * repeated. `since` is when it came out, or earlier: how far back there is reason to look.
   */
  takeDown(remoteId: string, signal: AbortSignal, since?: Date): Promise<{ kind: 'done' } | Refused | NotNow>;
  /** The same holds of `gone`. */
  figures(
    remoteId: string,
    signal: AbortSignal,
    since?: Date,
  ): Promise<{ kind: 'done'; figures: Omit<Figures, 'at'> } | { kind: 'gone' } | Refused | NotNow>;
  /** Whether it lets us in. */
  check(signal: AbortSignal): Promise<{ kind: 'done'; health: ChannelHealth } | Refused | NotNow>;
}

/** The manual channel is a person, so it is none of these. */
export type Channels = Partial<Record<Exclude<ChannelId, 'manual'>, Channel>>;
