import * as z from 'zod';
import { AppError } from '../../../shared/errors.ts';
import {
  type Item,
  type Json,
  type Key,
  maxItemBytes,
  maxWrites,
  type NewItem,
  type Write,
} from '../../ports/table.ts';

/** What holds for every store of items, whichever it is, so that what works on one works on the other. */

// DynamoDB's own limits, in bytes of UTF-8.
const maxPkBytes = 2048;
const maxSkBytes = 1024;
/** Most bytes in one `writeAll`: DynamoDB takes 4 MB in a transaction; the rest is headroom. */
const maxWriteAllBytes = 3_500_000;

/** Throws `invalid` unless it is 1 to `maxBytes` bytes of well-formed text. */
function checkKeyPart(name: string, value: string, maxBytes: number): void {
  if (value === '') throw new AppError('invalid', `The key part ${name} is empty`);
  if (!value.isWellFormed()) throw new AppError('invalid', `The key part ${name} is not well-formed text`);
  if (Buffer.byteLength(value) > maxBytes) throw new AppError('invalid', `The key part ${name} is too long`);
}

/** Throws `invalid` for a key that a store cannot hold. */
export function checkKey(key: Key): void {
  checkKeyPart('pk', key.pk, maxPkBytes);
  checkKeyPart('sk', key.sk, maxSkBytes);
}

/** Returns the size in bytes; throws `invalid` for an item that a store cannot hold. */
export function checkItem(item: NewItem): number {
  checkKey(item);
  if (item.g1pk !== undefined) checkKeyPart('g1pk', item.g1pk, maxPkBytes);
  if (item.g1sk !== undefined) checkKeyPart('g1sk', item.g1sk, maxSkBytes);
  if (item.expiresAt !== undefined && !Number.isSafeInteger(item.expiresAt)) {
    throw new AppError('invalid', 'An item expires at a whole second');
  }
  const bytes = Buffer.byteLength(JSON.stringify(item));
  if (bytes > maxItemBytes) throw new AppError('invalid', `An item of ${bytes} bytes is too large`);
  return bytes;
}

/** The key that a write is about. */
export function keyOf(write: Write): Key {
  const { pk, sk } = 'put' in write ? write.put : 'remove' in write ? write.remove : write.check;
  return { pk, sk };
}

/** Throws `invalid` for too many writes, too many bytes, two writes of one key, or an item that does not hold. */
export function checkWrites(writes: Write[]): void {
  if (writes.length > maxWrites)
    throw new AppError('invalid', `${writes.length} writes are too many at once`);
  const seen = new Set<string>();
  let bytes = 0;
  for (const write of writes) {
    const key = keyOf(write);
    if ('put' in write) bytes += checkItem(write.put);
    else checkKey(key);
    const id = JSON.stringify([key.pk, key.sk]);
    if (seen.has(id)) throw new AppError('invalid', 'Two writes of one key at once');
    seen.add(id);
  }
  if (bytes > maxWriteAllBytes) throw new AppError('invalid', `${bytes} bytes are too many at once`);
}

/** A put's new version, which is also what `put` returns. */
export function nextVersion(condition: 'absent' | number): number {
  return condition === 'absent' ? 1 : condition + 1;
}

const StoredItem = z.strictObject({
  pk: z.string().min(1),
  sk: z.string().min(1),
  g1pk: z.string().min(1).nullish(),
  g1sk: z.string().min(1).nullish(),
  version: z.int().positive(),
  expiresAt: z.int().nullish(),
  data: z.string(),
});

/** An item as a store gives it back, `data` as JSON text. Throws `unavailable` when it is not one. */
export function storedItem(row: unknown): Item {
  try {
    const { pk, sk, g1pk, g1sk, version, expiresAt, data } = StoredItem.parse(row);
    const parsed: Json = JSON.parse(data);
    return {
      pk,
      sk,
      ...(g1pk == null ? {} : { g1pk }),
      ...(g1sk == null ? {} : { g1sk }),
      ...(expiresAt == null ? {} : { expiresAt }),
      version,
      data: parsed,
    };
  } catch (cause) {
    throw new AppError('unavailable', 'A stored item cannot be read', { cause });
  }
}
