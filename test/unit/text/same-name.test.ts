import { expect, it } from 'vitest';
import { isNameIn, mayBeSameName, mayStandFor } from '../../../shared/text/same-name.ts';

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

it('a name is in a text when any word of it is, in the genitive too', () => {
  expect(isNameIn('Vi gick till Eks kök.', 'Åsa von Ek')).toBe(true);
  expect(isNameIn('Vi såg von Trapp på bio med en ekorre.', 'Åsa von Ek')).toBe(false);
});
