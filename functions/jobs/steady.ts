import type { Clock } from '../context.ts';

/** A clock that does not go back while one piece of work is done: what was due when it was begun is so until it ends. */
export function steadyClock(clock: Clock): Clock {
  let latest = clock.now();
  return {
    now() {
      const now = clock.now();
      if (now > latest) latest = now;
      return latest;
    },
  };
}
