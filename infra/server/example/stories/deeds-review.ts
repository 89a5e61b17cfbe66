import { changePhoto } from '../../../../functions/photos/change.ts';
import { planInForce } from '../../../../functions/plan/in-force.ts';
import { contentHash } from '../../../../functions/posts/publishing/content-hash.ts';
import { storyById } from '../../../../functions/stories/change.ts';
import { addPerson } from '../../../../functions/stories/desk/people.ts';
import { approvePost } from '../../../../functions/stories/review/approve.ts';
import { askMore } from '../../../../functions/stories/review/ask-more.ts';
import { checkItem } from '../../../../functions/stories/review/check-item.ts';
import { chooseMix } from '../../../../functions/stories/review/choose-mix.ts';
import { commentOn } from '../../../../functions/stories/review/comment.ts';
import { confirmFinding } from '../../../../functions/stories/review/confirm.ts';
import { rejectStory } from '../../../../functions/stories/review/reject.ts';
import { savePost } from '../../../../functions/stories/review/save-post.ts';
import { settleAnswer } from '../../../../functions/stories/review/settle.ts';
import { takeOver } from '../../../../functions/stories/review/take-over.ts';
import { answerDesk } from '../../../../functions/stories/sender/answer-desk.ts';
import { withdrawStory } from '../../../../functions/stories/sender/withdraw.ts';
import type { MixId } from '../../../../shared/plan/plan.ts';
import type { ChannelId } from '../../../../shared/publishing/channels.ts';
import type { DepictedInput } from '../../../../shared/stories/depicted.ts';
import { blockersOf } from '../../../../shared/stories/gates/gates.ts';
import type { SettledAnswer, Story } from '../../../../shared/stories/story.ts';
import { swedishDay } from '../../../../shared/text/dates.ts';
import type { Deed, Scene } from './example-story.ts';
import type { Who } from './setting.ts';

/** What Kim, Robin and the sender do before anything comes out, each unless it is done already. */

const storyOf = ({ setting, id }: Scene): Promise<Story> => storyById(setting.as('system'), id);

/** The deed, unless the story shows that it is done. */
const unless =
  (isDone: (story: Story) => boolean, deed: Deed): Deed =>
  async (scene) => {
    if (!isDone(await storyOf(scene))) await deed(scene);
  };

export const takesOver = unless(
  ({ review }) => review !== undefined,
  async ({ setting, id }) => void (await takeOver(setting.as('kim'), id)),
);

/** Kim writes a post, with the pictures in these places. */
export const writes = (channel: ChannelId, text: string, pictures: number[] = []) =>
  unless(
    ({ posts }) => posts.some((post) => post.channel === channel),
    async (scene) => {
      const { photos } = await storyOf(scene);
      const photoIds = pictures.flatMap((place) => photos[place]?.id ?? []);
      await savePost(scene.setting.as('kim'), scene.id, channel, { text, photoIds, seen: '' });
    },
  );

/** Kim describes the pictures, in order. */
export const describes =
  (...texts: string[]): Deed =>
  async (scene) => {
    const { photos } = await storyOf(scene);
    for (const [place, text] of texts.entries()) {
      const photo = photos[place];
      if (!photo || photo.alt) continue;
      await changePhoto(scene.setting.as('kim'), scene.id, photo.id, { alt: { kind: 'text', text } });
    }
  };

/** Kim ticks what the plan asks for, or just these items. */
export const ticks =
  (...items: string[]): Deed =>
  async (scene) => {
    const kim = scene.setting.as('kim');
    const { plan } = await planInForce(kim);
    const all = plan.content.checklist.map(({ id }) => id);
    const { review } = await storyOf(scene);
    for (const itemId of items.length > 0 ? items : all) {
      if (!review?.checklist[itemId]) await checkItem(kim, scene.id, { itemId, done: true });
    }
  };

export const countsAs = (mix: MixId) =>
  unless(
    ({ review }) => review?.mix === mix,
    async ({ setting, id }) => void (await chooseMix(setting.as('kim'), id, mix)),
  );

/** Kim registers a colleague who has said yes that day, to all channels. */
export const registers = (name: string, appears: DepictedInput['appears']) =>
  unless(
    ({ people }) => people.some((person) => person.name === name),
    async ({ setting, id }) => {
      const kim = setting.as('kim');
      await addPerson(kim, id, {
        name,
        role: 'staff',
        appears,
        legalBasis: 'staff',
        protectedData: 'no',
        yes: {
          on: swedishDay(kim.clock.now()),
          how: 'spoken',
          by: 'self',
          reference: 'Samtal med Kim',
          channels: ['facebook', 'site', 'manual'],
        },
      });
    },
  );

/** Kim confirms that the names in the posts are to stay. */
export const confirmsNames =
  (reason: string): Deed =>
  async (scene) => {
    const kim = scene.setting.as('kim');
    const { plan } = await planInForce(kim);
    const story = await storyOf(scene);
    for (const { channel, state } of story.posts) {
      if (state !== 'draft') continue;
      const blockers = blockersOf(story, channel, plan.content, swedishDay(kim.clock.now()));
      for (const { finding } of blockers) {
        if (finding?.kind !== 'name') continue;
        await confirmFinding(kim, scene.id, { channel, ...finding, reason });
      }
    }
  };

export const settles = (what: SettledAnswer, reason: string) =>
  unless(
    ({ review }) => review?.settled[what] !== undefined,
    async ({ setting, id }) => void (await settleAnswer(setting.as('kim'), id, { what, reason })),
  );

export const comments = (who: Extract<Who, 'kim' | 'robin'>, text: string) =>
  unless(
    (story) => story.comments.some((comment) => comment.text === text),
    async ({ setting, id }) => void (await commentOn(setting.as(who), id, text)),
  );

const isSaid = (text: string) => (story: Story) => story.messages.some((message) => message.text === text);

export const asks = (text: string) =>
  unless(isSaid(text), async ({ setting, id }) => void (await askMore(setting.as('kim'), id, text)));

export const answers = (text: string) =>
  unless(isSaid(text), async (scene) => {
    const { messages } = await storyOf(scene);
    const answer = { code: scene.code, seen: messages.length, text };
    await answerDesk(scene.setting.as('sender'), answer);
  });

export const approves = (channel: ChannelId) =>
  unless(
    ({ posts }) => posts.some((post) => post.channel === channel && post.approval !== undefined),
    async (scene) => {
      const robin = scene.setting.as('robin');
      const { plan } = await planInForce(robin);
      const hash = contentHash(await storyOf(scene), channel, plan.number);
      await approvePost(robin, scene.id, channel, hash);
    },
  );

export const rejects = (reason: string) =>
  unless(
    ({ rejection }) => rejection !== undefined,
    async ({ setting, id }) => void (await rejectStory(setting.as('kim'), id, reason)),
  );

export const takesBack: Deed = async ({ setting, code }) =>
  void (await withdrawStory(setting.as('sender'), code));
