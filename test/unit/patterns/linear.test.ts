import { expect, test } from 'vitest';
import { patternsBuilt, patternsWritten } from './in-sources.ts';
import { SteppedPattern } from './steps.ts';
import { type HostileText, worstTextsFor, written } from './worst-texts.ts';

/** Twice the text may cost at most this much more. */
const mostMore = 2.5;
const enough = (text: HostileText) => Math.max(160, 24 * text.pump.length);
/** Under this many steps a character a pattern cannot be worse than linear at these lengths. */
const fewSteps = 6;

const grows = (pattern: SteppedPattern, text: HostileText, chars: number): boolean => {
  const { count } = pattern.run(written(text, chars), 300 * chars);
  if (count < fewSteps * chars) return false;
  return count === Number.POSITIVE_INFINITY || pattern.run(written(text, 2 * chars)).count > mostMore * count;
};

/** A text for which the pattern works more than in proportion to its length; undefined when none was found. */
function worseThanLinear(pattern: RegExp): HostileText | undefined {
  // What repeats nothing without end looks at each place at most so often.
  if (!/[*+]|\{\d+,\}/u.test(pattern.source)) return undefined;
  const stepped = new SteppedPattern(pattern);
  for (const text of worstTextsFor(stepped.ast)) {
    // A repetition with a bound only looks worse until its bound is reached.
    if (grows(stepped, text, enough(text)) && grows(stepped, text, 6 * enough(text))) return text;
  }
  return undefined;
}

const { written: inSources, building } = patternsWritten();
const all = [...inSources, ...(await patternsBuilt(building))];

// Nothing waits in it: a machine that is busy with other things only takes longer.
const longest = { timeout: 180_000 };

test('no pattern in the product costs more than in proportion to its text', longest, () => {
  expect(inSources.length).toBeGreaterThan(300);
  expect(all.length).toBeGreaterThan(inSources.length + 50);
  const found = all.flatMap(({ where, pattern }) => {
    const text = worseThanLinear(pattern);
    return text ? [`${where} ${pattern} with ${JSON.stringify(text)}`] : [];
  });
  expect(found).toEqual([]);
});

test.each([
  // What this product had: a title, an address, a name, an opening, a link in an answer, the end of a line.
  /[.!?…]+["”»’)\]]*(?=\s|$)|\n+/gu,
  /(?<![\p{L}\d])[\p{L}\d](?:[\p{L}\d._%+-]*[\p{L}\d])?@[\p{L}\d-]+/gu,
  /^\p{Lu}\p{M}?\p{Ll}[\p{Ll}\p{M}]*(?:['’]?\p{Lu}?[\p{Ll}]+)*(?:-\p{Lu}\p{Ll}+)*$/u,
  /^(?:(?:jag|vi|alla|vi alla) |att (?:jag|vi|alla|vi alla) )*(?:trivs|valde) /,
  /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\p{L}{2,}/giu,
  /\s+$/,
  /\s+\S*$/u,
  /,(?![^(]*\))/,
  /(?:regnr)\p{Ll}*\s\d/giu,
  /(?<=\d[a-z]*)!\n/g,
  /(a*)b\1c/,
  /\p{Ll}{3,}are från/uy,
  /[\p{L}--[a-c]]+1/v,
])('%s is found to be worse', (pattern) => {
  expect(worseThanLinear(pattern)).toBeDefined();
});

test.each([/(?<!\s)\s+$/, /<[a-z][^<>]{0,200}>/g, /^\s*#[\p{L}\d]+/gu, /^(?:[a-z]+\.)+se/])(
  '%s is found to be linear',
  (pattern) => {
    expect(worseThanLinear(pattern)).toBeUndefined();
  },
);

test('the steps are those of a matcher that finds the same as the engine', () => {
  for (const { pattern } of all) {
    const stepped = new SteppedPattern(pattern);
    const everywhere = new RegExp(pattern.source, pattern.flags.replace('y', ''));
    let texts = 0;
    for (const hostile of worstTextsFor(stepped.ast)) {
      if (++texts > 12) break;
      const text = written(hostile, 12);
      everywhere.lastIndex = 0;
      const engine = everywhere.exec(text);
      const { match } = stepped.run(text);
      const found = match && stepped.charactersOf(text).slice(match.start, match.end).join('');
      expect([pattern.source, text, found]).toEqual([pattern.source, text, engine?.[0]]);
    }
  }
});
