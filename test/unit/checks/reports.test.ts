import { expect, test } from 'vitest';
import { checkText } from '../../../shared/checks/check-text.ts';
import { sentencesOf } from '../../../shared/checks/wording/sentences.ts';

/** What is found in the text, each as kind and the very words. */
const foundIn = (text: string) =>
  checkText(text)
    .filter(({ severity }) => severity !== 'advice')
    .map(({ kind, span }) => [kind, span && text.slice(span.start, span.end)]);

test.each([
  ['Ring 070‑174‑06‑35 så berättar vi mer.', 'phone', '070‑174‑06‑35'],
  ['Ring 070−174 06 35 i dag.', 'phone', '070−174 06 35'],
  ['Ring 070-174\u200b06\u200b35 i dag.', 'phone', '070-174\u200b06\u200b35'],
  ['Bilen ABC‑123 stod på gården.', 'registration_plate', 'ABC‑123'],
  ['Ring mobil:0701740635 i dag.', 'phone', '0701740635'],
  ['Ring tel:0701740635 i dag.', 'phone', '0701740635'],
  ['Mobil0701740635 fungerar.', 'phone', '0701740635'],
  ['Ring mig på 0707767604 om du undrar något.', 'phone', '0707767604'],
  ['Mobilen är 0702143009, säg gärna till i förväg.', 'phone', '0702143009'],
  ['Hennes personnummer är 0702143009.', 'personal_number', '0702143009'],
  ['Det är 070214-3009.', 'personal_number', '070214-3009'],
  ['Han har reservnummer 980101-TF12 i journalen.', 'personal_number_like', '980101-TF12'],
  ['Reservnumret 121212-T212 stod på lappen.', 'personal_number_like', '121212-T212'],
  ['Reservnumret 19801231-A123 stod på lappen.', 'personal_number_like', '19801231-A123'],
  ['I listan stod 219112124400 utan streck.', 'personal_number_like', '219112124400'],
  ['I listan stod 199013451234 utan streck.', 'personal_number_like', '199013451234'],
  ['I listan stod 900645-1234.', 'personal_number_like', '900645-1234'],
])('%s: %s', (text, kind, words) => {
  expect(foundIn(text)).toContainEqual([kind, words]);
});

test.each([
  'Tabellen visar 1 250 000, 1 310 500 och 1 420 000 kronor.',
  'Vi räknade till 2019 2020 2021 2022 i samma diagram.',
  'Organisationsnumret är 212000-2692.',
  'Mötet är 2026-11-20, fakturan 190614-A och rum T212.',
])('%s: no number of a person', (text) => {
  expect(foundIn(text)).toEqual([]);
});

const sentences = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

test('a sentence ends at its stop also when the next begins with a small letter', () => {
  expect(
    sentences(
      'det var en lugn dag på jobbet och alla var glada. vi åt lunch ihop. iPad finns nu på varje plan. den är lätt.',
    ),
  ).toHaveLength(4);
});

test.each([
  ['Vi bakade bullar, dukade m.m. Sedan kom alla.', 2],
  ['Vi sjöng, dansade osv. Alla var glada.', 2],
  ['Det tar tio minuter max. Sedan är det klart.', 2],
  ['Det finns kaffe m.m. på bordet.', 1],
  ['Vi har t.ex. Anna och bl.a. Kalix med kl. 10.30 i dag.', 1],
  ['Fråga dr. Ek eller S. Eriksson om rum nr. 5.', 1],
  ['”Vad gör ni?” frågade hon. Vi skrattade.', 2],
  ['Jag tänkte … men det gick bra. Sedan log vi.', 2],
])('%s is %i sentences', (text, count) => {
  expect(sentences(text)).toHaveLength(count);
});
