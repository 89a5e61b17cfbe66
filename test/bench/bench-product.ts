import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderFiles } from '../../functions/adapters/files/folder/folder.ts';
import { inProcessJobs } from '../../functions/adapters/jobs/in-process.ts';
import { openSqliteTable } from '../../functions/adapters/table/sqlite.ts';
import type { Context } from '../../functions/context.ts';

/** A folder for a bench's product; whoever makes it removes it. */
export const newFolder = () => mkdtempSync(join(tmpdir(), 'orngott-bench-'));

/** A product in a folder. Errors go to the console. */
export function benchProduct(folder: string): { ctx: Context; end: () => void } {
  const clock = { now: () => new Date() };
  const table = openSqliteTable(join(folder, 'table.sqlite'), clock);
  const baseUrl = 'http://localhost/filer';
  return {
    ctx: {
      table,
      files: folderFiles(join(folder, 'files'), { baseUrl, secret: randomBytes(32), clock }),
      jobs: inProcessJobs(),
      channels: {},
      clock,
      random: { bytes: (count) => randomBytes(count) },
      log: { info: () => {}, error: (message, error) => console.error(message, error) },
      actor: { kind: 'system' },
    },
    end: () => table.close(),
  };
}
