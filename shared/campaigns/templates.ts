import * as z from 'zod';
import { tidyLine } from '../answers/lines.ts';
import { TemplateId } from '../ids.ts';
import { Campaign, Question } from './campaigns.ts';

/** A set of questions to start a campaign from. Content, not code: a campaign keeps its own copy. */
export const QuestionTemplate = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  minPeoplePerTerm: z.int().min(1).max(20),
  questions: z.array(Question).min(1),
});
export type QuestionTemplate = z.infer<typeof QuestionTemplate>;

/** A template that somebody in the organisation has made, for all at its desk. */
export const OwnTemplate = z.strictObject({
  ...QuestionTemplate.shape,
  id: TemplateId,
  version: z.int().nonnegative(),
  name: z
    .string()
    .overwrite(tidyLine)
    .min(2, 'Ge mallen ett namn.')
    .max(80, 'Namnet får vara högst 80 tecken.'),
  questions: Campaign.shape.questions,
});
export type OwnTemplate = z.infer<typeof OwnTemplate>;

const shortLines = { minLines: 0, maxLines: 5, maxLineLength: 80, keepLinesWhole: false };
const proposals = { minLines: 0, maxLines: 3, maxLineLength: 120, keepLinesWhole: true };
const tasks = { minLines: 0, maxLines: 10, maxLineLength: 80, keepLinesWhole: true };

export const questionTemplates: QuestionTemplate[] = [
  {
    id: 'employer-branding',
    name: 'Medarbetarna och jobbet',
    description: 'Vilka vi är och varför vi jobbar här. Blir ordmoln till nämnden och örngottet.',
    minPeoplePerTerm: 3,
    questions: [
      {
        id: 'kannetecken',
        text: 'Vad kännetecknar en medarbetare hos oss? Vilka egenskaper har vi?',
        shortText: 'En medarbetare hos oss',
        ...shortLines,
      },
      {
        id: 'varfor',
        text: 'Varför har du valt att jobba här – vad är det bästa med ditt jobb?',
        shortText: 'Det bästa med jobbet',
        ...shortLines,
      },
    ],
  },
  {
    id: 'managers-work',
    name: 'Chefens uppgifter',
    description: 'Vad chefen gör och varifrån uppgifterna kommer. Varje rad räknas som en uppgift.',
    minPeoplePerTerm: 1,
    questions: [
      { id: 'gor', text: 'Vad gör en chef på jobbet?', shortText: 'Vad gör en chef på jobbet?', ...tasks },
      {
        id: 'varifran',
        text: 'Varifrån kommer alla uppgifter?',
        shortText: 'Varifrån kommer alla uppgifter?',
        ...tasks,
      },
    ],
  },
  {
    id: 'check-in',
    name: 'Incheckning och utcheckning',
    description: 'Två korta frågor för början och slutet av ett möte.',
    minPeoplePerTerm: 1,
    questions: [
      {
        id: 'in',
        text: 'Hur kommer du hit i dag? Skriv några ord.',
        shortText: 'Så kom vi hit',
        ...shortLines,
        maxLines: 3,
      },
      {
        id: 'ut',
        text: 'Vad tar du med dig härifrån?',
        shortText: 'Det tar vi med oss',
        ...shortLines,
        maxLines: 3,
      },
    ],
  },
  {
    id: 'participant-evaluation',
    name: 'Deltagarformulerad utvärdering',
    description:
      'Deltagarna föreslår frågor, röstar fram tre av dem och svarar, allt på samma gång. Resultatet är gruppens eget.',
    minPeoplePerTerm: 1,
    questions: [
      {
        id: 'forslag',
        text: 'Vilka frågor borde vi ställa oss? Föreslå gärna flera.',
        shortText: 'Våra frågor',
        ...proposals,
      },
      {
        id: 'rost',
        text: 'Vilka tre frågor är viktigast?',
        shortText: 'De viktigaste frågorna',
        ...proposals,
        maxLineLength: 200,
        step: { kind: 'choice', of: 'forslag', place: 1 },
      },
      ...[1, 2, 3].map((place) => ({
        id: `fraga${place}`,
        text: `Gruppens fråga ${place}`,
        shortText: `Gruppens fråga ${place}`,
        ...shortLines,
        maxLines: 3,
        step: { kind: 'chosen' as const, of: 'rost', place },
      })),
    ],
  },
];
