import type { Log } from '../../functions/context.ts';

function line(level: string, message: string, fields: object): string {
  return JSON.stringify({ at: new Date().toISOString(), level, message, ...fields });
}

/** What an error's chain of causes says, without the values that were being handled. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { error: String(error) };
  return {
    error: `${error.name}: ${error.message}`,
    stack: error.stack
      ?.split('\n')
      .slice(1, 6)
      .map((frame) => frame.trim()),
    ...(error.cause === undefined ? {} : { cause: describe(error.cause) }),
  };
}

/** One line of JSON an event, on standard error; never an address, a link's code or what somebody wrote. */
export const consoleLog: Log = {
  info: (message, fields = {}) => console.error(line('info', message, fields)),
  error: (message, error, fields = {}) =>
    console.error(line('error', message, { ...fields, ...describe(error) })),
};
