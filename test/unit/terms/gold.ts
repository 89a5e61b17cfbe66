import { readFileSync } from 'node:fs';
import { groupTerms } from '../../../shared/terms/group.ts';
import type { Dictionary } from '../../../shared/terms/language/dictionary.ts';

/** One labelled answer: the raw line and the terms that a person says it has. */
export type LabelledLine = { raw: string; labels: string[] };

/** Reads `raw<TAB>label|label` rows; `\n` in a row stands for a line break. */
export function readLabelled(name: string): LabelledLine[] {
  const text = readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((row) => row.includes('\t'))
    .map((row) => {
      const [raw = '', labels = ''] = row.split('\t');
      return {
        raw: raw.replaceAll('\\n', '\n'),
        labels: labels
          .trim()
          .split('|')
          .filter((label) => label !== ''),
      };
    });
}

export type Score = { precision: number; recall: number; wrong: string[]; missed: string[] };

/** Pairwise precision and recall: do two answers share a term exactly when their labels say so? */
export function scorePairs(rows: LabelledLine[], dictionary: Dictionary): Score {
  const { lines } = groupTerms(
    rows.map(({ raw }, index) => ({ text: raw, person: String(index) })),
    dictionary,
  );
  let right = 0;
  const wrong: string[] = [];
  const missed: string[] = [];
  for (const [i, a] of rows.entries()) {
    for (const [j, b] of rows.slice(0, i).entries()) {
      const isSame = a.labels.some((label) => b.labels.includes(label));
      const isGrouped = lines[i]?.terms.some((term) => lines[j]?.terms.includes(term)) ?? false;
      if (isSame && isGrouped) right += 1;
      else if (isGrouped) wrong.push(`${b.raw} ~ ${a.raw}`);
      else if (isSame) missed.push(`${b.raw} !~ ${a.raw}`);
    }
  }
  return {
    precision: right / (right + wrong.length),
    recall: right / (right + missed.length),
    wrong,
    missed,
  };
}
