import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

/** A folder for data that goes with the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'orngott-server-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The address that the greeting names under a heading. */
export function addressUnder(greeting: string, heading: string): string {
  const address = greeting.match(new RegExp(`^ *${heading}[^\\n]*\\n\\s+(http\\S+)`, 'm'))?.[1];
  if (address === undefined) throw new Error(`The greeting has no address under ${heading}`);
  return address;
}

export interface Started {
  process: ChildProcess;
  /** Resolves when standard output has this text; fails when the process ends before. */
  says: (text: string) => Promise<string>;
  ended: Promise<{ code: number | null; output: string }>;
}

/** Starts the product as `npm start` does, in a process of its own that ends with the test. */
export function startServer(...words: string[]): Started {
  const process = spawn('node', ['infra/start.mjs', ...words], { cwd: root });
  let output = '';
  let told = () => {};
  const hear = (chunk: Buffer) => {
    output += chunk.toString();
    told();
  };
  process.stdout?.on('data', hear);
  process.stderr?.on('data', hear);
  const ended = new Promise<{ code: number | null; output: string }>((done) => {
    process.on('close', (code) => done({ code, output }));
  });
  onTestFinished(() => {
    process.kill('SIGKILL');
  });
  const says = (text: string) =>
    new Promise<string>((done, fail) => {
      told = () => output.includes(text) && done(output);
      told();
      ended.then(() => fail(new Error(`It ended without saying "${text}":\n${output}`)));
    });
  return { process, says, ended };
}
