import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { AppError } from '../../../../shared/errors.ts';
import type { FileInfo } from '../../../ports/files.ts';
import { isDiskFull } from '../../disk-full.ts';

/** Each stored file begins with one line that tells its type, so that type and content are replaced in one step. */
const Header = z.strictObject({ contentType: z.string() });
export const headerBytes = 200;
/** No write takes this long: what is older was cut off. */
const abandonedMs = 3_600_000;

function header(contentType: string): Buffer {
  const line = Buffer.from(JSON.stringify({ contentType } satisfies z.infer<typeof Header>));
  if (line.byteLength >= headerBytes) throw new AppError('invalid', 'The type of a file is too long');
  return Buffer.concat([line, Buffer.alloc(headerBytes - 1 - line.byteLength, ' '), Buffer.from('\n')]);
}

async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders; there the file system's own journal must do.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Makes the folder, and syncs every folder that got a new entry by it. */
async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

async function writeSynced(place: string, beginning: Uint8Array, chunks: Chunks): Promise<void> {
  const file = await open(place, 'wx');
  try {
    await file.writeFile(beginning);
    for await (const chunk of chunks) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function putInPlace(beside: string, place: string): Promise<void> {
  await makeFolder(dirname(place));
  await rename(beside, place);
  await syncFolder(dirname(place));
}

/** A file that is whole on the disk, and nobody's until it is kept. */
export interface ReceivedFile {
  /** Puts it in place in one step, instead of what was there. */
  keepAs(path: string): Promise<void>;
  discard(): Promise<void>;
}

function notStored(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const message = isDiskFull(cause) ? 'The disk is full' : 'The file could not be stored';
  return new AppError('unavailable', message, { cause });
}

/** Files in a folder on a disk. Throws `unavailable` when the folder can neither be found nor made. */
export function folderDisk(root: string) {
  const stored = join(root, 'stored');
  const temporary = join(root, 'temporary');
  try {
    for (const folder of [stored, temporary]) mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new AppError('unavailable', 'The folder of files cannot be made', { cause });
  }
  // No path contains @, so a file never stands where another path needs a folder.
  const placeOf = (path: string) => join(stored, `${path}@`);

  /** `not_found` only when the folder itself is there: on a disk that has gone, nothing is known about any file. */
  function translated(cause: unknown): AppError {
    if (cause instanceof AppError) return cause;
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if ((code === 'ENOENT' || code === 'ENOTDIR') && existsSync(stored)) {
      return new AppError('not_found', 'There is no such file', { cause });
    }
    return new AppError('unavailable', 'The folder of files cannot be used', { cause });
  }

  async function trying<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw translated(error);
    }
  }

  async function orNone<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await trying(work);
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_found') return undefined;
      throw error;
    }
  }

  /** An open file and what is known about it; its content begins after `headerBytes`. */
  async function opened(path: string): Promise<{ file: FileHandle; info: FileInfo }> {
    const file = await trying(() => open(placeOf(path), 'r'));
    try {
      const { size } = await file.stat();
      const { buffer } = await file.read(Buffer.alloc(headerBytes), 0, headerBytes, 0);
      const { contentType } = Header.parse(JSON.parse(buffer.toString()));
      return { file, info: { path, sizeBytes: size - headerBytes, contentType } };
    } catch (cause) {
      await file.close();
      throw new AppError('unavailable', 'A stored file cannot be read', { cause });
    }
  }

  /** Takes what comes, synced, beside the files. Throws an `AppError` of the chunks as it is, and `unavailable`. */
  async function receive(chunks: Chunks, contentType: string): Promise<ReceivedFile> {
    const beside = join(temporary, randomUUID());
    const orNothing = async (work: Promise<void>) => {
      try {
        await work;
      } catch (cause) {
        await rm(beside, { force: true });
        throw notStored(cause);
      }
    };
    await orNothing(writeSynced(beside, header(contentType), chunks));
    return {
      keepAs: (path) => orNothing(putInPlace(beside, placeOf(path))),
      discard: () => rm(beside, { force: true }),
    };
  }

  return {
    opened,
    trying,

    /** What is known about one file, or undefined when it is not there. */
    info: (path: string) =>
      orNone(async () => {
        const { file, info } = await opened(path);
        await file.close();
        return info;
      }),

    receive,

    /** Whole or not at all: written beside, synced, and then put in place in one step. */
    async replace(path: string, body: Uint8Array, contentType: string): Promise<void> {
      await (await receive([body], contentType)).keepAs(path);
    },

    /** How much more the disk takes, in bytes. */
    async freeBytes(): Promise<number> {
      const { bavail, bsize } = await trying(() => statfs(root));
      return bavail * bsize;
    },

    async remove(path: string): Promise<void> {
      const place = placeOf(path);
      await orNone(async () => {
        await rm(place);
        await syncFolder(dirname(place));
      });
    },

    /** All paths that begin so, in order. */
    async paths(prefix: string): Promise<string[]> {
      const base = prefix.slice(0, prefix.lastIndexOf('/') + 1);
      const folder = join(stored, base);
      const entries = (await orNone(() => readdir(folder, { withFileTypes: true, recursive: true }))) ?? [];
      return entries
        .filter((entry) => entry.isFile() && entry.name.endsWith('@'))
        .map((entry) =>
          join(entry.parentPath, entry.name).slice(join(stored, '/').length, -1).replaceAll('\\', '/'),
        )
        .filter((path) => path.startsWith(prefix))
        .sort();
    },

    /** Removes what writes that were cut off left before this moment; returns how many. */
    async sweep(now: Date): Promise<number> {
      let cleared = 0;
      for (const name of await trying(() => readdir(temporary))) {
        const place = join(temporary, name);
        const found = await orNone(() => stat(place));
        if (!found || found.mtimeMs > now.getTime() - abandonedMs) continue;
        await orNone(() => rm(place));
        cleared += 1;
      }
      return cleared;
    },
  };
}
