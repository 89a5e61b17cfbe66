import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import * as z from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { Clock } from '../../context.ts';
import type { Key, NewItem, Page, Range, Table, Write } from '../../ports/table.ts';
import { isDiskFull } from '../disk-full.ts';
import { type Bounds, boundsOf, cursorAfter } from './range.ts';
import { checkItem, checkKey, checkWrites, keyOf, nextVersion, storedItem } from './rules.ts';

export interface SqliteTable extends Table {
  /** Clears expired items, and all that was overwritten, from the disk; returns how many had expired. */
  sweep(): Promise<number>;
  close(): void;
}

// WITHOUT ROWID: rows lie in the order of their keys, so nothing tells in which order answers came.
// secure_delete: what has been removed is overwritten, not just forgotten. The log of writes (WAL) still has it until
// a checkpoint empties it; see `emptyLog`.
const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  PRAGMA journal_size_limit = 0;
  CREATE TABLE IF NOT EXISTS item (
    pk TEXT NOT NULL, sk TEXT NOT NULL, g1pk TEXT, g1sk TEXT,
    version INTEGER NOT NULL, expiresAt INTEGER, data TEXT NOT NULL,
    PRIMARY KEY (pk, sk)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS item_g1 ON item (g1pk, g1sk, pk, sk) WHERE g1pk IS NOT NULL AND g1sk IS NOT NULL;
  CREATE INDEX IF NOT EXISTS item_expiry ON item (expiresAt) WHERE expiresAt IS NOT NULL;
`;
const busyTimeoutMs = 2000;
/** How long what was overwritten may stay in the log of writes. */
const emptyLogAfterMs = 1000;

/** Turns whatever SQLite says (full, unreadable, locked, closed) into `unavailable`; it is never "not found". */
function translated<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const message = isDiskFull(cause) ? 'The disk is full' : 'The database cannot be used';
    throw new AppError('unavailable', message, { cause });
  }
}

const StoredVersion = z.int().positive();
const Checkpoint = z.object({ busy: z.union([z.literal(0), z.literal(1)]) });

/** Empties the log of writes soon after each write, without ever making a writer or a reader wait. */
function logEmptier(db: DatabaseSync) {
  let timer: NodeJS.Timeout | undefined;

  /** False when somebody else reads or writes just now. Throws what SQLite says about the disk. */
  function empty(): boolean {
    db.exec('PRAGMA busy_timeout = 0');
    try {
      return Checkpoint.parse(db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()).busy === 0;
    } finally {
      db.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
    }
  }

  function soon(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      try {
        if (!empty()) soon();
      } catch {
        // Everything acknowledged is safe in the log. A disk that stays in trouble is told of by the sweep.
        soon();
      }
    }, emptyLogAfterMs).unref();
  }

  return { soon, empty, stop: () => clearTimeout(timer) };
}

/**
 * A table in one SQLite file (`:memory:` for none). Several processes may share the file. What is acknowledged has
 * reached the disk. Throws `unavailable` when the file cannot be opened.
 */
export function openSqliteTable(path: string, clock: Clock): SqliteTable {
  const db = translated(() => {
    const opened = new DatabaseSync(path, { timeout: busyTimeoutMs });
    opened.exec(schema);
    return opened;
  });
  const log = logEmptier(db);
  // A killed process may have left one.
  log.soon();
  const statements = new Map<string, StatementSync>();
  function prepare(sql: string): StatementSync {
    const known = statements.get(sql) ?? db.prepare(sql);
    statements.set(sql, known);
    return known;
  }
  const nowSeconds = () => clock.now().getTime() / 1000;

  const live = 'pk = ? AND sk = ? AND (expiresAt IS NULL OR expiresAt > ?)';

  function find(key: Key) {
    const row = prepare(`SELECT * FROM item WHERE ${live}`).get(key.pk, key.sk, nowSeconds());
    return row && storedItem({ ...row });
  }

  function versionOf(key: Key): number | undefined {
    const row = prepare(`SELECT version FROM item WHERE ${live}`).get(key.pk, key.sk, nowSeconds());
    return row && StoredVersion.parse(row.version);
  }

  function check(key: Key, condition: 'absent' | number): void {
    const version = versionOf(key);
    if (version === (condition === 'absent' ? undefined : condition)) return;
    throw new AppError('conflict', `The item has version ${version ?? 'none'}, not ${condition}`);
  }

  function store(item: NewItem, version: number): void {
    const { pk, sk, g1pk = null, g1sk = null, expiresAt = null, data } = item;
    prepare(
      'INSERT OR REPLACE INTO item (pk, sk, g1pk, g1sk, version, expiresAt, data) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run(pk, sk, g1pk, g1sk, version, expiresAt, JSON.stringify(data));
  }

  function apply(write: Write): void {
    const key = keyOf(write);
    check(key, write.if);
    if ('put' in write) store(write.put, nextVersion(write.if));
    if ('remove' in write) prepare('DELETE FROM item WHERE pk = ? AND sk = ?').run(key.pk, key.sk);
  }

  /** All of it or nothing; conditions are read under the same lock as what is written. */
  function transaction<T>(work: () => T): T {
    return translated(() => {
      prepare('BEGIN IMMEDIATE').run();
      try {
        const result = work();
        prepare('COMMIT').run();
        log.soon();
        return result;
      } finally {
        // A full disk may have rolled it back already.
        if (db.isTransaction) prepare('ROLLBACK').run();
      }
    });
  }

  return {
    async get(key) {
      checkKey(key);
      return translated(() => find(key));
    },
    async put(item, options) {
      checkItem(item);
      transaction(() => apply({ put: item, if: options.if }));
      return nextVersion(options.if);
    },
    async remove(key, options) {
      checkKey(key);
      transaction(() => apply({ remove: key, if: options.if }));
    },
    async writeAll(writes) {
      checkWrites(writes);
      transaction(() => writes.forEach(apply));
    },
    async query(range): Promise<Page> {
      const bounds = boundsOf(range);
      if (!bounds) return { items: [], next: undefined };
      const { sql, values } = selection(range, bounds, nowSeconds());
      // bounded: one value for each condition
      const items = translated(() => prepare(sql).all(...values)).map((row) => storedItem({ ...row }));
      const page = items.slice(0, range.limit);
      const last = page.at(-1);
      return { items: page, next: last && items.length > page.length ? cursorAfter(last, range) : undefined };
    },
    async sweep() {
      return translated(() => {
        const { changes } = prepare('DELETE FROM item WHERE expiresAt <= ?').run(nowSeconds());
        if (!log.empty()) log.soon();
        return Number(changes);
      });
    },
    close() {
      log.stop();
      // The last to close empties the log too.
      db.close();
    },
  };
}

/** One item more than the limit is asked for, to know whether there is a next page. */
function selection(range: Range, bounds: Bounds, now: number): { sql: string; values: SQLInputValue[] } {
  const [partition, sort] = range.index ? ['g1pk', 'g1sk'] : ['pk', 'sk'];
  const conditions = [`${partition} = ?`, `${sort} IS NOT NULL`, '(expiresAt IS NULL OR expiresAt > ?)'];
  const values: SQLInputValue[] = [range.pk, now];
  const { lower, upper, after } = bounds;
  if (lower !== undefined) {
    conditions.push(`${sort} >= ?`);
    values.push(lower);
  }
  if (upper) {
    conditions.push(`${sort} ${upper.inclusive ? '<=' : '<'} ?`);
    values.push(upper.key);
  }
  // In the index several items may stand in the same place; their own keys then tell them apart.
  const places = range.index ? ['g1sk', 'pk', 'sk'] : ['sk'];
  if (after) {
    conditions.push(`(${places}) ${range.reverse ? '<' : '>'} (${places.map(() => '?')})`);
    // bounded: three at most
    values.push(...(range.index ? [after.g1sk ?? '', after.pk, after.sk] : [after.sk]));
  }
  const limit = range.limit === undefined ? '' : ` LIMIT ${range.limit + 1}`;
  const order = places.map((place) => `${place} ${range.reverse ? 'DESC' : 'ASC'}`).join(', ');
  return { sql: `SELECT * FROM item WHERE ${conditions.join(' AND ')} ORDER BY ${order}${limit}`, values };
}
