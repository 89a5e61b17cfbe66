import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { Dicer } from '@fastify/busboy';
import { AppError } from '../../../../shared/errors.ts';

/** Why there is no file: none in the form, or it is too large, of the wrong type, or stopped coming. */
export class NoFormFile extends AppError {
  readonly why: 'none' | 'too_large' | 'wrong_type' | 'cut_off';

  constructor(why: NoFormFile['why'], cause?: unknown) {
    super('invalid', `No file came with the form: ${why}`, { cause });
    this.why = why;
  }
}

/** What has been received, and can be thrown away when the rest of the form never comes. */
interface Discardable {
  discard(): Promise<void>;
}

interface Wanted {
  maxBytes: number;
  /** Of the whole form. */
  maxFormBytes: number;
  takesType: (type: string) => boolean;
  /** Ends the reading. */
  signal: AbortSignal;
}

function boundaryOf(contentType: string): string | undefined {
  const found = /^multipart\/form-data\b.*;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  return found?.[1] ?? found?.[2];
}

/** Whether a part's disposition says that it is the form's field `file`, with a file in it. */
const isTheFile = (disposition = '') =>
  /^form-data\b/i.test(disposition) &&
  /;\s*name="?file"?\s*(?:;|$)/i.test(disposition) &&
  /;\s*filename\*?=/i.test(disposition);

async function* atMost(
  maxBytes: number,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new NoFormFile('too_large');
    yield chunk;
  }
}

/**
 * Reads a form as it comes and hands the first file of its field `file` to `receive`, never more of it in memory than a
 * piece. Throws `NoFormFile`, or what `receive` throws; nothing that was received is left then.
 */
export async function readFormFile<T extends Discardable>(
  form: { body: ReadableStream<Uint8Array>; contentType: string },
  wanted: Wanted,
  receive: (chunks: AsyncIterable<Uint8Array>, type: string) => Promise<T>,
): Promise<T> {
  const boundary = boundaryOf(form.contentType);
  if (boundary === undefined) throw new NoFormFile('none');
  const enough = new AbortController();
  let file: Readable | undefined;
  let receiving: Promise<T> | undefined;

  const begin = (part: Readable, type: string) => {
    file = part;
    receiving = wanted.takesType(type)
      ? receive(atMost(wanted.maxBytes, part), type)
      : Promise.reject(new NoFormFile('wrong_type'));
    receiving.catch(() => enough.abort());
  };

  const parser = new Dicer({ boundary, maxHeaderPairs: 20 });
  // A form that ends too early: its file tells of it as well, and without one there is nothing to tell.
  parser.on('error', () => {});
  parser.on('part', (part: Readable) => {
    part.on('error', () => {});
    part.on('header', (header: Record<string, string[] | undefined>) => {
      const type = header['content-type']?.[0];
      // A browser names a type for every file, if only the most general.
      if (receiving || type === undefined || !isTheFile(header['content-disposition']?.[0])) part.resume();
      else begin(part, type);
    });
  });

  try {
    const signal = AbortSignal.any([wanted.signal, enough.signal]);
    const pieces = Readable.fromWeb(form.body as NodeStream<Uint8Array>);
    await pipeline(pieces, (source) => atMost(wanted.maxFormBytes, source), parser, { signal });
  } catch (cause) {
    const why = cause instanceof NoFormFile ? cause : new NoFormFile('cut_off', cause);
    if (!receiving) throw why;
    // What is not there yet will not come; when it is there already, the rest of its form is missing.
    file?.destroy(why);
    await (await receiving).discard();
    throw why;
  }
  if (!receiving) throw new NoFormFile('none');
  return receiving;
}
