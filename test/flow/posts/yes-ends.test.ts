import { describe, expect, it } from 'vitest';
import type { StoryId } from '../../../shared/ids.ts';
import type { DepictedInput } from '../../../shared/stories/depicted.ts';
import { anna, newPublishingDesk } from './publishing-desk.ts';

/** Anna as the desk registers her, with a yes until and with that day. */
function annaUntil(until: string | undefined): DepictedInput {
  const { id: _, ...input } = anna(until);
  return input;
}

/** A desk where Anna is registered in a story, which then comes out on 23 November 2026. */
async function published(until: string) {
  const world = await newPublishingDesk();
  const { desk, approver, approved, post, work, setNow } = world;
  const { id } = await approved();
  const { people } = await desk.post(id, '/personer', annaUntil(until));
  const person = people[0]?.id ?? '';
  const { hash } = await post(id);
  await approver.post(id, '/inlagg/facebook/godkann', { hash, notMine: true });
  await desk.post(id, '/inlagg/facebook/publicera');
  await work();
  const attention = async (story: StoryId = id) =>
    (await desk.queue()).find((entry) => entry.id === story)?.attention ?? [];
  return {
    ...world,
    id,
    person,
    /** What the queue says of the story when the day has come and the work is done, and what the history has got. */
    async on(day: string) {
      setNow(`${day}T05:00:00.000Z`);
      await work();
      const history = JSON.stringify((await desk.send('GET', `/berattelser/${id}/historik`)).body);
      const told = ['yes_ends_soon', 'yes_ended'].filter((action) => history.includes(`"${action}"`));
      return { said: (await attention()).filter((line) => line.startsWith('Ja-svaret')), told };
    },
  };
}

describe('a yes that ends', () => {
  it('is told of before and after, also years after the story came out', async () => {
    const { on, id, desk } = await published('2029-01-31');
    const nothing = { said: [], told: [] };
    expect(await on('2028-12-31')).toEqual(nothing);
    const soon = ['Ja-svaret från Anna Ek gäller till och med den 31 januari 2029.'];
    expect(await on('2029-01-01')).toEqual({ said: soon, told: ['yes_ends_soon'] });
    expect(await on('2029-01-31')).toEqual({ said: soon, told: ['yes_ends_soon'] });
    const ended = {
      said: [
        'Ja-svaret från Anna Ek gäller inte längre. Fråga igen eller ta ned det som är ute på Facebook.',
      ],
      told: ['yes_ends_soon', 'yes_ended'],
    };
    expect(await on('2029-02-01')).toEqual(ended);
    expect(await on('2031-06-01')).toEqual(ended);
    await desk.post(id, '/inlagg/facebook/ta-ned', { reason: 'Ja-svaret har gått ut' });
    expect((await on('2031-06-02')).said).toEqual([]);
  });

  it('is not told of when it was given for longer meanwhile, but on its new day', async () => {
    const { on, id, person, desk } = await published('2029-01-31');
    await desk.put(id, `/personer/${person}`, annaUntil('2030-01-31'));
    expect(await on('2029-02-01')).toEqual({ said: [], told: [] });
    expect((await on('2030-02-01')).told).toEqual(['yes_ends_soon', 'yes_ended']);
  });

  it('is not told of when nothing of the story is out any more', async () => {
    const { on, id, desk, work } = await published('2029-01-31');
    await desk.post(id, '/inlagg/facebook/ta-ned', { reason: 'Inaktuell' });
    await work();
    expect(await on('2029-02-01')).toEqual({ said: [], told: [] });
  });
});
