import { expect, it } from 'vitest';
import { mayBeSameName } from '../../shared/text/same-name.ts';

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
