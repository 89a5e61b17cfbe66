import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll } from 'vitest';

export interface Child {
  /** The next line that it prints, or undefined when it has ended. */
  nextLine: () => Promise<string | undefined>;
  /** What it has printed that has not been read, once it has ended. */
  remainingLines: () => Promise<string[]>;
  /** Ends it at once, as a power cut would: it gets no chance to tidy up. */
  kill: () => void;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

async function endOf(child: ChildProcess): Promise<number | string> {
  const [code, signal] = await once(child, 'close');
  return signal ?? code;
}

/** Makes one file of a script beside this one, so that it starts quickly the many times that it is killed. */
export async function buildScript(script: URL): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'orngott-script-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const outfile = join(folder, 'script.mjs');
  await build({
    entryPoints: [fileURLToPath(script)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    minify: true,
  });
  return outfile;
}

/** Starts a script in a process of its own; `limits` is shell that is run before it. */
export function startChild(script: string, args: string[], options: { limits?: string } = {}): Child {
  const command = [process.execPath, script, ...args];
  const child = options.limits
    ? spawn('sh', ['-c', `${options.limits}; exec "$@"`, 'sh', ...command], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
    : spawn(process.execPath, command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async () => {
    const { value, done } = await lines.next();
    return done ? undefined : String(value);
  };
  return {
    nextLine,
    async remainingLines() {
      const rest: string[] = [];
      for (let line = await nextLine(); line !== undefined; line = await nextLine()) rest.push(line);
      return rest;
    },
    kill: () => child.kill('SIGKILL'),
    ended: endOf(child),
  };
}
