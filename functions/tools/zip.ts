import { Zip, ZipPassThrough } from 'fflate';
import { PackedFile } from './packed.ts';

/** A file in a ZIP: its path there, and what is in it. */
export type Zipped = readonly [path: string, body: Uint8Array];

/** What is packed already, and only costs time to pack again. */
const packedAlready = /\.(?:png|pdf|webp|xlsx|zip)$/;

function opened(path: string, now: Date): PackedFile | ZipPassThrough {
  if (!packedAlready.test(path)) return new PackedFile(path, now);
  const file = new ZipPassThrough(path);
  file.mtime = now;
  return file;
}

/** A ZIP that is made while it is sent, a file at a time. */
export function zipStream(files: AsyncIterable<Zipped>, now: Date): ReadableStream<Uint8Array> {
  const each = files[Symbol.asyncIterator]();
  let zip: Zip | undefined;
  return new ReadableStream({
    start(controller) {
      zip = new Zip((error, chunk, isLast) => {
        if (error) return controller.error(error);
        controller.enqueue(chunk);
        if (isLast) controller.close();
      });
    },
    async pull() {
      const { value, done } = await each.next();
      if (done) return zip?.end();
      const [path, body] = value;
      const file = opened(path, now);
      zip?.add(file);
      file.push(body, true);
    },
    async cancel() {
      zip?.terminate();
      await each.return?.();
    },
  });
}

/** The same, whole. */
export async function zipFile(files: AsyncIterable<Zipped>, now: Date): Promise<Uint8Array> {
  return new Uint8Array(await new Response(zipStream(files, now)).arrayBuffer());
}
