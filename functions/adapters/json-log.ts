import type { Log } from '../context.ts';

/** A SyntaxError quotes what could not be read, which may be somebody's answer. */
function messageOf(error: Error): string {
  return error.name === 'SyntaxError' || error instanceof SyntaxError
    ? '(what it quotes is left out)'
    : error.message;
}

/** What an error's chain of causes says, without the values that were being handled. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { error: String(error) };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    error: `${error.name}: ${messageOf(error)}`,
    stack: frames.slice(0, 5).map((frame) => frame.trim()),
    ...(error.cause === undefined ? {} : { cause: describe(error.cause) }),
  };
}

/** One line of JSON an event; never an address, a link's code or what somebody wrote. */
export function jsonLog(write: (line: string) => void): Log {
  const event = (level: string, message: string, fields: object) =>
    write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...fields })}\n`);
  return {
    info: (message, fields = {}) => event('info', message, fields),
    error: (message, error, fields = {}) => event('error', message, { ...fields, ...describe(error) }),
  };
}
