import { writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { isDiskFull } from '../../../functions/adapters/disk-full.ts';

function failureOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return expect.fail('It did not fail');
}

it('tells a full disk from other trouble', () => {
  const db = new DatabaseSync(':memory:');
  db.exec('PRAGMA max_page_count = 2; CREATE TABLE t (x)');
  expect(isDiskFull(failureOf(() => db.exec('INSERT INTO t VALUES (zeroblob(100000))')))).toBe(true);
  expect(isDiskFull(failureOf(() => db.exec('INSERT INTO nowhere VALUES (1)')))).toBe(false);
  expect(isDiskFull(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }))).toBe(
    true,
  );
  expect(isDiskFull(failureOf(() => writeFileSync('/nowhere/at/all', '')))).toBe(false);
});
