/**
 * What all of the product's processes hold of memory a minute after `npm start`, npm's own among them:
 * `node test/bench/idle.ts`. On Linux. Resident memory counts what processes share in each of them; the proportional
 * share counts it once.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const minuteMs = 60_000;

interface Held {
  command: string;
  residentMb: number;
  shareMb: number;
}

function heldBy(pid: number): Held {
  const kb = (file: string, name: string) =>
    Number(
      new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1] ?? 0,
    );
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  return {
    command: command
      .filter((word) => !word.startsWith('-') && !word.startsWith('{'))
      .slice(0, 3)
      .join(' '),
    residentMb: kb('status', 'VmRSS') / 1024,
    shareMb: kb('smaps_rollup', 'Pss') / 1024,
  };
}

/** The process and all that it started. */
function withChildren(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(withChildren)];
}

/** Until the greeting's last line. */
function greeted(process: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((done, fail) => {
    process.stdout?.on('data', (chunk: Buffer) => {
      said += chunk;
      if (said.includes('Ctrl-C')) done();
    });
    process.on('exit', () => fail(new Error(`It ended before it ran:\n${said}`)));
  });
}

for (const words of [[], ['--empty']]) {
  const folder = mkdtempSync(join(tmpdir(), 'orngott-bench-'));
  const npm = spawn('npm', ['start', '--', '--port', '0', '--data', folder, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  await greeted(npm);
  await delay(minuteMs);
  const held = withChildren(npm.pid ?? 0).map(heldBy);
  console.log(`\nnpm start ${words.join(' ')}, a minute later   resident MB   share MB`);
  for (const { command, residentMb, shareMb } of held) {
    console.log(
      `  ${command.slice(-44).padEnd(44)} ${residentMb.toFixed(0).padStart(6)} ${shareMb.toFixed(0).padStart(10)}`,
    );
  }
  const sum = (of: (one: Held) => number) => held.reduce((total, one) => total + of(one), 0).toFixed(0);
  console.log(
    `  ${'all'.padEnd(44)} ${sum((one) => one.residentMb).padStart(6)} ${sum((one) => one.shareMb).padStart(10)}`,
  );
  process.kill(-(npm.pid ?? 0), 'SIGINT');
  await new Promise((done) => npm.on('exit', done));
  rmSync(folder, { recursive: true });
}
