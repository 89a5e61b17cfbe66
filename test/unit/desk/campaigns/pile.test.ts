import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  accepted,
  inNewPile,
  newPile,
  type Pile,
  putBack,
  readPile,
  type Sheet,
  type Step,
  sheetsIn,
  trying,
  turnedDown,
  withoutLast,
  withSheet,
} from '../../../../web/desk/campaigns/importing/pile/pile.ts';

const sheetOf = (number: number): Sheet => ({
  sheet: `ans_${number}`,
  workgroupId: 'grp_1',
  lines: { a: ['glad'] },
  fields: { a: 'glad' },
});

/** The server as the desk knows it: a sheet is in once, and one that was taken out stays out. */
function server() {
  const rows = new Map<string, 'in' | 'out'>();
  const count = () => [...rows.values()].filter((state) => state === 'in').length;
  return {
    rows,
    take({ do: what, sheet: { sheet } }: Step): number {
      if (what === 'enter' && !rows.has(sheet)) rows.set(sheet, 'in');
      if (what === 'remove') {
        expect(rows.has(sheet)).toBe(true);
        rows.set(sheet, 'out');
      }
      return count();
    },
  };
}

/** What happens to somebody who types, and to what is sent meanwhile. */
function typing() {
  const { rows, take } = server();
  const wanted = new Set<string>();
  let pile: Pile = newPile('imp_1', '2026-11-21');
  let number = 0;
  const send = (lost: 'nothing' | 'request' | 'answer') => {
    const [step] = pile.steps;
    if (!step) return;
    pile = trying(pile, step);
    const stored = lost === 'request' ? 0 : take(step);
    if (lost === 'nothing') pile = accepted(pile, step, stored);
  };
  const happenings = {
    save() {
      number += 1;
      pile = withSheet(pile, sheetOf(number));
      wanted.add(`ans_${number}`);
    },
    'take back'() {
      if (pile.last) wanted.delete(pile.last.sheet);
      pile = withoutLast(pile);
    },
    reload() {
      pile = readPile(JSON.stringify(pile)) ?? expect.fail();
    },
    sent: () => send('nothing'),
    'request lost': () => send('request'),
    'answer lost': () => send('answer'),
  };
  return {
    happenings,
    wanted,
    count: () => sheetsIn(pile),
    end() {
      while (pile.steps.length > 0) send('nothing');
      return [...rows].filter(([, state]) => state === 'in').map(([sheet]) => sheet);
    },
  };
}

it('has in the end what was saved and not taken back, each once, whatever is lost on the way', () => {
  const names = ['save', 'take back', 'reload', 'sent', 'request lost', 'answer lost'] as const;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { maxLength: 60 }), (all) => {
      const { happenings, wanted, count, end } = typing();
      for (const name of all) {
        happenings[name]();
        expect(count()).toBeGreaterThanOrEqual(0);
      }
      expect(end()).toEqual([...wanted]);
      expect(count()).toBe(wanted.size);
    }),
  );
});

it('keeps what is turned down until it stands in the fields again', () => {
  const pile = withSheet(newPile('imp_1', '2026-11-21'), sheetOf(1));
  const [step] = pile.steps;
  if (!step) expect.fail();
  const down = readPile(JSON.stringify(turnedDown(trying(pile, step), step, 'Stängd'))) ?? expect.fail();
  expect(down).toMatchObject({ steps: [], refused: [{ sheet: sheetOf(1), why: 'Stängd' }] });
  expect(down.last).toBeUndefined();
  expect(sheetsIn(down)).toBe(0);
  expect(putBack(down, sheetOf(1)).refused).toEqual([]);
});

it('goes on in a new pile with what waits, and is forgotten when it is none', () => {
  const pile = withSheet(newPile('imp_1', '2026-11-21'), sheetOf(1));
  expect(inNewPile(pile, 'imp_2', '2026-11-22')).toMatchObject({ id: 'imp_2', stored: 0, steps: pile.steps });
  expect(readPile(null)).toBeUndefined();
  expect(readPile('{')).toBeUndefined();
  expect(readPile('{"id":1}')).toBeUndefined();
});
