import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Holds the data folder until `release`, or until the process ends in whatever way: SQLite's own lock on a file is
 * let go by the operating system, so nothing stale stays behind. Throws with Swedish text when another has it.
 */
export function holdFolder(folder: string): { release: () => void } {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch (cause) {
    lock.close();
    throw new Error(
      `Örngott är redan igång på mappen ${resolve(folder)}. Stäng det andra först, eller välj en annan mapp med --data.`,
      { cause },
    );
  }
  return { release: () => lock.close() };
}
