import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isNameIn, mayBeSameName, mayStandFor, nameKeys } from '../../../shared/text/same-name.ts';

it.each([
  ['Åsa Ek', 'ek, åsa', true],
  ['Åsa Ek', 'Åsa Maria Ek', true],
  ['Åsa', 'åsa', true],
  ['Åsa', 'Åsa Ek', false],
  ['Åsa Ek', 'Åsa Ekström', false],
  ['', 'Åsa', false],
  ['–', '…', false],
])('%s and %s may be one person: %s', (one, other, same) => {
  expect(mayBeSameName(one, other)).toBe(same);
  expect(mayBeSameName(other, one)).toBe(same);
});

it.each([
  ['Åsa', 'Åsa Ek', true],
  ['åsa eks', 'Ek, Åsa', true],
  ['ÅSA:s', 'Åsa Ek', true],
  ['Åsa E.', 'Åsa Ek', true],
  ['Hans', 'Hans Ek', true],
  ['Åsa Berg', 'Åsa Ek', false],
  ['Berit', 'Åsa Ek', false],
  ['…', 'Åsa Ek', false],
])('%s in a text may stand for %s: %s', (said, name, may) => {
  expect(mayStandFor(said, name)).toBe(may);
});

it('whoever may be the same has a key in common, and two with one word alike have not', () => {
  const words = fc.subarray(['Åsa', 'Maria', 'Ek', 'von', 'Lind'], { minLength: 1 });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [mine, yours] = [one, other].map((name) => nameKeys(name.join(' ')));
      const isShared = mine?.some((key) => yours?.includes(key));
      if (mayBeSameName(one.join(' '), other.join(' '))) expect(isShared).toBe(true);
    }),
  );
  expect(nameKeys('Åsa Ek')).not.toEqual(nameKeys('Åsa Lind'));
});

it('a name is in a text when any word of it is, in the genitive too', () => {
  expect(isNameIn('Vi gick till Eks kök.', 'Åsa von Ek')).toBe(true);
  expect(isNameIn('Vi såg von Trapp på bio med en ekorre.', 'Åsa von Ek')).toBe(false);
});
