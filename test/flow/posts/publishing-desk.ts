import { siteChannel } from '../../../functions/adapters/site-channel.ts';
import { jobHandlers } from '../../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../../functions/jobs/run-due.ts';
import { CalendarView, PublishingView } from '../../../shared/desk/publishing.ts';
import { DepictedId, type StoryId } from '../../../shared/ids.ts';
import type { Depicted } from '../../../shared/stories/depicted.ts';
import type { Post } from '../../../shared/stories/post.ts';
import { startFacebook } from '../../facebook.ts';
import { aPost, approvedStory } from '../../world/story.ts';
import { newWorld, type World } from '../../world/world.ts';
import { kim, reviewDesk, robin } from '../stories/review/desk.ts';

/** Somebody at work who has said yes, until and with that day. */
export const anna = (until?: string): Depicted => ({
  id: DepictedId.parse(`per_${'a'.repeat(26)}`),
  name: 'Anna Ek',
  role: 'staff',
  appears: 'named',
  legalBasis: 'staff',
  protectedData: 'no',
  yes: { on: '2026-11-20', until, how: 'spoken', by: 'self', reference: '', channels: ['facebook'] },
});

/** A product with a Facebook of its own and the municipality's site, and two people at the desk. A Monday morning. */
export async function newPublishingDesk() {
  const bare = newWorld();
  let now = '2026-11-23T07:00:00.000Z';
  const clock = { now: () => new Date(now) };
  const { facebook, channel } = await startFacebook(clock);
  const site = siteChannel(bare.as().table, clock, 'http://localhost');
  const world: World = {
    ...bare,
    as: (actor) => ({ ...bare.as(actor), channels: { facebook: channel, site } }),
  };
  const setNow = (instant: string) => {
    now = instant;
    bare.setNow(instant);
  };
  setNow(now);
  const desk = reviewDesk(world, kim);
  return {
    world,
    facebook,
    desk,
    approver: reviewDesk(world, robin),
    setNow,
    work: () => runDueJobs(world.as(), jobHandlers),
    /** Does all the work that comes until this instant, as the minutes pass. */
    async workUntil(instant: string) {
      for (let at = Date.parse(now); at <= Date.parse(instant); at += 60_000) {
        setNow(new Date(at).toISOString());
        await runDueJobs(world.as(), jobHandlers);
      }
    },
    approved: (post: Partial<Post> = {}, change: Parameters<typeof approvedStory>[2] = {}) =>
      approvedStory(world.as(), aPost({ channel: 'facebook', ...post }), change),
    post: async (id: StoryId, channel = 'facebook') => {
      const found = (await desk.story(id)).posts.find((candidate) => candidate.channel === channel);
      if (!found) throw new Error(`No post for ${channel}`);
      return found;
    },
    calendar: async (from: string, till: string) =>
      CalendarView.parse((await desk.send('GET', `/kalender?fran=${from}&till=${till}`)).body),
    publishing: async () => PublishingView.parse((await desk.send('GET', '/publicering')).body),
    onPage: () =>
      facebook.store
        .posts()
        .filter(({ deletedMs }) => deletedMs === null)
        .map(({ message }) => message),
  };
}
