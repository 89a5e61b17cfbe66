import { expect, test } from 'vitest';
import { newCode } from '../../../../functions/new-ids.ts';
import { alsoIn } from '../../../../functions/stories/desk/also-in.ts';
import { sendStory } from '../../../../functions/stories/sender/send.ts';
import { completePerson } from '../../../unit/stories/review/complete-story.ts';
import { type Reads, readsOf } from '../../../world/counting-table.ts';
import { manyStories } from '../../../world/many-stories.ts';
import { aTelling, storedStory } from '../../../world/story.ts';
import { newWorld, type World } from '../../../world/world.ts';
import { kim, reviewDesk } from '../review/desk.ts';

const ask = (path: string) => async (world: World) => {
  expect((await reviewDesk(world).send('GET', path)).status).toBe(200);
};

/** What stories are read for, each as it is asked for over and over. */
const asked: [string, (world: World) => Promise<unknown>][] = [
  ['the queue', ask('/berattelser')],
  ['a state of the queue', ask('/berattelser?lage=published')],
  ['the calendar', ask('/kalender?fran=2026-11-01&till=2026-11-30')],
  ['the channels', ask('/publicering')],
  ['the plan', ask('/plan')],
  [
    'the stories that a person is in',
    async (world) => {
      const person = completePerson('b');
      const { id } = await storedStory(world.as(), { people: [person] });
      expect(await alsoIn(world.as({ kind: 'person', ...kim }), id, person.id)).not.toEqual([]);
    },
  ],
  [
    'a story that is sent',
    (world) => {
      const ctx = world.as({ kind: 'link' });
      return sendStory(ctx, { code: newCode(ctx.random), seen: 0, telling: aTelling(), planNumber: 1 });
    },
  ],
];

async function worldWith(count: number): Promise<World> {
  const world = newWorld();
  await manyStories(world.as(), count);
  await storedStory(world.as(), { people: [completePerson('c')] });
  return world;
}

test('what is asked for reads as much with many stories as with some', async () => {
  const [some, many] = [await worldWith(500), await worldWith(1_500)];
  for (const [what, work] of asked) {
    const { rows, bytes } = await readsOf(some, work);
    const grown: Reads = await readsOf(many, work);
    expect(grown.rows, what).toBeLessThanOrEqual(rows + 5);
    expect(grown.bytes, what).toBeLessThan(1.1 * bytes + 2_000);
  }
});
