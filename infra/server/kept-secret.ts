import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * A secret of this installation: what `make` gives at the first start, and ever after what the file has. Readable by
 * its owner only, and written whole or not at all, so that a full disk leaves no empty file behind.
 */
export function keptSecret(path: string, make: () => string): string {
  const kept = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (kept !== '') return kept;
  const made = make();
  const draft = `${path}.new`;
  const file = openSync(draft, 'w', 0o600);
  try {
    writeFileSync(file, made);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
  return made;
}
