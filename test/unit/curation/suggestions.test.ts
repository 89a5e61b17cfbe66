import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadDictionary } from '../../../functions/tools/dictionary.ts';
import { type Suggestion, suggestions } from '../../../shared/curation/suggest/suggest.ts';
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
