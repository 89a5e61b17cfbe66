import * as z from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { Item, Range } from '../../ports/table.ts';

/** Where a page ended: enough to go on after it in the table or in the index. */
const Cursor = z.strictObject({
  pk: z.string().min(1),
  sk: z.string().min(1),
  g1pk: z.string().min(1).optional(),
  g1sk: z.string().min(1).optional(),
});
type Cursor = z.infer<typeof Cursor>;

/** Sort keys from `lower` up to `upper`, which is left out itself when it is the end of a prefix. */
export interface Bounds {
  lower: string | undefined;
  upper: { key: string; inclusive: boolean } | undefined;
  after: Cursor | undefined;
}

/** Order of keys by their UTF-8 bytes, which is how both stores sort. */
function compareKeys(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** The least key above every key with this prefix, in the order of UTF-8 bytes; none above U+10FFFF repeated. */
function endOfPrefix(prefix: string): string | undefined {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (points.length > 0) {
    const last = points.pop() ?? 0;
    if (last >= 0x10ffff) continue;
    // Surrogates are no characters of their own, so U+E000 follows U+D7FF.
    points.push(last === 0xd7ff ? 0xe000 : last + 1);
    return points.map((point) => String.fromCodePoint(point)).join('');
  }
  return undefined;
}

/** Whether a sort key lies within the bounds. */
export function within(bounds: Bounds, key: string): boolean {
  const { lower, upper } = bounds;
  if (lower !== undefined && compareKeys(key, lower) < 0) return false;
  if (upper === undefined) return true;
  const order = compareKeys(key, upper.key);
  return order < 0 || (order === 0 && upper.inclusive);
}

/** The range's bounds, or undefined when nothing can lie within them. Throws `invalid` for what is no range. */
export function boundsOf(range: Range): Bounds | undefined {
  const { pk, prefix, from, to, limit } = range;
  if (pk === '') throw new AppError('invalid', 'The key part pk is empty');
  for (const part of [pk, prefix, from, to]) {
    if (part !== undefined && !part.isWellFormed())
      throw new AppError('invalid', 'A range of text that is not well-formed');
  }
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit > 0)) {
    throw new AppError('invalid', 'A limit is a whole number above 0');
  }
  const lowers = [prefix, from].filter((key) => key !== undefined && key !== '').sort(compareDefined);
  const end = prefix ? endOfPrefix(prefix) : undefined;
  let upper: Bounds['upper'];
  if (to !== undefined) upper = { key: to, inclusive: true };
  if (end !== undefined && (to === undefined || compareKeys(end, to) <= 0))
    upper = { key: end, inclusive: false };
  const bounds: Bounds = {
    lower: lowers.at(-1),
    upper,
    after: range.after === undefined ? undefined : parseCursor(range),
  };
  if (bounds.after) checkCursor(range, bounds, bounds.after);
  const { lower } = bounds;
  return upper?.key === '' || (lower !== undefined && !within(bounds, lower)) ? undefined : bounds;
}

function compareDefined(a: string | undefined, b: string | undefined): number {
  return compareKeys(a ?? '', b ?? '');
}

function parseCursor(range: Range): Cursor {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(range.after ?? '', 'base64url').toString()));
  } catch (cause) {
    throw new AppError('invalid', 'Not the end of a page', { cause });
  }
}

/** A cursor of another range would skip or repeat items without a word. */
function checkCursor(range: Range, bounds: Bounds, cursor: Cursor): void {
  const [partition, sort] = range.index ? [cursor.g1pk, cursor.g1sk] : [cursor.pk, cursor.sk];
  if (partition !== range.pk || sort === undefined || !within(bounds, sort)) {
    throw new AppError('invalid', 'The end of a page of another range');
  }
}

/** A page's `next` after this item. */
export function cursorAfter(item: Item, range: Range): string {
  const cursor: Cursor = range.index
    ? { pk: item.pk, sk: item.sk, g1pk: item.g1pk, g1sk: item.g1sk }
    : { pk: item.pk, sk: item.sk };
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}
