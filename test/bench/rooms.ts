// Sixty live rooms on one machine with thirty phones each, which ask every other second, while leaders move on:
// `node test/bench/rooms.ts`, or `node test/bench/rooms.ts 20 30 20` for other numbers of rooms, phones and seconds.
import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { storeAnswers } from '../world/answers.ts';
import { benchProduct, newFolder, openCampaignFor } from './bench-product.ts';
import { cpuMs } from './process-tree.ts';
import { freePort, startProduct } from './started-product.ts';
import { percentile, Timings, visitor } from './timed-http.ts';

const [rooms = 60, phones = 30, seconds = 30] = process.argv.slice(2).map(Number);
/** As the pages' scripts do. */
const phoneMs = 1_800;
const screenMs = 1_200;
const answersEach = 6;

const folder = newFolder();
const before = benchProduct(folder);
const { groups } = await openCampaignFor(before.ctx, {
  groups: rooms,
  areas: 4,
  people: rooms * phones,
  words: 'unveiled',
});
for (const group of groups)
  await storeAnswers(before.ctx, group, answersEach, () => ({
    kannetecken: ['lyhörd'],
    varfor: ['kollegorna'],
  }));
before.end();
const port = await freePort();
const product = await startProduct(folder, port);
const timings = new Timings();
const over = new AbortController();
/** When each room was moved on last, and how long it took until a phone or a screen knew. */
const movedAt = new Map<string, number>();
const seen: number[] = [];

async function follow(number: number, path: string, room: string, everyMs: number): Promise<void> {
  const asker = visitor(port, number, timings);
  let tag: string | undefined;
  await delay(Math.random() * everyMs);
  while (!over.signal.aborted) {
    const headers: Record<string, string> = tag === undefined ? {} : { 'if-none-match': tag };
    const { status, headers: told } = await asker.ask('poll', path, { headers });
    if (![200, 204, 304].includes(status)) timings.fail(`${status} for a poll`);
    const moved = movedAt.get(room);
    if (status === 200 && tag !== undefined && moved !== undefined) seen.push(performance.now() - moved);
    tag = told.etag ?? tag;
    await delay(everyMs);
  }
  asker.leave();
}

/** Moves its room on and back, now and then. */
async function lead(number: number, leader: string, room: string): Promise<void> {
  const remote = visitor(port, number, timings);
  for (let at = 0; !over.signal.aborted; at = 1 - at) {
    await delay(4_000 + Math.random() * 4_000);
    movedAt.set(room, performance.now());
    const form = new URLSearchParams({ fran: String(at), till: String(1 - at) });
    const { status } = await remote.ask('step', `${leader}/steg`, { form });
    if (status !== 303) timings.fail(`${status} for a step`);
  }
  remote.leave();
}

const used = () => cpuMs(product.pid, 'infra/start.mjs');
const work = groups.flatMap((group, room) => {
  const base = room * (phones + 2);
  const leader = `/ledare/${group.leaderCode}`;
  return [
    ...Array.from({ length: phones }, (_, phone) =>
      follow(base + phone, `/s/${group.joinCode}/rum`, group.id, phoneMs),
    ),
    follow(base + phones, `${leader}/lage`, group.id, screenMs),
    lead(base + phones + 1, leader, group.id),
  ];
});
await delay(3_000);
const [cpuBefore, from] = [used(), performance.now()];
await delay(seconds * 1_000);
const share = (used() - cpuBefore) / (performance.now() - from);
over.abort();
await Promise.all(work);
await product.stop();
rmSync(folder, { recursive: true });

console.log(`${rooms} rooms with ${phones} phones each, ${seconds} s`);
for (const [what, took] of timings.took)
  console.log(
    `${what.padEnd(6)} ${String(took.length).padStart(8)}   median ${percentile(took, 0.5).toFixed(1)} ms   p99 ${percentile(took, 0.99).toFixed(1)} ms`,
  );
console.log(
  `moved → known  median ${(percentile(seen, 0.5) / 1000).toFixed(2)} s   p99 ${(percentile(seen, 0.99) / 1000).toFixed(2)} s`,
);
console.log(`web process ${(share * 100).toFixed(0)} % of a core`);
for (const [what, times] of timings.trouble) console.log(`${times} × ${what}`);
