import { expect, test } from 'vitest';
import { checkText } from '../../../shared/checks/check-text.ts';
import { kindHints } from '../../../shared/checks/kind-hints.ts';
import { lix } from '../../../shared/checks/wording/lix.ts';
import { sentencesOf } from '../../../shared/checks/wording/sentences.ts';
import type { TextUse } from '../../../shared/checks/wording/text-use.ts';

const found = (text: string, use?: TextUse) =>
  checkText(text, use).map(({ kind, span }) => [kind, span && text.slice(span.start, span.end)]);

test('sentences do not end inside abbreviations, times or initials, and a picture sign is none', () => {
  const text = 'Vi ses kl. 10.30 i t.ex. matsalen. 🎉 Kom du med! J. Ek bjuder\nVälkommen';
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Vi ses kl. 10.30 i t.ex. matsalen.',
    '🎉 Kom du med!',
    'J. Ek bjuder',
    'Välkommen',
  ]);
});

test('readability is a band, and silent for a short text', () => {
  expect(lix('Vi går ut. Solen skiner.')).toBeUndefined();
  expect(lix('Vi går ut i dag. '.repeat(12))).toEqual({ value: 5, band: 'mycket lättläst' });
  const heavy =
    'Verksamhetsutvecklingsprocessen möjliggör förutsättningar avseende kvalitetssäkring. '.repeat(11);
  expect(lix(heavy)?.band).toBe('mycket svår');
  expect(checkText(heavy).map(({ kind }) => kind)).toContain('readability');
});

test('a sentence of more than 25 words is pointed at as a whole', () => {
  const long = `${'ord '.repeat(25)}slut.`;
  expect(found(`Kort. ${long.charAt(0).toUpperCase()}${long.slice(1)}`)).toEqual([
    ['sentence_length', `O${long.slice(1)}`],
  ]);
  expect(found(`${'ord '.repeat(24)}slut.`)).toEqual([]);
});

test.each<[string, TextUse, string | undefined, string]>([
  ['Kom! #viarstoltaoveross', {}, '#viarstoltaoveross', 'hashtag'],
  ['#Ett #Två #Tre', { maxHashtags: 2 }, '#Tre', 'hashtag'],
  ['Tack 🎉 👩‍👩‍👧 ❤️', { maxEmojis: 2 }, '❤️', 'emoji'],
  ['Läs https://bit.ly/abc', {}, 'https://bit.ly/abc', 'link'],
  ['Se www.exempel.se och https://exempel.nu', {}, 'https://exempel.nu', 'link'],
  ['ALLA MÅSTE LÄSA DETTA nu', {}, 'ALLA MÅSTE LÄSA DETTA', 'capitals'],
  ['Beslut avseende maten', {}, 'avseende', 'jargon'],
  ['Kaffe, te m.m.', {}, 'm.m.', 'jargon'],
  ['Idag var vi ute.', { mustSayWhomToAsk: true }, undefined, 'ask_whom'],
  ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', { maxChars: 2 }, undefined, 'length'],
  ['Vi firade i måndags.', {}, 'i måndags', 'relative_day'],
  ['Kom på fredag!', {}, 'på fredag', 'relative_day'],
  ['Förra veckan var vi ute.', {}, 'Förra veckan', 'relative_day'],
])('advice about %j for %j points at %s', (text, use, place, kind) => {
  expect(found(text, use)).toEqual([[kind, place]]);
});

test.each<[string, TextUse]>([
  ['Kom! #ViÄrStolta #vård', { maxHashtags: 2 }],
  ['Tack 🎉', { maxEmojis: 1 }],
  ['👩‍👩‍👧👩‍👩‍👧', { maxChars: 2 }],
  ['Har du frågor? Kommentera gärna.', { mustSayWhomToAsk: true }],
  ['VÅRD och LSS-boende', {}],
])('a text that keeps within its channel gets no advice: %j for %j', (text, use) => {
  expect(found(text, use)).toEqual([]);
});

test('the sender gets friendly words about people, and none about style', () => {
  const text = 'Anna på APT avseende schemat: #viarstoltaoveross';
  expect(kindHints(text).map((hint) => hint.text)).toEqual([
    'Här står ett namn. Fråga personen först, eller skriv till exempel ”en kollega”.',
  ]);
  expect(kindHints('Vi gick ut i solen.')).toEqual([]);
  expect(kindHints(`Vi ${'gick och '.repeat(20)}satte oss.`).map(({ kind }) => kind)).toEqual([
    'sentence_length',
  ]);
});

test.each(['På fredagar dricker vi kaffe.', 'I dag är jag stolt.', 'Måndagsgruppen är här.'])(
  'no day is counted from when it is read in %j',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);
