import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { keptSecret } from './kept-secret.ts';

const Secret = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));

/** What signs this installation's links to files. */
export function fileSecret(folder: string): Uint8Array {
  return Secret.parse(keptSecret(join(folder, 'file-secret'), () => randomBytes(32).toString('base64')));
}
