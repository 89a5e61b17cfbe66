import { writeSync } from 'node:fs';
import { openSqliteTable } from '../../functions/adapters/table/sqlite.ts';
import { AppError } from '../../shared/errors.ts';
import { contentOf, stepsIn, writeSteps } from './ledger.ts';

/** Writes steps into the table at this path until it is killed, or until the disk is full. */
const table = openSqliteTable(process.argv[2] ?? '', { now: () => new Date() });
const say = (text: string) => writeSync(1, `${text}\n`);

try {
  await writeSteps(table, (n) => say(String(n)));
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  say(error.code);
  // What it still reads after that, in the same process.
  const steps = await stepsIn(table);
  say(JSON.stringify({ steps, content: await contentOf(table) }));
}
