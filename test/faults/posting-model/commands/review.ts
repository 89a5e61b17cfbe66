import fc from 'fast-check';
import { noteRoles } from '../../../../functions/people/note-roles.ts';
import { askMore } from '../../../../functions/stories/review/ask-more.ts';
import { beginNewVersion } from '../../../../functions/stories/review/new-version.ts';
import { removePost } from '../../../../functions/stories/review/remove-post.ts';
import { savePost } from '../../../../functions/stories/review/save-post.ts';
import { takeOver } from '../../../../functions/stories/review/take-over.ts';
import { voidApproval } from '../../../../functions/stories/review/void-approval.ts';
import { withdrawYes } from '../../../../functions/stories/review/withdraw-yes.ts';
import { withdrawStory } from '../../../../functions/stories/sender/withdraw.ts';
import type { Told } from '../ledger.ts';
import { approve, mostStories, type Telling, tell, textOf } from '../tell.ts';
import { accepted, kim, type ModelWorld, robin, sender } from '../world.ts';
import { type Commands, command, ending, isIn, often, single, withStory } from './command.ts';

export const tellings: fc.Arbitrary<Telling> = fc.record({
  channel: fc.constantFrom<Told['channel'][]>('facebook', 'facebook', 'facebook', 'site', 'manual'),
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
  withStory('begin a new version', isIn('taken_down'), async (world, told) => {
    await ending(world, told, beginNewVersion(world.as(kim), told.id, told.channel));
  }),
  ...often(5, withStory('approve', isIn('draft', 'approved', 'planned', 'failed', 'taken_down'), approve)),
];

export async function takeBack(world: ModelWorld, told: Told): Promise<void> {
  if (await ending(world, told, withdrawStory(world.as(sender), told.code))) told.withdrawn = true;
}

export async function takeYesBack(world: ModelWorld, told: Told): Promise<void> {
  if (!told.person) return;
  if (await ending(world, told, withdrawYes(world.as(kim), told.id, told.person.id))) told.yesBack = true;
}

/** Somebody who approved posts gets another role. */
async function leave({ as, ledger }: ModelWorld): Promise<void> {
  await noteRoles(as(kim), { id: robin.id, roles: ['communicator'] });
  ledger.left.push(robin.id);
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
  [single('who approved it loses the role', ({ left }) => !left.includes(robin.id), leave)],
  [withStory('the sender takes it back', ({ withdrawn }) => !withdrawn, takeBack)],
  [
    withStory(
      'a person takes the yes back',
      ({ person, yesBack }) => person !== undefined && !yesBack,
      takeYesBack,
    ),
  ],
];
