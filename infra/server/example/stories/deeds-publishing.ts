import { planInForce } from '../../../../functions/plan/in-force.ts';
import { placedPosts, placesTaken } from '../../../../functions/posts/planning/placed.ts';
import { planPost } from '../../../../functions/posts/planning/plan.ts';
import { postOf } from '../../../../functions/posts/publishing/content-hash.ts';
import { markDone } from '../../../../functions/posts/publishing/mark-done.ts';
import { checkComments } from '../../../../functions/posts/watching/check-comments.ts';
import { storyById } from '../../../../functions/stories/change.ts';
import type { ChannelId } from '../../../../shared/publishing/channels.ts';
import { conflictsOf } from '../../../../shared/stories/planning/planning.ts';
import type { Post } from '../../../../shared/stories/post.ts';
import { swedishTimeOf } from '../../../../shared/text/swedish-time.ts';
import type { Deed, Scene } from './example-story.ts';
import { workdayFrom } from './setting.ts';

/** How posts get their times, come out and are looked after, each unless it is done already. */

const dayMs = 24 * 3_600_000;
/** Past the longest pause that a plan is likely to have. */
const workdaysAhead = 60;

const postIn = async ({ setting, id }: Scene, channel: ChannelId): Promise<Post> =>
  postOf(await storyById(setting.as('system'), id), channel);

/** Whether the plan has anything against a post then. */
async function isAgainstPlan({ setting, id }: Scene, channel: ChannelId, at: Date): Promise<boolean> {
  const system = setting.as('system');
  const { plan } = await planInForce(system);
  const [from, till] = [-8, 8].map((days) => new Date(at.getTime() + days * dayMs));
  if (!from || !till) return false;
  const others = placesTaken(await placedPosts(system, from, till));
  return conflictsOf({ storyId: id, channel, at: at.toISOString() }, others, plan.content).length > 0;
}

async function plan(scene: Scene, channel: ChannelId, at: Date, despite: string): Promise<void> {
  const kim = scene.setting.as('kim');
  await planPost(kim, { storyId: scene.id, channel }, { ...swedishTimeOf(at), despite });
}

/** Kim plans the posts for the first time that the plan likes, so many working days ahead or later. */
export const plansAhead =
  (channels: ChannelId[], workdays: number, time: string): Deed =>
  async (scene) => {
    const posts = await Promise.all(channels.map((channel) => postIn(scene, channel)));
    const waiting = posts.filter(({ state }) => state === 'approved').map(({ channel }) => channel);
    for (let ahead = workdays; ahead < workdays + workdaysAhead; ahead++) {
      const at = workdayFrom(scene.setting.startedAt, ahead, time);
      const against = await Promise.all(waiting.map((channel) => isAgainstPlan(scene, channel, at)));
      if (against.includes(true)) continue;
      for (const channel of waiting) await plan(scene, channel, at, '');
      return;
    }
  };

/** Kim plans the post for a time before the start, which the next deeds come to. */
export const plansFor =
  (channel: ChannelId, ago: number, time: string): Deed =>
  async (scene) => {
    if ((await postIn(scene, channel)).state !== 'approved') return;
    const at = workdayFrom(scene.setting.startedAt, -ago, time);
    const isAgainst = await isAgainstPlan(scene, channel, at);
    await plan(scene, channel, at, isAgainst ? 'Berättelsen är utlovad till just den här dagen.' : '');
  };

/** More than a post takes that was cut off while it was sent: its claim runs out, it is looked for, and found. */
const mostLooks = 10;

/** What is due of the story happens: its posts go out, its figures are read. */
export const timeComes: Deed = async ({ setting, id }) => {
  for (let look = 0; look < mostLooks; look++) {
    await setting.runJobs(id);
    const { posts } = await storyById(setting.as('system'), id);
    const delivery = posts.find(({ state }) => state === 'publishing')?.delivery;
    if (!delivery) return;
    setting.setNow(new Date(delivery.leaseUntil));
  }
};

/** The same, while the page refuses. */
export const pageRefuses: Deed = async ({ setting, id, code }) => {
  const { failures } = setting.facebook;
  failures.order({ kind: 'blocked', endpoint: 'feed' });
  await timeComes({ setting, id, code });
  failures.forget();
};

/** Kim has posted it by hand, there. */
export const postsByHand =
  (url: string): Deed =>
  async (scene) => {
    if ((await postIn(scene, 'manual')).state !== 'by_hand') return;
    await markDone(scene.setting.as('kim'), { storyId: scene.id, channel: 'manual' }, { url });
  };

interface Visit {
  reactions: number;
  shares: number;
  views: number;
  comments: string[];
}

/** What visitors do with the post on the page, after this. */
export const isVisited =
  ({ reactions, shares, views, comments }: Visit): Deed =>
  async (scene) => {
    const { store } = scene.setting.facebook;
    const { publication } = await postIn(scene, 'facebook');
    const number = Number(publication?.remoteId?.split('_')[1]);
    const post = publication && store.post(number);
    if (!post || post.reactions > 0) return;
    const nowMs = scene.setting.as('system').clock.now().getTime();
    for (const [place, text] of comments.entries()) store.addComment(number, text, nowMs + place * 1_800_000);
    store.count(number, 'views', views);
    store.count(number, 'shares', shares);
    store.count(number, 'reactions', reactions);
  };

/** Kim has looked at the comments, and says when to look next. */
export const looksAtComments =
  (channel: ChannelId, note: string, nextInHours: number | null): Deed =>
  async (scene) => {
    const { watch } = await postIn(scene, channel);
    if (watch?.checks.some((check) => check.note === note)) return;
    await checkComments(scene.setting.as('kim'), { storyId: scene.id, channel }, { note, nextInHours });
  };
