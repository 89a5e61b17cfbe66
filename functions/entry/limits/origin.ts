import { hash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { swedishDay } from '../../../shared/text/dates.ts';
import type { Clock, Random } from '../../context.ts';

/** The network that an address belongs to: of IPv6 the first 64 bits, which one household or phone has for itself. */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*/s, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(plain)) return plain;
  const [before = '', after] = plain.split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const ends = groups(after ?? '');
  const zeros = Array.from({ length: 8 - groups(before).length - ends.length }, () => '0');
  const all = after === undefined ? groups(before) : [...groups(before), ...zeros, ...ends];
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

/**
 * Names for origins and links that nobody can read back or tell apart from another day's: hashed with a key that lives in
 * memory only and is another each day. See docs/decisions/limits.md.
 */
export function dailyNames({ clock, random }: { clock: Clock; random: Random }): (text: string) => string {
  let of = '';
  let key = '';
  let minute = Number.NaN;
  return (text) => {
    const now = clock.now();
    // To ask for the day costs as much as the rest, and a day begins with a minute.
    const thisMinute = Math.floor(now.getTime() / 60_000);
    if (thisMinute !== minute) {
      minute = thisMinute;
      const day = swedishDay(now);
      if (day !== of) key = Buffer.from(random.bytes(32)).toString('base64url');
      of = day;
    }
    // The key comes first and has a length of its own, so that one hash does what two of HMAC do.
    return hash('sha256', `${key} ${text}`, 'base64url').slice(0, 22);
  };
}
