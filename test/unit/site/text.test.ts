import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { paragraphsOf, partsOf } from '../../../shared/site/text-parts.ts';
import { excerptOf, headingOf, leadOf } from '../../../shared/text/heading.ts';
import { StoryText } from '../../../web/site/story-text.tsx';

const htmlOf = (text: string) => renderToString(h(StoryText, { text }));

test('paragraphs, line breaks, addresses and hashtags of a text are shown as they were meant', () => {
  expect(htmlOf('Hej!\nVi ses.\n\n\nLäs på https://kalix.se/jobb?a=1&b=2. #stolt')).toBe(
    '<p>Hej!<br/>Vi ses.</p>' +
      '<p>Läs på <a href="https://kalix.se/jobb?a=1&amp;b=2" rel="nofollow noopener">https://kalix.se/jobb?a=1&amp;b=2</a>. #stolt</p>',
  );
});

test('only whole web addresses become links, without the signs around them', () => {
  const links = (line: string) => partsOf(line).flatMap(({ href }) => href ?? []);
  expect(links('(se http://kalix.se/a_b/) och ”https://kalix.se”!')).toEqual([
    'http://kalix.se/a_b/',
    'https://kalix.se/',
  ]);
  expect(links('javascript:alert(1) ftp://x.se data:text/html,x www.kalix.se mejla a@kalix.se')).toEqual([]);
  expect(links('https://kalix.se@example.com/ https://')).toEqual([]);
});

const risky = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      ...[
        '<script>',
        '</p>',
        '"',
        "'",
        '&lt;',
        '<!--',
        'https://',
        'http://a.se/"onclick="x',
        ' ',
        '\n\n',
        '\n',
      ],
      ...['javascript:', '<img src=x onerror=x>', '&#60;', ']]>', '</a', '\u2028', '>', '`', 'å'],
    ),
  ),
  { maxLength: 12 },
);

test('no text whatsoever can make a tag or an attribute, and none of it is lost', () => {
  const own = /<\/?p>|<br\/>|<a href="https?:\/\/[^"<>]*" rel="nofollow noopener">|<\/a>/g;
  fc.assert(
    fc.property(risky, (pieces) => {
      const text = pieces.join('');
      const left = htmlOf(text).replace(own, '');
      expect(left).not.toMatch(/[<"]/);
      for (const line of paragraphsOf(text).flat()) {
        expect(
          partsOf(line)
            .map((part) => part.text)
            .join(''),
        ).toBe(line);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('a first line or sentence that can stand alone is the heading, and the rest is below it', () => {
  expect(headingOf('Sparkar i snön\n\nNattgruppen lånade. Tack!')).toEqual({
    title: 'Sparkar i snön',
    rest: 'Nattgruppen lånade. Tack!',
  });
  expect(headingOf('Vi fick t.ex. låna två sparkar. Alla kom fram.')).toEqual({
    title: 'Vi fick t.ex. låna två sparkar.',
    rest: 'Alla kom fram.',
  });
});

test('a beginning that is too long, too short or has an address is cut at a word, and the whole text is below', () => {
  const long = `När snön kom ${'och det blev mörkt '.repeat(8)}lånade vi sparkar.`;
  expect(headingOf(long)).toEqual({
    title: 'När snön kom och det blev mörkt och det blev mörkt och det blev mörkt och det blev mörkt…',
    rest: long,
  });
  expect(leadOf(long, 40)).toBe('…och det blev mörkt och det blev mörkt…');
  expect(headingOf('Hej! Vi ses.')).toEqual({ title: 'Hej! Vi ses.', rest: 'Hej! Vi ses.' });
  expect([leadOf('Hej! Vi ses.', 40), leadOf('Sparkar i snön\nTack för dem!', 40)]).toEqual([
    '',
    'Tack för dem!',
  ]);
  const linked = 'Läs på https://kalix.se/jobb i dag. Välkommen!';
  expect(headingOf(linked)).toEqual({ title: linked, rest: linked });
});

test('a title is read from the beginning only: what is far below changes nothing', () => {
  const begins = `Sparkar i snön ${'och glada miner '.repeat(12)}`;
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (one, other) => {
      expect(headingOf(begins + one).title).toBe(headingOf(begins + other).title);
    }),
    { numRuns: 300 },
  );
  expect(headingOf(`Hej.${'!?'.repeat(10_000)}`).title).toBe(`Hej.${'!?'.repeat(42)}!…`);
});

test('a heading is never longer than a line or two, nor cut within a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (text) => {
      const { title, rest } = headingOf(text);
      expect(title.length).toBeLessThanOrEqual(90);
      expect(title.isWellFormed()).toBe(true);
      expect(text.trim().endsWith(rest.trim())).toBe(true);
      expect(excerptOf(text, 20).length).toBeLessThanOrEqual(20);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['Läs https://kommunen.example/wiki/Fika_(rutin) och ring.', 'https://kommunen.example/wiki/Fika_(rutin)'],
  ['(se https://kommunen.example/wiki/Fika_(rutin)).', 'https://kommunen.example/wiki/Fika_(rutin)'],
  ['(se https://kommunen.example/fika)', 'https://kommunen.example/fika'],
  ['https://kommunen.example/a[1] och mer', 'https://kommunen.example/a[1]'],
])('the link in "%s" has the brackets that belong to it', (line, link) => {
  expect(partsOf(line).flatMap(({ text, href }) => (href === undefined ? [] : [text]))).toEqual([link]);
});
