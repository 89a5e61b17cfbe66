import { fork } from 'node:child_process';

/**
 * Runs a script to its end in a process of its own, so that what it took of memory is given back. It is given `about`
 * as JSON in its first argument, and told 'stop' when cut short. Throws when it does not end well.
 */
export async function runOnce(script: URL, about: unknown, cutShort: AbortSignal): Promise<void> {
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as const;
  const child = fork(script, [JSON.stringify(about)], { stdio: [...stdio] });
  const stop = () => {
    if (child.connected) child.send('stop');
  };
  cutShort.addEventListener('abort', stop);
  if (cutShort.aborted) stop();
  try {
    await new Promise<void>((done, fail) => {
      child.on('error', fail);
      child.on('exit', (code, signal) => {
        if (code === 0) done();
        else fail(new Error(`It ended ${signal ? `by ${signal}` : `with the exit code ${code}`}`));
      });
    });
  } finally {
    cutShort.removeEventListener('abort', stop);
  }
}
