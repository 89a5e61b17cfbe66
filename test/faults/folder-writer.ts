import { writeSync } from 'node:fs';
import { folderFiles } from '../../functions/adapters/files/folder/folder.ts';
import { AppError } from '../../shared/errors.ts';

/** Replaces one file by ever larger ones (n times 10 000 bytes of n) until it is killed, or until the disk is full. */
const clock = { now: () => new Date() };
const files = folderFiles(process.argv[2] ?? '', {
  baseUrl: 'http://localhost',
  secret: new Uint8Array(32),
  clock,
});
const say = (text: string) => writeSync(1, `${text}\n`);

try {
  for (let n = Number(process.argv[3]); ; n += 1) {
    await files.put('clouds/one.bin', new Uint8Array(n * 10_000).fill(n), `text/x-${n}`);
    say(String(n));
  }
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  say(error.code);
}
