import type * as z from 'zod';
import { AppError } from '../shared/errors.ts';
import type { Item, Json, Key, NewItem, Range, Table, Write } from './ports/table.ts';
import { fromStored, toStore } from './stored.ts';

interface Mapping<T, K extends unknown[]> {
  name: string;
  schema: z.ZodType<T>;
  key: (...parts: K) => Key;
  keyOf: (entity: T) => Key;
  /** Where it stands in the sparse index, if it does. */
  indexOf?: (entity: T) => { g1pk: string; g1sk: string } | undefined;
  /** When it may be cleared away. */
  expiresAt?: (entity: T) => Date;
}

/**
 * How one kind of thing is stored. An entity carries the version it was read at, 0 when it is new; writing it
 * succeeds only if the stored one still has that version. Rows are parsed on read, and on write so that nothing is
 * stored that could not be read.
 */
export function entity<T extends { version: number }, K extends unknown[]>(mapping: Mapping<T, K>) {
  function parse(item: Item): T {
    return fromStored(mapping.name, mapping.schema, { ...(item.data as object), version: item.version });
  }

  async function find(table: Table, ...parts: K): Promise<T | undefined> {
    // bounded: the parts of a key
    const item = await table.get(mapping.key(...parts));
    return item && parse(item);
  }

  /** As it is stored; throws `invalid` for what is not one. */
  function item(next: T): NewItem {
    const { version: _, ...data } = toStore(mapping.name, mapping.schema, next);
    return {
      ...mapping.keyOf(next),
      ...mapping.indexOf?.(next),
      ...(mapping.expiresAt && { expiresAt: Math.ceil(mapping.expiresAt(next).getTime() / 1000) }),
      data: data as unknown as Json,
    };
  }

  return {
    find,
    item,
    /** What a row holds; throws `unavailable` when it cannot be read. */
    parse,

    /** Throws `not_found`. */
    async get(table: Table, ...parts: K): Promise<T> {
      // bounded: the parts of a key
      const found = await find(table, ...parts);
      if (!found) throw new AppError('not_found', `No such ${mapping.name}`);
      return found;
    },

    /** Everything in the range, however many pages it takes. */
    async all(table: Pick<Table, 'query'>, range: Range): Promise<T[]> {
      const found: T[] = [];
      let after: string | undefined;
      do {
        const page = await table.query({ ...range, after });
        for (const item of page.items) found.push(parse(item));
        after = page.next;
      } while (after !== undefined);
      return found;
    },

    /** The first `limit` in the range, or fewer when there are no more. */
    async first(table: Table, range: Range & { limit: number }): Promise<T[]> {
      const found: T[] = [];
      let after: string | undefined;
      do {
        const page = await table.query({ ...range, limit: range.limit - found.length, after });
        for (const item of page.items) found.push(parse(item));
        after = page.next;
      } while (after !== undefined && found.length < range.limit);
      return found;
    },

    /** One page of the range, with what to go on after. */
    async page(table: Table, range: Range): Promise<{ found: T[]; next: string | undefined }> {
      const { items, next } = await table.query(range);
      return { found: items.map(parse), next };
    },

    /** The write that stores it, to be given to `writeAll` with others. Throws `invalid` for what is not one. */
    write(next: T): Write {
      return { put: item(next), if: next.version === 0 ? 'absent' : next.version };
    },

    /** The write that removes it, unless it has changed since it was read. */
    remove(read: T): Write {
      return { remove: mapping.keyOf(read), if: read.version };
    },

    /** Makes `writeAll` fail unless it is still as it was read. */
    unchanged(read: T): Write {
      return { check: mapping.keyOf(read), if: read.version };
    },
  };
}
