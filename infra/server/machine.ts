import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { type FolderFiles, folderFiles } from '../../functions/adapters/folder.ts';
import { inProcessJobs } from '../../functions/adapters/in-process.ts';
import { openSqliteTable, type SqliteTable } from '../../functions/adapters/sqlite.ts';
import type { Actor, Context, Log } from '../../functions/context.ts';
import { fileSecret } from './file-secret.ts';

/** Where one machine keeps everything, and where links to its files lead. */
export const Place = z.strictObject({ folder: z.string(), filesUrl: z.string() });
export type Place = z.infer<typeof Place>;

export interface Machine {
  table: SqliteTable;
  files: FolderFiles;
  jobs: ReturnType<typeof inProcessJobs>;
  contextFor: (actor: Actor) => Context;
  close: () => void;
}

/** The ports on one machine. Each process opens its own, on the same files. */
export function openMachine({ folder, filesUrl }: Place, log: Log): Machine {
  const clock = { now: () => new Date() };
  const table = openSqliteTable(join(folder, 'orngott.sqlite'), clock);
  const files = folderFiles(join(folder, 'files'), { baseUrl: filesUrl, secret: fileSecret(folder), clock });
  const jobs = inProcessJobs();
  const random = { bytes: (count: number) => randomBytes(count) };
  return {
    table,
    files,
    jobs,
    contextFor: (actor) => ({ table, files, jobs, channels: {}, clock, random, log, actor }),
    close: () => table.close(),
  };
}
