import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Secret = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));

/** What signs this installation's links to files: made at the first start, readable by its owner only. */
export function fileSecret(folder: string): Uint8Array {
  const path = join(folder, 'file-secret');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  return Secret.parse(readFileSync(path, 'utf8'));
}
