import { readFileSync } from 'node:fs';
import { checkText } from '../../../shared/checks/check-text.ts';
import type { FindingKind } from '../../../shared/checks/finding.ts';

/** The labels of the data files beside the kinds of the checks. */
const kinds: Record<string, FindingKind> = {
  PNR: 'personal_number',
  SAMNR: 'personal_number',
  PNR_LIKE: 'personal_number_like',
  PHONE: 'phone',
  EMAIL: 'email',
  ADDRESS: 'address',
  CASE: 'case_number',
  REGNR: 'registration_plate',
  BIRTHDATE: 'birth_date',
  BANK: 'bank_account',
  HANDLE: 'handle',
  NAME: 'name',
  HEALTH: 'health',
  SENSITIVE: 'sensitive',
  INDIRECT: 'indirect',
};

/**
 * Labels that were found and findings that were right, of how many; and what went wrong, to be read by a person. A
 * finding may hold several labels: "sjukskriven för utmattning".
 */
export interface Score {
  right: number;
  hits: number;
  found: number;
  labelled: number;
  wrong: string[];
}

export const precision = ({ hits, found }: Score): number => (found === 0 ? 1 : hits / found);
export const recall = ({ right, labelled }: Score): number => (labelled === 0 ? 1 : right / labelled);

/** Scores the checks on a file of `sentence<TAB>TYPE:value|…`. A finding agrees with a label of its kind that it overlaps. */
export function scoreFile(file: string): Map<FindingKind, Score> {
  const scores = new Map<FindingKind, Score>(
    Object.values(kinds).map((kind) => [kind, { right: 0, hits: 0, found: 0, labelled: 0, wrong: [] }]),
  );
  const rows = readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8').split('\n');
  for (const row of rows.filter((line) => line.includes('\t'))) {
    const [sentence = '', labels = ''] = row.split('\t');
    const expected = labels.split('|').flatMap((label) => {
      const [type = '', ...value] = label.split(':');
      const kind = kinds[type];
      // A label without a value is about the whole sentence.
      const it = value.length === 0 ? sentence : value.join(':');
      const start = sentence.indexOf(it);
      return kind ? [{ kind, start, end: start + it.length, met: false }] : [];
    });
    for (const { kind, span } of checkText(sentence)) {
      const score = scores.get(kind);
      if (!score || !span) continue;
      score.found += 1;
      const labels = expected.filter(
        (one) => !one.met && one.kind === kind && one.start < span.end && span.start < one.end,
      );
      for (const label of labels) label.met = true;
      if (labels.length > 0) score.hits += 1;
      else score.wrong.push(`+ ${sentence.slice(span.start, span.end)} ← ${sentence}`);
    }
    for (const { kind, start, end, met } of expected) {
      const score = scores.get(kind);
      if (!score) continue;
      score.labelled += 1;
      if (met) score.right += 1;
      else score.wrong.push(`- ${sentence.slice(start, end)} ← ${sentence}`);
    }
  }
  return scores;
}
