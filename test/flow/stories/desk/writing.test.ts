import { expect, test } from 'vitest';
import type { Actor } from '../../../../functions/context.ts';
import { storyById } from '../../../../functions/stories/change.ts';
import { readDeskStory } from '../../../../functions/stories/desk/view.ts';
import { noteWriting } from '../../../../functions/stories/desk/writing.ts';
import { savePost } from '../../../../functions/stories/review/save-post.ts';
import { aPost, storedStory } from '../../../world/story.ts';
import { newWorld } from '../../../world/world.ts';

const kim: Actor = { kind: 'person', id: 'kim', name: 'Kim', roles: ['communicator'] };
const lo: Actor = { kind: 'person', id: 'lo', name: 'Lo', roles: ['communicator'] };
const robin: Actor = { kind: 'person', id: 'robin', name: 'Robin', roles: ['approver'] };

test('who writes in a post is seen by the others for as long as it goes on, and the story stays as it was', async () => {
  const world = newWorld();
  const { id, version } = await storedStory(world.as(), { posts: [aPost({ channel: 'site' })] });
  await Promise.all([noteWriting(world.as(kim), id, 'site'), noteWriting(world.as(kim), id, 'site')]);
  const seenBy = async (actor: Actor) => (await readDeskStory(world.as(actor), id)).writing;
  expect(await seenBy(lo)).toEqual([{ channel: 'site', name: 'Kim' }]);
  expect(await seenBy(kim)).toEqual([]);
  world.setNow(new Date(world.as().clock.now().getTime() + 60_000).toISOString());
  expect(await seenBy(lo)).toEqual([]);
  expect((await storyById(world.as(), id)).version).toBe(version);
  await expect(noteWriting(world.as(robin), id, 'site')).rejects.toMatchObject({ code: 'forbidden' });
});

test('what a saving writes over is kept, with who wrote it, until the next', async () => {
  const world = newWorld();
  const first = aPost({ channel: 'site', text: 'Så stod det först.' });
  const { id } = await storedStory(world.as(), { posts: [first] });
  const save = async (actor: Actor, text: string) => {
    const [post] = (await storyById(world.as(), id)).posts;
    await savePost(world.as(actor), id, 'site', { text, photoIds: [], seen: post?.editedAt ?? '' });
    return (await storyById(world.as(), id)).posts[0]?.replaced;
  };
  expect(await save(lo, 'Lo skrev så här.')).toMatchObject({ text: first.text, editedBy: first.editedBy });
  expect(await save(kim, 'Kim skrev så här.')).toMatchObject({ text: 'Lo skrev så här.', editedBy: 'Lo' });
});
