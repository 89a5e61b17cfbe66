// What lists and the form cost as stories grow: `node test/bench/stories-growth.ts`, or one size with
// `node test/bench/stories-growth.ts 5000`. Half of the stories wait, the others are out. 50 000 take some minutes to make.
import { rmSync } from 'node:fs';
import type { Context } from '../../functions/context.ts';
import { told } from '../../functions/entry/desk/json.ts';
import { newCode } from '../../functions/new-ids.ts';
import { calendar } from '../../functions/posts/planning/calendar.ts';
import { knownOfQueue } from '../../functions/stories/desk/queue/known.ts';
import { storyQueue } from '../../functions/stories/desk/queue/page.ts';
import { isUnchanged, queueTag } from '../../functions/stories/desk/queue/tag.ts';
import { sendStory } from '../../functions/stories/sender/send.ts';
import { CalendarView } from '../../shared/desk/publishing.ts';
import { QueuePage } from '../../shared/desk/queue.ts';
import { swedishDay } from '../../shared/text/dates.ts';
import { daysAfter } from '../../shared/text/swedish-time.ts';
import { countingTable } from '../world/counting-table.ts';
import { manyStories } from '../world/many-stories.ts';
import { aTelling } from '../world/story.ts';
import { benchProduct, newFolder } from './bench-product.ts';

const sizes = [50, 500, 5_000, 50_000];
const times = 15;
/** What has just been stored may lack in AWS's index, so that nobody has a tag yet. */
const settledMs = 20_000;

const given = process.argv.slice(2).map(Number);
const columns = ['stories', 'what', 'ms', 'slowest', 'rows', 'kB'];
const line = (cells: (string | number)[]) =>
  console.log(
    cells
      .map((cell, place) => String(cell)[place === 1 ? 'padEnd' : 'padStart'](place === 1 ? 32 : 9))
      .join('  '),
  );

line(columns);
for (const size of given.length > 0 ? given : sizes) await measure(size);

async function measure(count: number): Promise<void> {
  const folder = newFolder();
  const product = benchProduct(folder);
  await manyStories({ ...product.ctx, clock: { now: () => new Date(Date.now() - settledMs) } }, count);
  const ctx: Context = {
    ...product.ctx,
    actor: { kind: 'person', id: 'kim', name: 'Kim', roles: ['communicator', 'approver'] },
  };
  const queue = async (of: Context, query = {}) => {
    const known = await knownOfQueue(of);
    const { page, till } = await storyQueue(of, query, known);
    return { tag: queueTag(of, known, till) ?? '', told: JSON.stringify(told(QueuePage, page)) };
  };
  const { tag } = await queue(ctx);
  const today = swedishDay(ctx.clock.now());
  const works: [string, (of: Context) => Promise<unknown>][] = [
    ['the queue', queue],
    ['the queue, nothing new', async (of) => isUnchanged(of, await knownOfQueue(of), tag) || fail()],
    ['what is published', (of) => queue(of, { lage: 'published' })],
    ['words that nobody wrote', (of) => queue(of, { text: 'finns inte' })],
    [
      'the calendar',
      async (of) => told(CalendarView, await calendar(of, daysAfter(today, -15), daysAfter(today, 15))),
    ],
    [
      'a story that is sent',
      async (of) => {
        const sent = { code: newCode(of.random), seen: 0, telling: aTelling(), planNumber: 1 };
        const { kind } = await sendStory({ ...of, actor: { kind: 'link' } }, sent);
        return kind === 'stored' || fail();
      },
    ],
  ];
  for (const [what, work] of works) {
    const took: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const start = performance.now();
      await work(ctx);
      took.push(performance.now() - start);
    }
    took.sort((a, b) => a - b);
    const { table, reads } = countingTable(ctx.table);
    await work({ ...ctx, table });
    const [median = 0, slowest = 0] = [took[Math.floor(times / 2)], took.at(-1)];
    line([count, what, median.toFixed(1), slowest.toFixed(1), reads.rows, (reads.bytes / 1000).toFixed(1)]);
  }
  product.end();
  rmSync(folder, { recursive: true });
}

function fail(): never {
  throw new Error('It did something else than what was to be measured');
}
