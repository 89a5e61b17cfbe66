import { expect, test } from 'vitest';
import { checkText } from '../../../shared/checks/check-text.ts';
import type { TextUse } from '../../../shared/checks/wording/text-use.ts';

const kindsIn = (text: string, use?: TextUse) => checkText(text, use).map(({ kind }) => kind);

test('a personal number stops the text, and what is said of it does not repeat it', () => {
  const [finding] = checkText('Kvinnan, 640823-3234, har fått ny kontakt.');
  expect(finding).toMatchObject({ kind: 'personal_number', severity: 'stop', span: { start: 9, end: 20 } });
  expect(JSON.stringify(finding)).not.toMatch(/640823|3234/);
});

test('everything else about people must be settled, and advice never hinders', () => {
  const severities = new Set(
    checkText('Ring Anna på 070-174 06 05, avseende APT.').map(({ kind, severity }) => `${kind} ${severity}`),
  );
  expect([...severities]).toEqual(['name high', 'phone high', 'jargon advice']);
});

test('who is pointed out without a name is something to think of, and hinders nothing', () => {
  const [finding, ...more] = checkText('Mannen som körde mjölkbilen bjöd på kaffe.');
  expect(finding).toMatchObject({ kind: 'indirect', severity: 'advice', span: { start: 0 } });
  expect(finding?.suggestion).toContain('en av våra boende');
  expect(more).toEqual([]);
});

test('findings come in the order of the text, with what is about all of it last', () => {
  const text = 'Hej!\nRing 070-174 06 05 eller skriv till info@exempel.se. Tack Anna!';
  const findings = checkText(text, { maxChars: 10 });
  expect(findings.map(({ kind }) => kind)).toEqual(['phone', 'email', 'name', 'length']);
  expect(findings.map(({ span }) => span && text.slice(span.start, span.end))).toEqual([
    '070-174 06 05',
    'info@exempel.se',
    'Anna',
    undefined,
  ]);
});

test.each(['Växeln 070174 0612', '+46(0)701740635', '+46 (0)8 465 004 22', '031 390 06 12'])(
  'a telephone number is found however it is spaced: %s',
  (text) => {
    expect(kindsIn(text)).toEqual(['phone']);
  },
);

test.each([
  'Box 123',
  'Karl XII:s väg 14',
  'Östra Esplanaden 6',
  'Åkergatan 7b',
  'hon bor i Innanbäcken 14',
  '952 81 KALIX',
])('an address is found in the country and in a box too: %s', (text) => {
  expect(kindsIn(text)).toEqual(['address']);
});

test.each([
  'Öppet 0800-1700 och 08.15-16.30.',
  'Org.nr 212000-0142, bankgiro 5050-1055.',
  'Vi köpte 12 cyklar för 45 000 kronor i SFS 2025:12.',
  'Larma 112, fråga 1177.',
  'Tabell 01-02-03-04, faktura 0012345678, mötesplats: Mötesplatsen 2, planering: Planeringen 25.',
  'Möte 2025-03-14 kl. 13.00–15.30, vecka 12-15.',
  'Från Sandviken 12 elever och till Skellefteå 3 och 4 maj.',
  'Cykelvägen 2 kilometer bort och handlingsplanen 2025 är klara.',
])('hours, sums, dates and public numbers are left alone: %s', (text) => {
  expect(kindsIn(text)).toEqual([]);
});

test('a name inside an address or a link is not pointed at twice', () => {
  expect(kindsIn('Mejla anna.ek@exempel.se eller läs https://exempel.se/Anna')).toEqual(['email']);
});

test('work with an illness is no news of anybody’s health, but somebody’s illness is', () => {
  expect(kindsIn('Vi utbildar oss i demensvård. Kunskapen om depression ökar.')).toEqual([]);
  expect(kindsIn('Hon har demens.')).toEqual(['health']);
});

test('two thousand letters of a story are checked without getting stuck on odd text', () => {
  const odd = [
    'a'.repeat(5000),
    '0'.repeat(5000),
    'A '.repeat(3000),
    '@'.repeat(3000),
    'Anna '.repeat(1000),
    '1 '.repeat(2500),
    '-'.repeat(4000),
    'a.'.repeat(3000),
    '\n'.repeat(4000),
    'Åsa-'.repeat(1000),
  ];
  const start = performance.now();
  for (const text of odd) checkText(text);
  expect(performance.now() - start).toBeLessThan(5000);
});
