import { AppError, tooMany } from '../../../shared/errors.ts';
import { spend } from '../../../shared/limits/meter.ts';
import {
  type AtOnce,
  type LimitedKind,
  limits,
  type Rate,
  rememberedKeys,
} from '../../../shared/limits/table.ts';
import type { Clock, Random } from '../../context.ts';
import { dailyNames, networkOf } from './origin.ts';
import { limitTexts } from './texts.ts';

/** Who asks: an address when it is known, and the link that it is about when there is one. */
export interface Asker {
  address: string | undefined;
  link: string | undefined;
}

export interface Gate {
  /** Counts one more; throws a visible `too_many` that says how long to wait. */
  count: (kind: LimitedKind, asker: Asker) => void;
  /** Takes a place among those dealt with now, until what comes back is called; throws a visible `unavailable`. */
  enter: (kind: LimitedKind, asker: Asker) => () => void;
}

const busySeconds = 5;
const sweepMs = 60_000;

/** Holds requests to `limits`. Everything is in memory and forgotten as it wears off; no address is kept. */
export function createGate(ctx: { clock: Clock; random: Random }): Gate {
  const nameOf = dailyNames(ctx);
  /** When each meter has worn off, in ms; the one first used first. */
  const meters = new Map<string, number>();
  const inside = new Map<string, number>();
  let sweptAt = 0;

  function forgetWornOff(nowMs: number): void {
    if (Math.abs(nowMs - sweptAt) >= sweepMs) {
      sweptAt = nowMs;
      for (const [key, until] of meters) if (until <= nowMs) meters.delete(key);
    }
    // Without looking through them: somebody may come with a new address each time.
    for (const key of meters.keys()) {
      if (meters.size < rememberedKeys.is) break;
      meters.delete(key);
    }
  }

  /** The names that an asker is counted under. */
  const nameFor = {
    perOrigin: (kind: LimitedKind, { address }: Asker) =>
      address === undefined ? undefined : `${kind} from ${nameOf(networkOf(address))}`,
    perLink: (kind: LimitedKind, { link }: Asker) =>
      link === undefined ? undefined : `${kind} at ${nameOf(link)}`,
  };

  return {
    count(kind, asker) {
      const nowMs = ctx.clock.now().getTime();
      forgetWornOff(nowMs);
      const rates: ['perOrigin' | 'perLink', { is: Rate | 'any' }][] = [
        ['perOrigin', limits[kind].perOrigin],
        ['perLink', limits[kind].perLink],
      ];
      const next: [string, number][] = [];
      for (const [whose, { is: rate }] of rates) {
        // A name costs a hash, which what is asked every second can do without.
        const name = rate === 'any' ? undefined : nameFor[whose](kind, asker);
        if (name === undefined || rate === 'any') continue;
        const spent = spend(meters.get(name), nowMs, rate);
        if ('waitMs' in spent) throw tooMany(limitTexts[kind], spent.waitMs / 1_000);
        next.push([name, spent.until]);
      }
      for (const [name, until] of next) meters.set(name, until);
    },

    enter(kind, asker) {
      const most: AtOnce | 'any' = limits[kind].atOnce.is;
      if (most === 'any') return () => {};
      const places: [string | undefined, number][] = [
        [kind, most.inAll],
        [nameFor.perOrigin(kind, asker), most.perOrigin],
        [nameFor.perLink(kind, asker), most.perLink],
      ];
      const taken = places.flatMap(([name, room]) => (name === undefined ? [] : [{ name, room }]));
      if (taken.some(({ name, room }) => (inside.get(name) ?? 0) >= room)) {
        const visible = `${limitTexts[kind]} Försök igen om en liten stund.`;
        throw new AppError('unavailable', `Too many ${kind} at once`, {
          visible,
          retryAfterSeconds: busySeconds,
        });
      }
      for (const { name } of taken) inside.set(name, (inside.get(name) ?? 0) + 1);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        for (const { name } of taken) {
          const rest = (inside.get(name) ?? 1) - 1;
          if (rest > 0) inside.set(name, rest);
          else inside.delete(name);
        }
      };
    },
  };
}
