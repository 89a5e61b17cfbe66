import { AppError } from '../../../../shared/errors.ts';
import { limits } from '../../../../shared/limits/table.ts';
import type { Log } from '../../../context.ts';
import { attachment } from '../path.ts';
import type { FolderFiles } from './folder.ts';
import { NoFormFile, readFormFile } from './form-file.ts';
import type { Permission } from './links.ts';
import { uploadsUnderWay } from './under-way.ts';

const { envelopeBytes } = limits.uploads;

/** What is known of a path that a link lets somebody upload to; a link that nobody waits for has ended. */
type Awaited = 'awaited' | 'came' | 'ended';

interface Options {
  /** Whether the product still waits for a file there. */
  awaited?: (path: string) => Promise<Awaited>;
  log?: Log;
  /** How much more the disk takes, in bytes. */
  freeBytes?: () => Promise<number>;
  /** How long one upload may take. */
  patienceMs?: number;
}

function answer(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } });
}

const ended = () => answer(403, 'Länken gäller inte längre. Hämta en ny.');
const came = () => answer(410, 'Bilden har redan kommit fram. Gå tillbaka för att se den.');

/** Whether it is just the type asked for, or any of the family for a type such as `image/*`. */
function isOfType(type: string, asked: string): boolean {
  if (!asked.endsWith('/*')) return type === asked;
  return type.startsWith(asked.slice(0, -1)) && /^[a-z]+\/[a-z0-9.+-]{1,60}$/.test(type);
}

const refusals = {
  none: () => answer(400, 'Skicka med en fil.'),
  too_large: () => answer(413, 'Filen är för stor.'),
  wrong_type: () => answer(415, 'Filen är av fel slag.'),
  cut_off: () => answer(400, 'Filen kom inte fram hel. Försök igen.'),
};

/**
 * What the web server mounts at `baseUrl` to follow the links of `folderFiles`: `GET` saves a file, `POST` takes one,
 * straight to the disk. Link, size, room and whether it is awaited are looked at before a byte of the body is read.
 * Other errors than these are thrown.
 */
export function folderRoutes(
  files: FolderFiles,
  {
    awaited = async () => 'awaited',
    log,
    freeBytes = files.freeBytes,
    patienceMs = limits.uploads.seconds.is * 1_000,
  }: Options = {},
): (request: Request) => Promise<Response> {
  const underWay = uploadsUnderWay(freeBytes, log);

  async function download(path: string, fileName: string): Promise<Response> {
    const { info, body } = await files.read(path);
    return new Response(body, {
      headers: {
        'content-type': info.contentType,
        'content-length': String(info.sizeBytes),
        'content-disposition': attachment(fileName),
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  }

  async function whyNotAwaited(path: string): Promise<Response | undefined> {
    const now = await awaited(path);
    if (now === 'awaited') return undefined;
    return now === 'came' ? came() : ended();
  }

  type Upload = Extract<Permission, { do: 'upload' }>;

  async function upload(request: Request, { path, maxBytes, ...link }: Upload): Promise<Response> {
    const { body } = request;
    if (!body) return refusals.none();
    const maxFormBytes = maxBytes + envelopeBytes.is;
    if (Number(request.headers.get('content-length') ?? 0) > maxFormBytes) return refusals.too_large();
    const place = await underWay.begin(path, maxBytes);
    if (place.kind === 'wait') return answer(503, place.text, { 'retry-after': String(place.seconds) });
    try {
      const over = await whyNotAwaited(path);
      if (over) return over;
      return await take(request, body, { path, maxBytes, maxFormBytes, ...link });
    } finally {
      place.end();
    }
  }

  async function take(
    request: Request,
    body: ReadableStream<Uint8Array>,
    { path, contentType, thenTo, ...sizes }: Omit<Upload, 'do' | 'expires'> & { maxFormBytes: number },
  ): Promise<Response> {
    const patience = AbortSignal.timeout(patienceMs);
    try {
      const file = await readFormFile(
        { body, contentType: request.headers.get('content-type') ?? '' },
        { ...sizes, takesType: (type) => isOfType(type, contentType), signal: patience },
        files.receive,
      );
      // It may have been taken away while it came.
      const over = await whyNotAwaited(path);
      if (over) {
        await file.discard();
        return over;
      }
      await file.keepAs(path);
    } catch (error) {
      if (patience.aborted) return answer(408, 'Det tog för lång tid. Försök igen.');
      if (error instanceof NoFormFile) return refusals[error.why]();
      throw error;
    }
    if (thenTo !== undefined) return new Response(null, { status: 303, headers: { location: thenTo } });
    return new Response(null, { status: 204 });
  }

  return async (request) => {
    try {
      const permission = files.permission(new URL(request.url));
      if (permission.do === 'download' && request.method === 'GET') {
        return await download(permission.path, permission.fileName);
      }
      if (permission.do === 'upload' && request.method === 'POST') {
        return await upload(request, permission);
      }
      return answer(405, 'Länken går inte att använda så.');
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'invalid') return ended();
      if (error.code === 'not_found') return answer(404, 'Filen finns inte längre.');
      throw error;
    }
  };
}
