// With `files.ts` and `jobs.ts` one of the three ports between what Örngott does and where it runs. Each has one
// contract suite in `test/contract/` that every implementation passes.

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };

/** Largest item in bytes of its JSON: DynamoDB allows 400 KB including attribute names; the rest is headroom. */
export const maxItemBytes = 350_000;
/** Most writes in one `writeAll`: DynamoDB's own limit. */
export const maxWrites = 100;

export interface Key {
  pk: string;
  sk: string;
}

export interface NewItem extends Key {
  /** The one sparse index: an item without both is not in it. */
  g1pk?: string | undefined;
  g1sk?: string | undefined;
  /** Epoch seconds after which the item counts as absent, in every read, even before it has been cleared away. */
  expiresAt?: number | undefined;
  data: Json;
}

/** What is stored. The version is 1 when first put and grows by 1 with each put. */
export interface Item extends NewItem {
  version: number;
}

/** Keys in range, ascending unless `reverse`; `from` and `to` are inclusive. */
export interface Range {
  pk: string;
  /** Query the sparse index instead of the table: `pk`, `prefix`, `from` and `to` are then of `g1pk` and `g1sk`. */
  index?: 'g1' | undefined;
  prefix?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  limit?: number | undefined;
  reverse?: boolean | undefined;
  /** A page's `next`, to go on after it. Opaque; `invalid` when it is not one. */
  after?: string | undefined;
}

export interface Page {
  items: Item[];
  next: string | undefined;
}

export type Write =
  | { put: NewItem; if: 'absent' | number }
  | { remove: Key; if: number }
  /** Nothing is written; the whole `writeAll` fails unless the item has this version. */
  | { check: Key; if: number };

/**
 * Errors: `conflict` when a condition does not hold (nothing is written), `invalid` for an empty key or an item that
 * is too large, `unavailable` when the store cannot be reached or is full. A write whose answer was lost after it
 * was committed counts as done when it is repeated by the adapter.
 */
export interface Table {
  get(key: Key): Promise<Item | undefined>;
  /** Returns the new version. */
  put(item: NewItem, options: { if: 'absent' | number }): Promise<number>;
  remove(key: Key, options: { if: number }): Promise<void>;
  query(range: Range): Promise<Page>;
  /** All or nothing, at most `maxWrites`, each key at most once. */
  writeAll(writes: Write[]): Promise<void>;
}
