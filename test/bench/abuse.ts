/**
 * What thirty people who answer a workshop notice of a flood of each kind: `node test/bench/abuse.ts [seconds]`, 6 seconds
 * each by default. A real server on this machine's own addresses, in a folder that goes afterwards; it ends by itself.
 * Linux only: memory is read from /proc, and visitors are told apart by 127.0.0.1, .2 and .3.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readyFlood } from './abuse/flooder.ts';
import { floods } from './abuse/floods.ts';
import { prepareWorkshop, startServer, watch } from './abuse/server.ts';
import { workshop } from './abuse/workshop.ts';

const seconds = Math.min(60, Math.max(1, Number(process.argv[2] ?? 6)));

const at = (sorted: number[], part: number) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0);

function row(cells: (string | number)[]): void {
  const widths = [34, 8, 7, 7, 7, 10, 10, 9];
  console.log(
    cells
      .map((cell, n) => (n === 0 ? String(cell).padEnd(34) : String(cell).padStart(widths[n] ?? 0)))
      .join(''),
  );
}

async function play(name: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'orngott-abuse-'));
  try {
    const link = await prepareWorkshop(folder);
    const server = await startServer(folder);
    try {
      const { port, pid } = server;
      const flood = await readyFlood(name);
      // Everything is loaded and warm before the clock starts.
      await workshop(port, link, 'warm', 1_000);
      const peak = watch(pid, folder);
      const forMs = seconds * 1_000;
      const [asked, heard] = await Promise.all([workshop(port, link, name, forMs), flood({ port, forMs })]);
      const { serverMb, workersMb, diskMb } = peak();
      const ms = asked.map((one) => one.ms).sort((a, b) => a - b);
      const errors = asked.filter(({ status }) => ![200, 303].includes(status)).length;
      row([
        name,
        asked.length,
        at(ms, 0.5),
        at(ms, 0.99),
        errors,
        ...[serverMb, workersMb, diskMb].map(Math.round),
      ]);
      const said = heard.sort(([a], [b]) => a - b).map(([status, count]) => `${status || 'cut'}: ${count}`);
      if (said.length > 0) console.log(`  the flood heard ${said.join(', ')}`);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

console.log(`Thirty phones that answer, ${seconds} s beside each flood. Peaks of memory and disk in MB.`);
row(['beside', 'asked', 'p50 ms', 'p99 ms', 'errors', 'server', 'workers', 'disk']);
for (const name of Object.keys(floods)) await play(name);
