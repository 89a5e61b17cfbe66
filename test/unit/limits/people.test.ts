import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { createGate } from '../../../functions/entry/limits/gate.ts';
import { type LimitedKind, limits } from '../../../shared/limits/table.ts';

const start = Date.parse('2026-11-21T08:00:00.000Z');
const hourMs = 3_600_000;

function newGate() {
  let nowMs = start;
  const clock = { now: () => new Date(nowMs) };
  const gate = createGate({ clock, random: { bytes: (count) => randomBytes(count) } });
  return { gate, setNow: (at: number) => (nowMs = at) };
}

/** What one person does in a busy hour: how often, and at whose link. */
const busyHour: { kind: LimitedKind; times: number; link: (person: number) => string }[] = [
  { kind: 'answers', times: 6, link: () => 'one group for all' },
  { kind: 'stories', times: 3, link: (person) => `story ${person}` },
  { kind: 'photos', times: 18, link: (person) => `story ${person}` },
  { kind: 'uploads', times: 7, link: (person) => `photo ${person}` },
  { kind: 'signIns', times: 4, link: () => 'none' },
  { kind: 'exports', times: 3, link: () => 'one board for all' },
  // Some minutes of it with the phone's screen lit.
  { kind: 'polls', times: 240, link: (person) => `group ${person % 60}` },
  { kind: 'pages', times: 60, link: () => 'one' },
];

it.each(busyHour)('lets 800 people behind one address through in an hour: $kind', ({ kind, times, link }) => {
  const { gate, setNow } = newGate();
  for (let time = 0; time < times; time += 1) {
    for (let person = 0; person < 800; person += 1) {
      setNow(start + ((time * 800 + person) / (times * 800)) * hourMs);
      gate.count(kind, { address: '192.0.2.1', link: link(person) });
    }
  }
});

it.each(busyHour)('lets thirty phones behind one address do it all in the same minute: $kind', (about) => {
  const { gate } = newGate();
  for (let phone = 0; phone < 30; phone += 1) {
    for (let time = 0; time < about.times; time += 1) {
      gate.count(about.kind, { address: '192.0.2.1', link: about.link(phone) });
    }
  }
});

it('lets all 800 answer in the same second, from one address and by one link', () => {
  const { gate } = newGate();
  for (let person = 0; person < 800; person += 1) {
    for (const kind of ['pages', 'answers', 'pages'] as const) {
      gate.count(kind, { address: '192.0.2.1', link: 'one group' });
    }
  }
});

it('lets a board of sixty open the report at the same word', () => {
  const { gate } = newGate();
  const asker = { address: '192.0.2.1', link: 'one board' };
  const leaves = Array.from({ length: 60 }, () => gate.enter('exports', asker));
  expect(() => gate.enter('exports', asker)).toThrow(expect.objectContaining({ code: 'unavailable' }));
  leaves[0]?.();
  leaves[0]?.();
  gate.enter('exports', asker);
  expect(() => gate.enter('exports', asker)).toThrow(expect.objectContaining({ retryAfterSeconds: 5 }));
});

it.each(Object.keys(limits) as LimitedKind[])(
  'stops one address that does more, and nobody else: %s',
  (kind) => {
    const { gate, setNow } = newGate();
    const from = (address: string, n: number) => gate.count(kind, { address, link: `link ${n}` });
    const { most } = limits[kind].perOrigin.is;
    for (let n = 0; n < most; n += 1) from('192.0.2.1', n);
    expect(() => from('192.0.2.1', most)).toThrow(
      expect.objectContaining({
        code: 'too_many',
        visible: expect.stringMatching(/Försök igen om \d+ sekund/),
      }),
    );
    from('192.0.2.2', 0);
    setNow(start + hourMs);
    from('192.0.2.1', 0);
  },
);

it('stops nobody for what others do when nobody knows where they come from', () => {
  const { gate } = newGate();
  for (let n = 0; n < 20_000; n += 1) gate.count('answers', { address: undefined, link: `group ${n % 60}` });
});

it('forgets who came first when too many new addresses come, and goes on counting the others', () => {
  const { gate } = newGate();
  for (let n = 0; n < 60_000; n += 1) {
    gate.count('signIns', { address: `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`, link: undefined });
  }
  const last = { address: '10.0.234.95', link: undefined };
  for (let n = 1; n < limits.signIns.perOrigin.is.most; n += 1) gate.count('signIns', last);
  expect(() => gate.count('signIns', last)).toThrow(expect.objectContaining({ code: 'too_many' }));
});
