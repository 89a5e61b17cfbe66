import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { openSqliteTable } from '../../functions/adapters/sqlite.ts';
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
