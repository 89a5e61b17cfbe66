import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

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

/** Starts one of the scripts beside this file in a process of its own; `shell` may set limits before it. */
export function startChild(script: URL, args: string[], options: { limits?: string } = {}): Child {
  const command = [process.execPath, script.pathname, ...args];
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
