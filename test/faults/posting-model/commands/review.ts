import fc from 'fast-check';
import { askMore } from '../../../../functions/stories/review/ask-more.ts';
import { removePost } from '../../../../functions/stories/review/remove-post.ts';
import { savePost } from '../../../../functions/stories/review/save-post.ts';
import { takeOver } from '../../../../functions/stories/review/take-over.ts';
import { voidApproval } from '../../../../functions/stories/review/void-approval.ts';
import { withdrawYes } from '../../../../functions/stories/review/withdraw-yes.ts';
import { withdrawStory } from '../../../../functions/stories/sender/withdraw.ts';
import type { Told } from '../ledger.ts';
import { approve, mostStories, type Telling, tell, textOf } from '../tell.ts';
import { accepted, kim, type ModelWorld, sender } from '../world.ts';
import { type Commands, command, ending, isIn, often, withStory } from './command.ts';

export const tellings: fc.Arbitrary<Telling> = fc.record({
  channel: fc.constantFrom<Told['channel'][]>('facebook', 'facebook', 'facebook', 'manual'),
  hasPhoto: fc.boolean(),
  person: fc.constantFrom<Telling['person'][]>('nobody', 'nobody', 'open', 2, 410),
});

export const tellAnother: Commands = [
  tellings.map((telling) =>
    command(
      `tell ${JSON.stringify(telling)}`,
      ({ told }) => told.length < mostStories,
      async (world) => approve(world, await tell(world, telling)),
    ),
  ),
];

async function write(world: ModelWorld, told: Told): Promise<void> {
  const { post, story } = told;
  const text = textOf(told.name, told.texts.length + 1);
  const photoIds = post?.photoIds ?? story?.photos.map(({ id }) => id) ?? [];
  const saved = { text, photoIds, seen: post?.editedAt ?? ('' as const) };
  if (await ending(world, told, savePost(world.as(kim), told.id, told.channel, saved))) told.texts.push(text);
}

export const reviewing: Commands = [
  ...often(
    2,
    withStory('write another text', ({ story }) => story !== undefined, write),
  ),
  ...often(5, withStory('approve', isIn('draft', 'approved', 'planned', 'failed', 'taken_down'), approve)),
];

export async function takeBack(world: ModelWorld, told: Told): Promise<void> {
  if (await ending(world, told, withdrawStory(world.as(sender), told.code))) told.withdrawn = true;
}

export async function takeYesBack(world: ModelWorld, told: Told): Promise<void> {
  if (!told.person) return;
  if (await ending(world, told, withdrawYes(world.as(kim), told.id, told.person.id))) told.yesBack = true;
}

/** What makes an approval void, or the post go away. */
export const undoing: Commands[] = [
  [
    withStory(
      'ask the sender',
      isIn('approved', 'planned', 'publishing', 'by_hand', 'published'),
      async (world, told) => {
        await ending(world, told, askMore(world.as(kim), told.id, 'Har du fler bilder?'));
        await accepted(world, takeOver(world.as(kim), told.id));
      },
    ),
  ],
  [
    withStory('remove the post', isIn('draft', 'approved', 'planned', 'failed'), async (world, told) => {
      await ending(world, told, removePost(world.as(kim), told.id, told.channel));
    }),
  ],
  [
    withStory('void the approval', isIn('approved', 'planned', 'failed', 'by_hand'), async (world, told) => {
      await ending(world, told, voidApproval(world.as(kim), told.id, told.channel));
    }),
  ],
  [withStory('the sender takes it back', ({ withdrawn }) => !withdrawn, takeBack)],
  [
    withStory(
      'a person takes the yes back',
      ({ person, yesBack }) => person !== undefined && !yesBack,
      takeYesBack,
    ),
  ],
];
