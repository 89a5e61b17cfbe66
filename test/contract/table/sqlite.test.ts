import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openSqliteTable } from '../../../functions/adapters/table/sqlite.ts';
import { tableContract } from './table.ts';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'orngott-table-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function openWorld(path = join(newFolder(), 'table.sqlite')) {
  let now = new Date('2026-11-21T08:00:00.000Z');
  const table = openSqliteTable(path, { now: () => now });
  let isOpen = true;
  const cutOff = () => {
    if (isOpen) table.close();
    isOpen = false;
  };
  onTestFinished(cutOff);
  const setNow = (instant: string) => {
    now = new Date(instant);
  };
  return { table, setNow, loseNextAnswer: () => {}, cutOff };
}

tableContract('SQLite', async () => openWorld());

it('is the same for two processes that share the file', async () => {
  const path = join(newFolder(), 'table.sqlite');
  const [one, two] = [openWorld(path).table, openWorld(path).table];
  await one.put({ pk: 'p', sk: 's', data: 1 }, { if: 'absent' });
  await two.put({ pk: 'p', sk: 's', data: 2 }, { if: 1 });
  await expect(one.put({ pk: 'p', sk: 's', data: 3 }, { if: 1 })).rejects.toMatchObject({ code: 'conflict' });
  expect(await one.get({ pk: 'p', sk: 's' })).toMatchObject({ data: 2 });
});

it('keeps everything when it is closed and opened again', async () => {
  const path = join(newFolder(), 'table.sqlite');
  const before = openWorld(path);
  await before.table.put({ pk: 'p', sk: 'å', g1pk: 'i', g1sk: '🛌', data: { a: ['ö'] } }, { if: 'absent' });
  before.cutOff();
  const { items } = await openWorld(path).table.query({ pk: 'i', index: 'g1' });
  expect(items).toEqual([{ pk: 'p', sk: 'å', g1pk: 'i', g1sk: '🛌', data: { a: ['ö'] }, version: 1 }]);
});

it('clears what has expired from the disk', async () => {
  const { table, setNow } = openWorld();
  await table.put(
    { pk: 'p', sk: 'soon', expiresAt: Date.parse('2026-11-21T12:00:00Z') / 1000, data: 1 },
    { if: 'absent' },
  );
  await table.put({ pk: 'p', sk: 'never', data: 1 }, { if: 'absent' });
  expect(await table.sweep()).toBe(0);
  setNow('2026-11-21T12:00:00.000Z');
  expect(await table.sweep()).toBe(1);
  setNow('2026-11-21T11:00:00.000Z');
  expect((await table.query({ pk: 'p' })).items.map((item) => item.sk)).toEqual(['never']);
});

it('says unavailable when there is no such folder, or the file is not a database', () => {
  const unavailable = expect.objectContaining({ code: 'unavailable' });
  expect(() => openWorld(join(newFolder(), 'missing', 'table.sqlite'))).toThrow(unavailable);
  const letter = join(newFolder(), 'letter.txt');
  writeFileSync(letter, 'Hej! '.repeat(1000));
  expect(() => openWorld(letter)).toThrow(unavailable);
});

it('stores nothing that tells in which order items came', async () => {
  const path = join(newFolder(), 'table.sqlite');
  const { table } = openWorld(path);
  await table.put({ pk: 'p', sk: 'b', data: 1 }, { if: 'absent' });
  await table.put({ pk: 'p', sk: 'a', data: 1 }, { if: 'absent' });
  const db = new DatabaseSync(path, { readOnly: true });
  onTestFinished(() => db.close());
  expect(() => db.prepare('SELECT rowid FROM item')).toThrow('no such column');
  expect(
    db
      .prepare('SELECT sk FROM item NOT INDEXED')
      .all()
      .map((row) => row.sk),
  ).toEqual(['a', 'b']);
});

it('says unavailable when somebody else keeps the file locked, and goes on when it is free', async () => {
  const path = join(newFolder(), 'table.sqlite');
  const { table } = openWorld(path);
  await table.put({ pk: 'p', sk: 's', data: 1 }, { if: 'absent' });
  const db = new DatabaseSync(path);
  onTestFinished(() => db.close());
  db.exec('BEGIN IMMEDIATE');
  await expect(table.put({ pk: 'p', sk: 's', data: 2 }, { if: 1 })).rejects.toMatchObject({
    code: 'unavailable',
  });
  expect(await table.get({ pk: 'p', sk: 's' })).toMatchObject({ data: 1 });
  db.exec('ROLLBACK');
  expect(await table.put({ pk: 'p', sk: 's', data: 2 }, { if: 1 })).toBe(2);
});

it('says unavailable for a row that it cannot read, and reads the others', async () => {
  const path = join(newFolder(), 'table.sqlite');
  const { table } = openWorld(path);
  await table.put({ pk: 'p', sk: 'broken', data: 1 }, { if: 'absent' });
  await table.put({ pk: 'p', sk: 'whole', data: 1 }, { if: 'absent' });
  const db = new DatabaseSync(path);
  onTestFinished(() => db.close());
  db.exec("UPDATE item SET data = '{half' WHERE sk = 'broken'");
  await expect(table.get({ pk: 'p', sk: 'broken' })).rejects.toMatchObject({ code: 'unavailable' });
  expect(await table.get({ pk: 'p', sk: 'whole' })).toMatchObject({ data: 1 });
});

/** What stands in the files that a database consists of. */
function contentOnDisk(path: string): string {
  return ['', '-wal', '-shm', '-journal']
    .map((ending) => `${path}${ending}`)
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('');
}

it('has nothing of what was overwritten or removed on the disk soon after, while it is in use', async () => {
  const path = join(newFolder(), 'table.sqlite');
  const { table } = openWorld(path);
  const other = openWorld(path).table;
  const long = 'Berit slår oss. '.repeat(1000);
  await table.put({ pk: 'p', sk: 'answer', data: 'Berit slår oss.' }, { if: 'absent' });
  await table.put({ pk: 'p', sk: 'long', data: long }, { if: 'absent' });
  await other.put({ pk: 'p', sk: 'answer', data: 'Trygghet' }, { if: 1 });
  await table.remove({ pk: 'p', sk: 'long' }, { if: 1 });
  expect(contentOnDisk(path)).toContain('Berit');
  await vi.waitFor(() => expect(contentOnDisk(path)).not.toContain('Berit'), { timeout: 5000 });
  expect(contentOnDisk(path)).toContain('Trygghet');
});

it('lets somebody read on while it waits to empty its log, and empties it afterwards', async () => {
  const path = join(newFolder(), 'table.sqlite');
  const { table } = openWorld(path);
  await table.put({ pk: 'p', sk: 's', data: 'Berit slår oss.' }, { if: 'absent' });
  const db = new DatabaseSync(path, { readOnly: true });
  onTestFinished(() => db.close());
  db.exec('BEGIN');
  const seen = () => db.prepare("SELECT data FROM item WHERE sk = 's'").get();
  expect(seen()).toMatchObject({ data: '"Berit slår oss."' });
  await table.put({ pk: 'p', sk: 's', data: 'Trygghet' }, { if: 1 });
  await table.sweep();
  expect(seen()).toMatchObject({ data: '"Berit slår oss."' });
  expect(await table.put({ pk: 'p', sk: 's', data: 'Glädje' }, { if: 2 })).toBe(3);
  db.exec('COMMIT');
  await vi.waitFor(() => expect(contentOnDisk(path)).not.toContain('Berit'), { timeout: 5000 });
});
