import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

const Busy = z.object({ errcode: z.literal(5) });
const FileError = z.object({ code: z.string() });

/** Beside the lock: where whoever holds it can be reached. Only true while the lock is held. */
const addressFile = (folder: string) => join(folder, 'open-at');

function whereItIsOpen(folder: string): string {
  try {
    return ` Det är öppet på ${readFileSync(addressFile(folder), 'utf8')}.`;
  } catch {
    // The other has only just begun, or is from before there was such a file.
    return '';
  }
}

/** What stands in the way of using the folder, in Swedish. */
function whyNot(folder: string, cause: unknown): string {
  const path = resolve(folder);
  if (Busy.safeParse(cause).success) {
    return `Ett annat Örngott använder redan mappen ${path}.${whereItIsOpen(folder)} Stäng det först, eller välj en annan mapp med --data.`;
  }
  const code = FileError.safeParse(cause).data?.code;
  if (code === 'ENOTDIR' || code === 'EEXIST') return `${path} är ingen mapp. Välj en mapp med --data.`;
  if (code === 'EACCES' || code === 'EROFS')
    return `Mappen ${path} får inte skrivas i. Välj en annan med --data.`;
  return `Mappen ${path} kan inte användas. Är disken full? Felet var: ${cause instanceof Error ? cause.message : cause}`;
}

/**
 * Holds the data folder until `release`, or until the process ends in whatever way: SQLite's own lock on a file is
 * let go by the operating system, so nothing stale stays behind. Throws with Swedish text when another has it, or
 * when it cannot be used. `tell` leaves word of where it is open, for whoever finds it held.
 */
export function holdFolder(folder: string): { release: () => void; tell: (address: string) => void } {
  let lock: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    lock = new DatabaseSync(join(folder, 'lock.sqlite'));
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch (cause) {
    lock?.close();
    throw new Error(whyNot(folder, cause), { cause });
  }
  const held = lock;
  return {
    tell: (address) => writeFileSync(addressFile(folder), address, { mode: 0o600 }),
    release() {
      rmSync(addressFile(folder), { force: true });
      held.close();
    },
  };
}
