import { expect, test } from 'vitest';
import { answerHints, answerHintTexts } from '../../../shared/checks/answer-hints.ts';

test.each([
  'Anna är bäst',
  'vår chef Maria',
  'Karins humor',
  'anna',
  'ANNA',
  'jobbar med johan',
  'enhetschef Brå',
  'Xerxes Lindström',
])('a line that looks like it names somebody gets a hint: %s', (line) => {
  expect(answerHints(line)).toEqual(['name']);
});

test.each(['brukaren på rum 4', 'klienten', 'rum 12', 'Patient Ek'])(
  'a line that looks like it is about one client gets a hint: %s',
  (line) => {
    expect(answerHints(line)).toContain('client');
  },
);

test.each([
  'ring 640823-3235',
  '19640823 3235',
  '070-174 06 35 är jouren',
  '+46 70 174 06 35',
  '0123-456 78',
])('a number that may be somebody’s gets a hint: %s', (line) => {
  expect(answerHints(line)).toContain('number');
});

test.each([
  'Inga onödiga möten',
  'Klara besked',
  'Inger förtroende',
  'Hans och hennes',
  'brukarna',
  'brukaren i centrum',
  'brukarens bästa',
  'hjälpsam',
  'mina kollegor',
  'eget rum',
  'Göra skillnad varje dag',
  'öppet 08.15-16.30',
  '10 000 steg om dagen',
  'sedan 2019',
])('ordinary words get none: %s', (line) => {
  expect(answerHints(line)).toEqual([]);
});

test('no hint claims that a text is free from personal data', () => {
  for (const text of Object.values(answerHintTexts)) expect(text).not.toMatch(/inga personuppgifter/i);
});
