import * as z from 'zod';
import type { RequiredQuestion } from '../plan/plan.ts';
import { TellingInput } from './telling.ts';

/** A form's fields as they were sent: each name with its values. */
export type FormFields = Record<string, string[]>;

/** What keeps a telling from being taken, and the field that it concerns. */
export interface TellingProblem {
  field: string;
  /** Swedish; never repeats what was written. */
  text: string;
}

/** What a required question's field is called in the form. */
export const questionField = (id: string) => `q_${id}`;

/** Whether everybody said yes is asked only when somebody is named or pictured, or may be. */
const isAsked = (id: string, named: string | undefined) => id !== 'said_yes' || named !== 'no';

const ownTexts: Record<string, string> = {
  kind: 'Välj vad det är för sorts berättelse.',
  tags: 'Välj bland det som finns.',
};

function fieldOf(path: PropertyKey[]): string {
  const [first = '', second = ''] = path.map(String);
  if (first === 'answers') return questionField(second);
  return first === 'contact' ? second : first;
}

/** Reads a telling from a form, with an answer to each of these questions. All problems are told at once. */
export function readTelling(
  fields: FormFields,
  questions: Pick<RequiredQuestion, 'id'>[],
): { telling: TellingInput } | { problems: TellingProblem[] } {
  const one = (name: string) => fields[name]?.[0];
  const named = one(questionField('named'));
  const asked = questions.filter(({ id }) => isAsked(id, named));
  // Nobody is asked to say whether they said yes before it is known that there is somebody.
  const due = asked.filter(({ id }) => id !== 'said_yes' || named !== undefined);
  const answers = Object.fromEntries(due.map(({ id }) => [id, one(questionField(id))]));
  const parsed = TellingInput.safeParse({
    kind: one('kind'),
    what: one('what') ?? '',
    why: one('why') ?? '',
    learned: one('learned') ?? '',
    tags: [...new Set(fields.tags)],
    answers,
    people: one('people') ?? '',
    contact: { name: one('name') ?? '', way: one('way') ?? '' },
  });
  if (parsed.success) return { telling: parsed.data };
  const problems: TellingProblem[] = [];
  for (const { path, message } of parsed.error.issues) {
    const field = fieldOf(path);
    if (problems.some((problem) => problem.field === field)) continue;
    problems.push({ field, text: ownTexts[field] ?? message });
  }
  return { problems };
}

const AnswerTo = z.email('Kontrollera e-postadressen. Den ska se ut som namn@exempel.se.');

/** Where the answer is wanted, which is no part of the telling; undefined when nowhere. */
export function readAnswerTo(
  fields: FormFields,
): { answerTo: string | undefined } | { problems: TellingProblem[] } {
  const text = fields.answerTo?.[0]?.trim() ?? '';
  if (text === '') return { answerTo: undefined };
  const parsed = AnswerTo.max(200, 'E-postadressen är för lång.').safeParse(text);
  if (parsed.success) return { answerTo: parsed.data };
  return { problems: [{ field: 'answerTo', text: parsed.error.issues[0]?.message ?? '' }] };
}

/** The form's fields as this telling would have been sent: to change it from there. */
export function fieldsOfTelling(telling: TellingInput): FormFields {
  const { kind, what, why, learned, tags, people, contact, answers } = telling;
  return {
    kind: [kind],
    what: [what],
    why: [why],
    learned: [learned],
    tags: [...tags],
    people: [people],
    name: [contact.name],
    way: [contact.way],
    ...Object.fromEntries(Object.entries(answers).map(([id, answer]) => [questionField(id), [answer]])),
  };
}

/** Whether two tellings say the same, whenever they were sent. */
export function sameTelling(one: TellingInput, other: TellingInput): boolean {
  const said = ({ kind, what, why, learned, tags, answers, people, contact }: TellingInput) =>
    JSON.stringify([
      kind,
      what,
      why,
      learned,
      [...tags].sort(),
      Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)),
      people,
      contact.name,
      contact.way,
    ]);
  return said(one) === said(other);
}
