// 10 000 people who answer within a minute, a leader's page for each of 60 groups, and the worker that draws, all on
// this machine: `node test/bench/load.ts`, or `node test/bench/load.ts 800 60` for other numbers of people and seconds.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import { openSqliteTable } from '../../functions/adapters/table/sqlite.ts';
import { keyHash } from '../../functions/answers/key.ts';
import { answers } from '../../functions/store.ts';
import { type AnswerLines, linesOf } from '../../shared/answers/answers.ts';
import type { Workgroup } from '../../shared/campaigns/campaigns.ts';
import { AnswerId } from '../../shared/ids.ts';
import { benchProduct, newFolder, openCampaignFor } from './bench-product.ts';
import { manyAnswers } from './many-answers.ts';
import { watchMemory } from './process-tree.ts';
import { freePort, startProduct } from './started-product.ts';
import { percentile, Timings, visitor } from './timed-http.ts';

const [people = 10_000, seconds = 60] = process.argv.slice(2).map(Number);
const groupCount = 60;
/** How long somebody writes, at most. */
const writingMs = 10_000;
const oneInChanges = 10;
const pollMs = 3_000;

interface Acknowledged {
  group: Workgroup;
  lines: AnswerLines;
}

const timings = new Timings();
const acknowledged = new Map<AnswerId, Acknowledged>();
const write = manyAnswers(3);

/** Opens the page, writes, sends, looks at the thanks; one in ten then changes the answer. */
async function answerOnce(port: number, number: number, group: Workgroup): Promise<void> {
  const phone = visitor(port, number, timings);
  try {
    const page = await phone.ask('open the page', `/s/${group.joinCode}`);
    const svar = AnswerId.parse(/name="svar" value="([^"]+)"/.exec(textOf(page.text))?.[1]);
    const times = number % oneInChanges === 0 ? 2 : 1;
    for (let version = 0; version < times; version++) {
      phone.leave();
      await delay(Math.random() * writingMs);
      const lines = write();
      const form = new URLSearchParams({ svar, version: String(version) });
      for (const [question, written] of Object.entries(lines))
        for (const line of written) form.append(`f_${question}`, line);
      const { status, headers } = await phone.ask(
        version === 0 ? 'send' : 'change',
        `/s/${group.joinCode}/svar`,
        { form },
      );
      if (status !== 303) return timings.fail(`${status} when sending`);
      acknowledged.set(svar, { group, lines });
      const thanks = await phone.ask('thanks', headers.location ?? '');
      if (thanks.status !== 200) timings.fail(`${thanks.status} for the thanks`);
    }
  } catch (error) {
    timings.fail(String(error));
  } finally {
    phone.leave();
  }
}

const textOf = (body: string) => brotliDecompressSync(Buffer.from(body, 'latin1')).toString();

async function watchWorkshop(
  port: number,
  number: number,
  group: Workgroup,
  until: AbortSignal,
): Promise<void> {
  const screen = visitor(port, people + number, timings);
  let tag: string | undefined;
  while (!until.aborted) {
    try {
      const { status, headers } = await screen.ask('poll', `/ledare/${group.leaderCode}/lage`, {
        headers: tag === undefined ? {} : { 'if-none-match': tag },
      });
      if (status !== 200 && status !== 304) timings.fail(`${status} for a poll`);
      tag = headers.etag ?? tag;
    } catch (error) {
      timings.fail(String(error));
    }
    await delay(pollMs);
  }
  screen.leave();
}

const folder = newFolder();
const before = benchProduct(folder);
const { campaign, groups } = await openCampaignFor(before.ctx, { groups: groupCount, areas: 4, people });
before.end();
const port = await freePort();
const product = await startProduct(folder, port);
const memory = watchMemory(product.pid);
const over = new AbortController();
const watching = groups.map((group, number) => watchWorkshop(port, number, group, over.signal));
await Promise.all(
  Array.from({ length: people }, async (_, number) => {
    await delay(Math.random() * seconds * 1000);
    const group = groups[number % groups.length];
    if (group) await answerOnce(port, number, group);
  }),
);
over.abort();
await Promise.all(watching);
const { peaks, together } = memory.stop();
await product.stop();

const table = openSqliteTable(join(folder, 'orngott.sqlite'), { now: () => new Date() });
let lost = 0;
for (const [id, { group, lines }] of acknowledged) {
  const stored = await answers.find(table, campaign.id, group.id, keyHash(id));
  const sent = Object.entries(lines).map(([question, written]) => [question, written.flatMap(linesOf)]);
  const same = stored && isDeepStrictEqual(stored.lines, Object.fromEntries(sent));
  if (!same) lost += 1;
}
table.close();
rmSync(folder, { recursive: true });

console.log(`${people} people in ${seconds} s, ${groups.length} leaders, the worker at work`);
console.log(['', 'requests', 'median ms', 'p99 ms', 'longest'].map((cell) => cell.padStart(14)).join(''));
const all = [...timings.took.values()].flat();
for (const [what, took] of [...timings.took, ['all', all] as const]) {
  const cells = [what, took.length, ...[0.5, 0.99, 1].map((share) => percentile(took, share).toFixed(1))];
  console.log(cells.map((cell) => String(cell).padStart(14)).join(''));
}
console.log(`${acknowledged.size} answers acknowledged, ${lost} of them not there afterwards`);
for (const [what, times] of timings.trouble) console.log(`${times} × ${what}`);
console.log(
  `Memory at its peak: ${together} MB together; ${[...peaks].map(([name, mb]) => `${name} ${mb}`).join(', ')}`,
);
