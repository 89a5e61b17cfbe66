import { expect, test } from 'vitest';
import { isFound as isFoundIn, searchable } from '../../../shared/text/search.ts';

const isFound = (lookedFor: string, text: string, name: string) =>
  isFoundIn(lookedFor, { words: searchable([text]), names: searchable([name]) });
const inTitle = (words: string, title: string) => isFound(words, title, '');
const inName = (words: string, name: string) => isFound(words, '', name);

test('nothing looked for is found everywhere', () => {
  expect(inTitle('  ', 'Snön kom till byn')).toBe(true);
});

test('the words may stand in any order, and each must stand somewhere', () => {
  expect(inTitle('byn SNÖN', 'Snön kom till byn')).toBe(true);
  expect(inTitle('byn regnet', 'Snön kom till byn')).toBe(false);
  expect(isFound('snön kim', 'Snön kom till byn', 'Kim Ek')).toBe(true);
});

test('a piece of a word is enough, but of a number only its beginning', () => {
  expect(inTitle('boende', 'Kväll på äldreboendet')).toBe(true);
  expect(inTitle('berättelse 7:', 'Berättelse 17: snön')).toBe(false);
  expect(inTitle('berättelse 7:', 'Berättelse 7: snön')).toBe(true);
  expect(inTitle('7', '17 och 7')).toBe(true);
});

test('letters without dots find those with, never the other way round', () => {
  expect(inTitle('snon', 'Snön kom')).toBe(true);
  expect(inTitle('lära', 'Laran kom')).toBe(false);
  expect(inTitle('hår', 'Har du hört?')).toBe(false);
  expect(inTitle('kafe', 'Kafé på boendet')).toBe(true);
  expect(inTitle('kafé', 'Kafe på boendet')).toBe(true);
  expect(inTitle('snön', 'Sno\u0308n kom')).toBe(true);
});

test.each([
  ['Kristina', 'Christina Ek'],
  ['Carlsson', 'Åsa Karlsson'],
  ['erikson', 'Bo Ericsson'],
  ['Viklund', 'Eva Wiklund'],
  ['Sofie', 'Sophie Berg'],
  ['tomas', 'Thomas Ek'],
  ['asa', 'Åsa Karlsson'],
  ['Bjork', 'Eva Björck'],
])('%s finds %s', (words, name) => {
  expect(inName(words, name)).toBe(true);
});

test('another name is another name, and titles are not spelled otherwise', () => {
  expect(inName('Karin', 'Katarina Ek')).toBe(false);
  expect(inTitle('visa', 'Wisa')).toBe(false);
  expect(inName('c', 'Kim Ek')).toBe(false);
});
