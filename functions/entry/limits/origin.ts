import { createHmac } from 'node:crypto';
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
  let key: Uint8Array = new Uint8Array();
  return (text) => {
    const day = swedishDay(clock.now());
    if (day !== of) {
      of = day;
      key = random.bytes(32);
    }
    return createHmac('sha256', key).update(text).digest('base64url').slice(0, 22);
  };
}
