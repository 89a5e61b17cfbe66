import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import {
  type At,
  brought,
  deliveryOf,
  failedPost,
  handedOver,
  hasTimeForCall,
  withAttempt,
} from '../../../shared/stories/delivery/delivery.ts';
import { toldToWait } from '../../../shared/stories/delivery/held.ts';
import type { Delivery, Post } from '../../../shared/stories/post.ts';
import type { Story } from '../../../shared/stories/story.ts';
import type { Context } from '../../context.ts';
import { postOf } from './content-hash.ts';
import { stepClaimed } from './step.ts';
import { atOf, callSignal, photosOf, type ReadyPhoto, type Work } from './work.ts';

/**
 * Brings the photos that the channel does not have, and stores what it calls each at once. True when it has them all;
 * otherwise the post waits, has failed, or is somebody else's.
 */
export async function bringPhotos(work: Work, begun: Story): Promise<boolean> {
  let story = begun;
  for (const photo of photosOf(begun, postOf(begun, work.address.channel))) {
    const post = postOf(story, work.address.channel);
    if (hasPhoto(post, photo, work)) continue;
    const next = await bringPhoto(work, post, photo);
    if (!next) return false;
    story = next;
  }
  return true;
}

/** Whether the channel has it, and still will when the claim ends. */
function hasPhoto(post: Post, photo: ReadyPhoto, { ctx, channel, timing }: Work): boolean {
  const usableUntil = ({ at }: Delivery['media'][number]) =>
    Date.parse(at) + channel.mediaLastsMs - timing.leaseMs;
  return deliveryOf(post).media.some(
    (media) =>
      media.photoId === photo.id &&
      media.sha256 === photo.image.sha256 &&
      usableUntil(media) > ctx.clock.now().getTime(),
  );
}

/** The story with the photo brought; undefined when the post cannot go on now. */
async function bringPhoto(work: Work, post: Post, photo: ReadyPhoto): Promise<Story | undefined> {
  const { ctx, address, claim, channel } = work;
  const end = async (step: (post: Post, at: At) => Post) => {
    await stepClaimed(ctx, address, claim, (_, now) => ({ post: step(now, atOf(work)) }));
    return undefined;
  };
  if (!hasTimeForCall(post, atOf(work))) return end(handedOver);
  const { image, alt } = photo;
  const bytes = await fileOf(ctx, image.path);
  if (!bytes) return end(withoutFile);
  if (createHash('sha256').update(bytes).digest('hex') !== image.sha256) return end(notAsApproved);
  const answer = await channel.bring({ image, alt, bytes }, callSignal(work));
  if (answer.kind === 'not_now') return end((now, at) => toldToWait(now, at, 'prepare', answer));
  if (answer.kind === 'refused') {
    return end((now, at) =>
      failedPost(withAttempt(now, at.now, 'prepare', 'refused', answer), at.now, answer),
    );
  }
  const { mediaId } = answer;
  const at = ctx.clock.now().toISOString();
  return stepClaimed(ctx, address, claim, (_, now) => ({
    post: brought(now, { photoId: photo.id, sha256: image.sha256, mediaId, at }),
  }));
}

/** Undefined when there is none, which trying again does not change. */
async function fileOf(ctx: Context, path: string): Promise<Uint8Array | undefined> {
  try {
    return await ctx.files.get(path);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return undefined;
    throw error;
  }
}

function withoutFile(post: Post, { now }: At): Post {
  return failedPost(post, now, {
    reason: 'input',
    code: 'file_missing',
    text: 'Filen till en av bilderna finns inte kvar. Ta bort bilden och lägg till den på nytt.',
  });
}

function notAsApproved(post: Post, { now }: At): Post {
  return failedPost(post, now, {
    reason: 'input',
    code: 'sha256',
    text: 'Bildens fil är inte den som godkändes. Ta bort bilden och lägg till den på nytt.',
  });
}
