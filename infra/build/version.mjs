import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folders = ['infra', 'functions', 'shared', 'web'];

export function versionOf(root) {
  const hash = createHash('sha256').update(root);
  const add = (path) => hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  add('package-lock.json');
  for (const folder of folders) {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1));
    for (const path of paths.sort()) add(path);
  }
  return hash.digest('hex').slice(0, 16);
}
