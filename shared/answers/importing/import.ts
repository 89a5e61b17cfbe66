import * as z from 'zod';
import { Instant } from '../../campaigns/campaigns.ts';
import { CampaignId, ImportId, JobId, WorkgroupId } from '../../ids.ts';
import { AnswerLines } from '../answers.ts';

/**
 * Answers that were brought in together by somebody at the desk: those of a file, or a pile of paper that was typed in. It
 * is on its way in (`coming`), in, on its way out (`going`) or gone; a pile is never on its way.
 */
export const AnswerImport = z.strictObject({
  id: ImportId,
  version: z.int().nonnegative(),
  campaignId: CampaignId,
  kind: z.enum(['file', 'sheets']),
  state: z.enum(['coming', 'in', 'going', 'gone']),
  /** The file's; empty for paper. */
  fileName: z.string().max(120),
  /** By which the same file is known again; empty for paper. */
  content: z.string().max(64),
  /** The import of which this file is a later version; its own id when it is of none. */
  family: ImportId,
  /** How many answers it has brought that are in; until it is in, how many it is to bring. */
  answers: z.int().nonnegative(),
  by: z.string(),
  byId: z.string(),
  at: Instant,
  /** What brings it in or takes it out. */
  jobId: JobId.optional(),
});
export type AnswerImport = z.infer<typeof AnswerImport>;

/** Some of what a file's import is to bring in, in the order of chance. Gone when it is in, or after a day. */
export const ImportPart = z.strictObject({
  importId: ImportId,
  number: z.int().nonnegative(),
  version: z.int().nonnegative(),
  answers: z.array(z.strictObject({ keyHash: z.string(), workgroupId: WorkgroupId, lines: AnswerLines })),
  endsAt: Instant,
});
export type ImportPart = z.infer<typeof ImportPart>;
/** An answer that is to be brought in. */
export type ComingAnswer = ImportPart['answers'][number];
