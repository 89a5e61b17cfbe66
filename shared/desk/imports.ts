import * as z from 'zod';
import { AnswerLines } from '../answers/answers.ts';
import { AnswerImport } from '../answers/importing/import.ts';
import { tidyLine } from '../answers/lines.ts';
import { AnswerId, ImportId, JobId, WorkgroupId } from '../ids.ts';

/** What has been brought in together, as the desk lists it. */
export const DeskImport = z.object({
  ...AnswerImport.pick({
    id: true,
    kind: true,
    state: true,
    fileName: true,
    content: true,
    answers: true,
    by: true,
    at: true,
  }).shape,
  /** Bringing it in or taking it out was given up: it can be taken out. */
  stuck: z.boolean(),
  /** The work that was given up, to be started again. */
  failedJob: JobId.optional(),
});
export type DeskImport = z.infer<typeof DeskImport>;

const mostAnswers = 20_000;

/** A file's answers as the page has read them: nothing else of the file, and no number of a row, leaves the computer. */
export const BringIn = z.strictObject({
  fileName: z
    .string()
    .overwrite((name) => tidyLine(name).slice(0, 120))
    .min(1, 'Filen saknar namn.'),
  /** By which the same file is known again. */
  content: z.string().regex(/^[0-9a-f]{32}$/),
  /** The import of which the file is a later version: what came in with that is not brought in again. */
  continues: ImportId.optional(),
  answers: z
    .array(z.strictObject({ workgroupId: WorkgroupId, lines: AnswerLines }))
    .min(1, 'Filen har inga svar att läsa in.')
    .max(mostAnswers, `Läs in högst ${mostAnswers} svar åt gången.`),
});
export type BringIn = z.infer<typeof BringIn>;

/** One sheet of paper. Its id and its pile's are the page's own: sent again it is the same sheet. */
export const EnterSheet = z.strictObject({
  pile: ImportId,
  sheet: AnswerId,
  workgroupId: WorkgroupId,
  lines: z.record(z.string(), z.array(z.string())),
});
export type EnterSheet = z.infer<typeof EnterSheet>;

/** A sheet that was just typed in and is not to count. */
export const RemoveSheet = EnterSheet.omit({ lines: true });
export type RemoveSheet = z.infer<typeof RemoveSheet>;
