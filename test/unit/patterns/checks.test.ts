import { expect, test } from 'vitest';
import { tidyLine } from '../../../shared/answers/lines.ts';
import { hasPersonalNumber } from '../../../shared/answers/problems.ts';
import { answerHints } from '../../../shared/checks/answer-hints.ts';
import { kindHints } from '../../../shared/checks/kind-hints.ts';
import { withoutPersonalNumbers } from '../../../shared/checks/numbers/personal-number.ts';
import { postAdvice } from '../../../shared/checks/wording/post-advice.ts';
import { paragraphsOf, partsOf } from '../../../shared/site/text-parts.ts';
import { cleanText, cutLong, tokenise } from '../../../shared/terms/clean.ts';
import { excerptOf, headingOf, leadOf } from '../../../shared/text/heading.ts';
import { comparableName } from '../../../shared/text/same-name.ts';
import { slug } from '../../../shared/text/slug.ts';
import { wordRuns } from '../../../shared/text/word-runs.ts';
import { tidyText } from '../../../shared/text/written.ts';
import { growth, mostGrowth } from './growth.ts';

const limits = { maxChars: 100, maxHashtags: 1, maxEmojis: 1, mustSayWhomToAsk: true };
/** What reads a text that somebody else wrote; `kindHints` has all the checks in it. */
const readers: Record<string, (text: string) => unknown> = {
  kindHints,
  postAdvice: (text) => postAdvice(text, limits),
  answerHints,
  hasPersonalNumber,
  withoutPersonalNumbers: (text) => withoutPersonalNumbers(text, '…'),
  headingOf,
  leadOf: (text) => leadOf(text, 60),
  excerptOf: (text) => excerptOf(text, 60),
  cleanText,
  tokenise,
  cutLong,
  tidyText,
  tidyLine,
  partsOf,
  paragraphsOf,
  comparableName,
  slug,
};

/** What is repeated, and what stands before and after. */
const hostile: [pump: string, before?: string, after?: string][] = [
  ['Ab '],
  ['AB '],
  ['Anna '],
  ['anna '],
  ['Anna. '],
  ['Anna, '],
  ['Anna Storgatan '],
  ['Anna-'],
  ['Anna och '],
  ['Ek Lund '],
  ['Annas '],
  ['restaurang Anna '],
  ['A. '],
  ['A.'],
  ['Aa', '', '-'],
  ["A'"],
  ["l'a"],
  ['s', 'Sö'],
  ['a'],
  ['Ä'],
  ['a\u0301'],
  ['å-'],
  ['!?'],
  ['!"'],
  ['.', '', '9'],
  ['…'],
  ['... '],
  ['1'],
  ['1 '],
  ['0 7'],
  ['1.'],
  ['1-'],
  ['070-174 06 05 '],
  ['19640823-3234 '],
  ['19640823-3233 '],
  ['6o4'],
  ['𝟙'],
  ['('],
  [')'],
  ['()'],
  ['['],
  ['('.repeat(50) + ')'.repeat(50)],
  ['<a'],
  ['<b>'],
  ['"'],
  ['”'],
  [' '],
  ['\n'],
  ['\n '],
  ['\t'],
  [' / '],
  ['/'],
  ['-'],
  [' - '],
  ['- a\n'],
  ['_'],
  ['@'],
  ['a@'],
  ['@a'],
  ['a@b.'],
  ['a.b'],
  ['a at b punkt '],
  ['anna@kalix.se '],
  ['anna@kalix.se,'],
  ['#A'],
  ['#TackAnna '],
  ['https://'],
  ['https://a.se/ '],
  ['www.'],
  ['https://a.se/?a=', '', '('],
  ['a.se/'],
  ['x.com/a'],
  ['facebook.com/'],
  ['insta:'],
  ['dnr '],
  ['dnr 1:'],
  ['regnr'],
  ['konto 1'],
  ['född 1'],
  ['Storgatan 1 '],
  ['bor i Kalix 1 '],
  ['mannen på rum '],
  ['vår kollega '],
  ['hon har demens. '],
  ['Anna har cancer. '],
  ['demens'],
  ['syndrom'],
  ['operation'],
  ['från Syrien '],
  ['t.ex. '],
  ['avseende '],
  ['😀'],
  ['👨‍👩‍👧'],
  ['🇸🇪'],
  ['&amp;'],
  ['\\'],
  ['\\n'],
  [':)'],
  ['\0'],
  ['\u200b'],
  ['\ud800'],
];

// Nothing waits in it: a machine that is busy with other things only takes longer.
const longest = { timeout: 180_000 };

test.each(Object.entries(readers))(
  '%s of twice the text is at most two and a half times the work, whatever stands in it',
  longest,
  (_, read) => {
    const slow = hostile.flatMap(([pump, before = '', after = '']) => {
      const times = growth(read, (chars) => before + pump.repeat(Math.ceil(chars / pump.length)) + after);
      return times > mostGrowth ? [`${JSON.stringify(pump)}: ${times.toFixed(1)} times`] : [];
    });
    expect(slow).toEqual([]);
  },
);

test('two texts that have nothing in common are told apart in no time', () => {
  const words = (mark: string) => (chars: number) =>
    Array.from({ length: chars / 5 }, (_, index) => `${mark}${index % 1000}`).join(' ');
  const [before, after] = [words('a'), words('b')];
  expect(growth((text) => wordRuns(text, after(text.length)), before)).toBeLessThanOrEqual(mostGrowth);
  expect(wordRuns(before(20_000), after(20_000)).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

test('a reader that begins anew at each place is seen to be worse', longest, () => {
  const spaceAtEnd = (text: string) => /\s+$/.test(text);
  expect(growth(spaceAtEnd, (chars) => ' '.repeat(chars))).toBeGreaterThan(mostGrowth);
});
