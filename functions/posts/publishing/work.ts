import type { At } from '../../../shared/stories/delivery/delivery.ts';
import { deliveryOf } from '../../../shared/stories/delivery/delivery.ts';
import { sentOf } from '../../../shared/stories/delivery/sent.ts';
import type { PublishTiming } from '../../../shared/stories/delivery/timing.ts';
import type { Photo } from '../../../shared/stories/photos/photo.ts';
import type { Post } from '../../../shared/stories/post.ts';
import type { Story } from '../../../shared/stories/story.ts';
import type { Context } from '../../context.ts';
import type { Channel, OutgoingPost } from '../../ports/channel.ts';
import { contentHash } from './content-hash.ts';
import type { PostAddress } from './step.ts';

/** A post in the hands of one worker. */
export interface Work {
  ctx: Context;
  address: PostAddress;
  claim: string;
  channel: Channel;
  timing: PublishTiming;
  /** How long after its time the post may still go out by itself, by the plan. */
  graceMs: number;
  /** Ends when the job's time is up. */
  signal: AbortSignal;
}

export function atOf({ ctx, timing, channel, graceMs }: Work): At {
  return { now: ctx.clock.now(), timing, settleMs: channel.settleMs, graceMs };
}

/** Ends with the job, and when the call has taken as long as a call may. */
export function callSignal({ signal, timing }: Work): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(timing.callMs)]);
}

export type ReadyPhoto = Photo & Required<Pick<Photo, 'image' | 'alt'>>;

/** The post's photos in their order. Throws when one is not ready, which the gate has seen to already. */
export function photosOf(story: Pick<Story, 'photos'>, post: Post): ReadyPhoto[] {
  return post.photoIds.map((id) => {
    const photo = story.photos.find((candidate) => candidate.id === id);
    if (photo?.state !== 'ready' || !photo.image || !photo.alt)
      throw new Error('A photo of the post is not ready');
    return { ...photo, image: photo.image, alt: photo.alt };
  });
}

/** What the channel gets. The key is of just what was approved, so that what is approved anew is another post. */
export function outgoing(story: Story, post: Post): OutgoingPost {
  const { media } = deliveryOf(post);
  return {
    ...describedAs(story, post, { text: post.text, hash: post.approval?.hash }),
    photos: photosOf(story, post).map(({ id, image, alt }) => ({
      image,
      alt,
      mediaId: media.find(({ photoId, sha256 }) => photoId === id && sha256 === image.sha256)?.mediaId ?? '',
    })),
  };
}

/** By what it is looked for: what was sent, without the photos, which no channel finds it by and may be gone. */
export function lookedFor(story: Story, post: Post): OutgoingPost {
  const { text, approval } = sentOf(post);
  return { ...describedAs(story, post, { text, hash: approval?.hash }), photos: [] };
}

function describedAs(story: Story, post: Post, { text, hash }: { text: string; hash: string | undefined }) {
  const { id: storyId, example } = story;
  const key = `${storyId}-${post.channel}-${(hash ?? contentHash(story, post.channel, 0)).slice(0, 16)}`;
  const before = post.earlier?.length ?? 0;
  return { key: before === 0 ? key : `${key}-${before}`, storyId, example, text };
}
