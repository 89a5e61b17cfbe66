import type { At } from '../../../shared/stories/delivery/delivery.ts';
import { couldNotSearch, searchedInVain } from '../../../shared/stories/delivery/searching.ts';
import type { Context } from '../../context.ts';
import type { Channel } from '../../ports/channel.ts';
import { storyById } from '../../stories/change.ts';
import { type PostAddress, stepPost } from '../publishing/step.ts';
import { lookedFor } from '../publishing/work.ts';
import { among, found } from './look.ts';

const notConnected = {
  kind: 'not_now',
  until: undefined,
  code: 'not_connected',
  text: 'Kanalen är inte ansluten, så det går inte att titta efter.',
} as const;

/** Looks for what was sent before of a post that is not on its way, if it is time. Nobody else's look can harm it. */
export async function searchForPost(
  ctx: Context,
  address: PostAddress,
  channel: Channel | undefined,
  about: { at: () => At; signal: AbortSignal },
): Promise<void> {
  const story = await storyById(ctx, address.storyId);
  const post = story.posts.find(({ channel: own }) => own === address.channel);
  const search = post?.search;
  if (!search || Date.parse(search.nextAt) > about.at().now.getTime()) return;
  const signal = AbortSignal.any([about.signal, AbortSignal.timeout(about.at().timing.callMs)]);
  const answer = channel
    ? await channel.find(lookedFor(story, post), among(ctx, story, post), signal)
    : notConnected;
  await stepPost(ctx, address, (before, now) => {
    // Somebody has done something with it meanwhile.
    if (now.search?.nextAt !== search.nextAt) return undefined;
    if (answer.kind === 'found') return found(ctx, before, now, answer);
    if (answer.kind === 'absent') return { post: searchedInVain(now, about.at()) };
    return { post: couldNotSearch(now, about.at(), answer, answer.kind === 'refused' ? 'refused' : 'wait') };
  });
}
