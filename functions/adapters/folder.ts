import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import * as z from 'zod';
import { AppError } from '../../shared/errors.ts';
import type { Clock } from '../context.ts';
import type { FileInfo, Files } from '../ports.ts';
import { checkPath, checkPrefix, checkSeconds } from './file-path.ts';
import { folderLinks, type Permission } from './folder-links.ts';

export interface FolderFiles extends Files {
  /** A file with what is known about it; `not_found` when there is none. */
  read(path: string): Promise<{ info: FileInfo; body: ReadableStream<Uint8Array> }>;
  /** What a signed link permits; `invalid` when it is forged or too old. */
  permission(url: URL): Permission;
  /** Clears away what writes that were cut off have left; returns how many. */
  sweep(): Promise<number>;
}

export interface FolderOptions {
  /** Where `folderRoutes` is mounted, such as `http://localhost:3000/files`. */
  baseUrl: string;
  /** Signs links; at least 32 random bytes. */
  secret: Uint8Array;
  clock: Clock;
}

/** Each stored file begins with one line that tells its type, so that type and content are replaced in one step. */
const Header = z.strictObject({ contentType: z.string() });
const headerBytes = 200;
/** No write takes this long: what is older was cut off. */
const abandonedMs = 3_600_000;

function header(contentType: string): Buffer {
  const line = Buffer.from(JSON.stringify({ contentType } satisfies z.infer<typeof Header>));
  if (line.byteLength >= headerBytes) throw new AppError('invalid', 'The type of a file is too long');
  return Buffer.concat([line, Buffer.alloc(headerBytes - 1 - line.byteLength, ' '), Buffer.from('\n')]);
}

const isCode = (error: unknown, ...codes: string[]) =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

/** Missing is `not_found`; everything else a disk may say (full, unreadable, no permission) is `unavailable`. */
function translated(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  if (isCode(cause, 'ENOENT', 'ENOTDIR'))
    return new AppError('not_found', 'There is no such file', { cause });
  return new AppError('unavailable', 'The folder of files cannot be used', { cause });
}

function rethrow(error: unknown): never {
  throw translated(error);
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

/** Files in a folder. Throws `unavailable` when the disk is full or cannot be read; what was there then remains. */
export function folderFiles(root: string, { baseUrl, secret, clock }: FolderOptions): FolderFiles {
  const links = folderLinks(baseUrl, secret, clock);
  // No path contains @, so a file never stands where another path needs a folder.
  const placeOf = (path: string) => join(root, 'stored', `${path}@`);

  function expiresAfter(seconds: number): number {
    checkSeconds(seconds);
    return Math.floor(clock.now().getTime() / 1000) + seconds;
  }

  async function opened(path: string): Promise<{ file: FileHandle; info: FileInfo }> {
    checkPath(path);
    let file: FileHandle | undefined;
    try {
      file = await open(placeOf(path), 'r');
      const { size } = await file.stat();
      const { buffer, bytesRead } = await file.read(Buffer.alloc(headerBytes), 0, headerBytes, 0);
      if (bytesRead < headerBytes) throw new AppError('unavailable', 'A stored file has no header');
      const { contentType } = Header.parse(JSON.parse(buffer.toString()));
      return { file, info: { path, sizeBytes: size - headerBytes, contentType } };
    } catch (error) {
      await file?.close();
      throw translated(error);
    }
  }

  async function info(path: string): Promise<FileInfo> {
    const found = await opened(path);
    await found.file.close();
    return found.info;
  }

  async function read(path: string): Promise<{ info: FileInfo; body: ReadableStream<Uint8Array> }> {
    const found = await opened(path);
    const body = Readable.toWeb(
      found.file.createReadStream({ start: headerBytes }),
    ) as ReadableStream<Uint8Array>;
    return { info: found.info, body };
  }

  async function put(path: string, body: Uint8Array, contentType: string): Promise<void> {
    checkPath(path);
    const top = header(contentType);
    const place = placeOf(path);
    const temporary = join(root, 'temporary', randomUUID());
    try {
      await makeFolder(dirname(temporary));
      const file = await open(temporary, 'wx');
      try {
        await file.writeFile(top);
        await file.writeFile(body);
        await file.sync();
      } finally {
        await file.close();
      }
      await makeFolder(dirname(place));
      await rename(temporary, place);
      await syncFolder(dirname(place));
    } catch (error) {
      await rm(temporary, { force: true });
      throw new AppError('unavailable', 'The file could not be stored', { cause: error });
    }
  }

  return {
    read,
    put,
    stream: async (path) => (await read(path)).body,
    permission: (url) => links.read(url),

    async get(path) {
      const { file } = await opened(path);
      try {
        return new Uint8Array((await file.readFile()).subarray(headerBytes));
      } catch (error) {
        throw translated(error);
      } finally {
        await file.close();
      }
    },

    async remove(path) {
      checkPath(path);
      try {
        await rm(placeOf(path), { force: true });
        await syncFolder(dirname(placeOf(path)));
      } catch (error) {
        const problem = translated(error);
        if (problem.code !== 'not_found') throw problem;
      }
    },

    async list(prefix) {
      checkPrefix(prefix);
      const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
      const paths = await pathsIn(join(root, 'stored', folder), folder);
      const found = paths.filter((path) => path.startsWith(prefix)).sort();
      const infos = await Promise.all(found.map((path) => unlessGone(info(path))));
      return infos.filter((known) => known !== undefined);
    },

    async sweep() {
      const folder = join(root, 'temporary');
      let cleared = 0;
      for (const name of (await unlessGone(readdir(folder).catch(rethrow))) ?? []) {
        const { mtimeMs } = await stat(join(folder, name)).catch(rethrow);
        if (mtimeMs > clock.now().getTime() - abandonedMs) continue;
        await rm(join(folder, name), { force: true }).catch(rethrow);
        cleared += 1;
      }
      return cleared;
    },

    async downloadLink(path, { fileName, expiresInSeconds }) {
      checkPath(path);
      return links.sign({ do: 'download', path, fileName, expires: expiresAfter(expiresInSeconds) });
    },

    async uploadForm(path, { maxBytes, contentType, expiresInSeconds }) {
      checkPath(path);
      const expires = expiresAfter(expiresInSeconds);
      return { url: links.sign({ do: 'upload', path, contentType, maxBytes, expires }), fields: {} };
    },
  };
}

/** What has been removed since it was listed is not in the list. */
async function unlessGone<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return undefined;
    throw error;
  }
}

async function pathsIn(folder: string, base: string): Promise<string[]> {
  const entries = await unlessGone(readdir(folder, { withFileTypes: true, recursive: true }).catch(rethrow));
  const files = (entries ?? []).filter((entry) => entry.isFile() && entry.name.endsWith('@'));
  return files.map((entry) => {
    const within = join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/');
    return base + within.slice(0, -1);
  });
}
