import { Readable } from 'node:stream';
import type { Clock } from '../../../context.ts';
import type { FileInfo, Files } from '../../../ports/files.ts';
import { checkPath, checkPrefix, checkSeconds } from '../path.ts';
import { folderDisk, headerBytes, type ReceivedFile } from './disk.ts';
import { folderLinks, type Permission } from './links.ts';

export interface FolderFiles extends Files {
  /** A file with what is known about it; `not_found` when there is none. */
  read(path: string): Promise<{ info: FileInfo; body: ReadableStream<Uint8Array> }>;
  /** What a signed link permits; `invalid` when it is forged or too old. */
  permission(url: URL): Permission;
  /** Takes a file as it comes, to be kept under a path or discarded. */
  receive(chunks: AsyncIterable<Uint8Array>, contentType: string): Promise<ReceivedFile>;
  /** How much more the disk takes, in bytes. */
  freeBytes(): Promise<number>;
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

/** Files in a folder. Throws `unavailable` when the disk is full or cannot be read; what was there then remains. */
export function folderFiles(root: string, { baseUrl, secret, clock }: FolderOptions): FolderFiles {
  const links = folderLinks(baseUrl, secret, clock);
  const disk = folderDisk(root);

  function expiresAfter(seconds: number): number {
    checkSeconds(seconds);
    return Math.floor(clock.now().getTime() / 1000) + seconds;
  }

  async function read(path: string): Promise<{ info: FileInfo; body: ReadableStream<Uint8Array> }> {
    checkPath(path);
    const { file, info } = await disk.opened(path);
    const body = Readable.toWeb(file.createReadStream({ start: headerBytes }));
    return { info, body: body as ReadableStream<Uint8Array> };
  }

  return {
    read,
    permission: (url) => links.read(url),
    receive: disk.receive,
    freeBytes: disk.freeBytes,
    sweep: () => disk.sweep(clock.now()),
    stream: async (path) => (await read(path)).body,

    async put(path, body, contentType) {
      checkPath(path);
      await disk.replace(path, body, contentType);
    },

    async get(path) {
      checkPath(path);
      const { file } = await disk.opened(path);
      try {
        const whole = await disk.trying(() => file.readFile());
        return new Uint8Array(whole.subarray(headerBytes));
      } finally {
        await file.close();
      }
    },

    async remove(path) {
      checkPath(path);
      await disk.remove(path);
    },

    async list(prefix) {
      checkPrefix(prefix);
      const infos = await Promise.all((await disk.paths(prefix)).map(disk.info));
      // What has been removed since it was listed is not in the list.
      return infos.filter((info) => info !== undefined);
    },

    async downloadLink(path, { fileName, expiresInSeconds }) {
      checkPath(path);
      return links.sign({ do: 'download', path, fileName, expires: expiresAfter(expiresInSeconds) });
    },

    async uploadForm(path, { maxBytes, contentType, expiresInSeconds, thenTo }) {
      checkPath(path);
      const expires = expiresAfter(expiresInSeconds);
      const url = links.sign({ do: 'upload', path, contentType, maxBytes, thenTo, expires });
      return { url, fields: {} };
    },
  };
}
