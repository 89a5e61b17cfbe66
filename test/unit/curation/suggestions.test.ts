import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadDictionary } from '../../../functions/tools/dictionary.ts';
import { looksAbusive } from '../../../shared/checks/abuse.ts';
import { dismissedIn, earlierSuggestions, learntFrom } from '../../../shared/curation/suggest/earlier.ts';
import { type Suggestion, type SuggestTerm, suggestions } from '../../../shared/curation/suggest/suggest.ts';
import { groupTerms } from '../../../shared/terms/group.ts';
import { exampleLines } from '../../world/example-answers.ts';

const answers = exampleLines();
const questions = [...new Set(answers.map(({ question }) => question))];
const gold = readFileSync(new URL('../../data/tidy-suggestions.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .filter((row) => !row.startsWith('#'))
  .map((row) => {
    const [question, kind = '', term = '', into = '', takes] = row.split('\t');
    return { question: Number(question) - 1, pair: [kind, ...[term, into].sort()].join(' '), takes };
  });

const pairOf = ({ step }: Suggestion): string => {
  if (step.kind !== 'merge' && step.kind !== 'hide') return step.kind;
  const [first] = step.terms;
  const into = step.kind === 'merge' ? step.into.term : '';
  return [step.kind, ...[first?.term ?? '', into].sort()].join(' ');
};

async function suggestedFor(question: string): Promise<Suggestion[]> {
  const lines = answers.filter((line) => line.question === question);
  const { terms } = groupTerms(lines, await loadDictionary(), { question });
  return suggestions({
    question,
    dismissed: new Set(),
    terms: terms.map(({ key, term, people, forms }) => ({
      key,
      term,
      people,
      forms: forms.map(({ form }) => form),
      isHidden: false,
      isLeftOut: false,
      marked: 0,
    })),
  });
}

it('offers what a person would take of the example’s answers, and little else', async () => {
  const offered = await Promise.all(questions.map(suggestedFor));
  const pairs = offered.map((some) => new Set(some.map(pairOf)));
  const wanted = gold.filter(({ takes }) => takes === 'yes');
  const missed = wanted.filter(({ question, pair }) => !pairs[question]?.has(pair));
  const known = gold.map(({ question, pair }) => `${question} ${pair}`);
  const needless = pairs.flatMap((some, question) =>
    [...some].filter((pair) => !known.includes(`${question} ${pair}`)),
  );
  const total = pairs.reduce((sum, { size }) => sum + size, 0);
  expect(missed.length / wanted.length).toBeLessThan(0.1);
  expect(needless.length / total).toBeLessThan(0.25);
});

const term = (name: string, people: number, change: Partial<SuggestTerm> = {}): SuggestTerm => ({
  key: name,
  term: name,
  people,
  forms: [name],
  isHidden: false,
  isLeftOut: false,
  marked: 0,
  ...change,
});
const none = new Set<string>();
const asked = (terms: SuggestTerm[], more: Partial<Parameters<typeof suggestions>[0]> = {}) =>
  suggestions({ terms, question: 'Vad är det bästa med ditt jobb?', dismissed: none, ...more });

it('puts what may hurt first, then what most people wrote', () => {
  const terms = [
    term('jävla schema', 4),
    term('arbete', 90),
    term('jobb', 40),
    term('dålig lön', 6),
    term('rast', 9),
  ];
  const found = asked(terms, { hiddenInRooms: ['Rast'] });
  expect(found.map(({ id, isUrgent }) => [id, isUrgent])).toEqual([
    ['dölj rast', true],
    ['dölj jävla schema', true],
    ['slå ihop arbete | jobb', false],
    ['dölj dålig lön', false],
  ]);
  expect(asked(terms, { dismissed: new Set(found.map(({ id }) => id)) })).toEqual([]);
});

it.each([
  ['jävla schemat', true],
  ['IDIOTER', true],
  ['skitchef', true],
  ['förbannat tungt', true],
  ['förbandsmaterial', false],
  ['skitbra kollegor', false],
  ['fans', false],
  ['negera', false],
  ['Mongoliet', false],
  ['asfalt', false],
  ['fantastisk', false],
  ['horisont', false],
])('%s: abuse %s', (text, isAbuse) => {
  expect(looksAbusive(text)).toBe(isAbuse);
});

it('learns from what has been counted as one, and offers what a group marked', () => {
  const log = [
    {
      number: 1,
      step: {
        kind: 'merge' as const,
        terms: [{ key: 'fika', term: 'fika' }],
        into: { key: 'rast', term: 'rast' },
      },
    },
    { number: 2, step: { kind: 'dismiss' as const, suggestion: 'dölj van' } },
    { number: 3, step: { kind: 'dismiss' as const, suggestion: 'dölj vana' } },
    { number: 4, step: { kind: 'undo' as const, of: 3 } },
  ];
  expect(dismissedIn(log)).toEqual(new Set(['dölj van']));
  const terms = [term('mysig fika', 8), term('mysig rast', 20)];
  expect(asked(terms)).toEqual([]);
  expect(asked(terms, { learnt: learntFrom(log) })).toMatchObject([
    { id: 'slå ihop mysig fika | mysig rast' },
  ]);
  expect(asked([term('norrsken', 1, { isLeftOut: true, marked: 1 })])).toMatchObject([
    { step: { kind: 'let_in', reason: 'stands_for_group' } },
  ]);
});

it('offers again what was done last year, as far as the terms are there and are not so already', () => {
  const name = (key: string) => ({ key, term: key });
  const log = [
    { number: 1, step: { kind: 'rename' as const, term: name('glad'), name: 'Glada' } },
    {
      number: 2,
      step: { kind: 'hide' as const, terms: [name('van'), name('borta')], reason: 'unclear' as const },
    },
    { number: 3, step: { kind: 'merge' as const, terms: [name('jobb')], into: name('arbete') } },
    { number: 4, step: { kind: 'undo' as const, of: 3 } },
    {
      number: 5,
      step: { kind: 'split' as const, forms: ['Arbetet'], from: name('arbete'), name: 'arbetet' },
    },
  ];
  const terms = [
    term('glad', 9),
    term('van', 4),
    term('arbete', 7, { forms: ['arbete', 'arbetet'] }),
    term('jobb', 3),
  ];
  const again = earlierSuggestions(terms, log, '2025');
  expect(again.map(({ step }) => step)).toEqual([
    { kind: 'rename', term: name('glad'), name: 'Glada' },
    { kind: 'hide', terms: [name('van')], reason: 'unclear' },
    { kind: 'split', forms: ['arbetet'], from: name('arbete'), name: 'arbetet' },
  ]);
  expect(again[0]?.why).toBe('Så gjorde ni i ”2025”.');
});
