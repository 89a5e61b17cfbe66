import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWorkgroups } from '../../../../functions/campaigns/read-workgroups.ts';

const texts = (text: string) =>
  readWorkgroups(text).problems.map((problem) => `${problem.row}: ${problem.text}`);

test('a list with headings is read, whatever order its columns have', () => {
  const { groups, problems } = readWorkgroups(
    'Antal medarbetare;Arbetsgrupp;Verksamhetsområde\r\n12;Hemtjänst 1;Äldreomsorg\r\n',
  );
  expect(problems).toEqual([]);
  expect(groups).toEqual([{ area: 'Äldreomsorg', name: 'Hemtjänst 1', headcount: 12 }]);
});

test('cells copied from Excel need no headings and no headcount', () => {
  expect(readWorkgroups('Äldreomsorg\tHemtjänst 1\t12\nStab\tLedningsgrupp\t').groups).toEqual([
    { area: 'Äldreomsorg', name: 'Hemtjänst 1', headcount: 12 },
    { area: 'Stab', name: 'Ledningsgrupp', headcount: 0 },
  ]);
});

test('quoted cells may hold the separator', () => {
  expect(readWorkgroups('"Stöd, omsorg","Boendestöd ""Norr""",9').groups).toEqual([
    { area: 'Stöd, omsorg', name: 'Boendestöd "Norr"', headcount: 9 },
  ]);
});

test('a quotation mark that never ends loses no row', () => {
  expect(readWorkgroups('Stab;"Norr;3\nStab;Söder;4').groups.map((group) => group.name)).toEqual([
    '"Norr',
    'Söder',
  ]);
});

test('numbers as Excel writes them are numbers', () => {
  const { groups } = readWorkgroups('Stab;Alla;1 204\nStab;Några;12,0\nStab;Få;3.00');
  expect(groups.map((group) => group.headcount)).toEqual([1204, 12, 3]);
});

test('each row says what to change in it', () => {
  expect(texts('Äldreomsorg;Hemtjänst 1;nio\n\näldreomsorg;Hemtjänst 2;3\n;Natt;4\nStab;;5')).toEqual([
    '1: ”nio” är inte ett antal medarbetare. Skriv ett heltal från 0 till 2000.',
    '3: ”äldreomsorg” skrivs ”Äldreomsorg” på rad 1. Skriv likadant, annars blir det två områden.',
    '4: Verksamhetsområdet saknas.',
    '5: Arbetsgruppens namn saknas.',
  ]);
});

test('the same group twice is pointed out, but not the same name in two areas', () => {
  expect(texts('Stab;Natt;1\nStab;natt;2')).toEqual(['2: ”natt” finns redan på rad 1.']);
  expect(texts('Stab;Natt;1\nVård;Natt;2')).toEqual([]);
});

test('a list without the columns that it needs says which', () => {
  expect(texts('Grupp;Antal\nNatt;4')).toEqual([
    '1: Listan saknar kolumnen verksamhetsområde. Rubrikerna ska vara verksamhetsområde, arbetsgrupp och antal medarbetare.',
  ]);
});

test.each([
  ['', 'Klistra in minst en arbetsgrupp.'],
  ['verksamhetsområde;arbetsgrupp;antal medarbetare', 'Listan har rubriker men inga arbetsgrupper.'],
  [
    Array.from({ length: 401 }, (_, i) => `Stab;Grupp ${i};1`).join('\n'),
    'Listan har 401 grupper. En omgång kan ha högst 400.',
  ],
])('a list that cannot be used says why', (text, why) => {
  expect(readWorkgroups(text).problems).toEqual([{ text: why }]);
});

test('whatever is pasted, there are groups or problems, and never a crash', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const { groups, problems } = readWorkgroups(text);
      expect(groups.length > 0).toBe(problems.length === 0);
    }),
  );
});

const name = fc.stringMatching(/^[A-ZÅÄÖ][a-zåäö]{1,9} \d{1,2}$/);

test('every list that is written with a separator comes back as it was', () => {
  const row = fc.record({
    area: fc.constantFrom('Stab', 'Vård'),
    name,
    headcount: fc.integer({ min: 0, max: 2000 }),
  });
  const rows = fc.uniqueArray(row, {
    minLength: 1,
    maxLength: 30,
    selector: (r) => `${r.area} ${r.name}`.toLowerCase(),
  });
  fc.assert(
    fc.property(rows, fc.constantFrom('\t', ';', ','), (groups, mark) => {
      const text = groups.map((group) => [group.area, group.name, group.headcount].join(mark)).join('\r\n');
      expect(readWorkgroups(text).groups).toEqual(groups);
    }),
  );
});
