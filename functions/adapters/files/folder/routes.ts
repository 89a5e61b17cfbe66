import { AppError } from '../../../../shared/errors.ts';
import { attachment } from '../path.ts';
import type { FolderFiles } from './folder.ts';
import type { Permission } from './links.ts';

/** Room for what a form sends around its one file. */
const envelopeBytes = 16_384;

function answer(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/** Whether it is just the type asked for, or any of the family for a type such as `image/*`. */
function isOfType(type: string, asked: string): boolean {
  if (!asked.endsWith('/*')) return type === asked;
  return type.startsWith(asked.slice(0, -1)) && /^[a-z]+\/[a-z0-9.+-]{1,60}$/.test(type);
}

/** Cuts a stream off with an error as soon as it is longer than it may be. */
function limit(maxBytes: number) {
  let bytes = 0;
  const stream = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) controller.error(new AppError('invalid', 'The file is too large'));
      else controller.enqueue(chunk);
    },
  });
  return { stream, exceeded: () => bytes > maxBytes };
}

/**
 * What the web server mounts at `baseUrl` to follow the links of `folderFiles`: `GET` saves a file, `POST` takes
 * one. The link is checked before a byte of the body is read. Other errors than these are thrown.
 */
export function folderRoutes(files: FolderFiles): (request: Request) => Promise<Response> {
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

  async function upload(
    request: Request,
    { path, contentType, maxBytes, thenTo }: Extract<Permission, { do: 'upload' }>,
  ): Promise<Response> {
    const tooLarge = () => answer(413, 'Filen är för stor.');
    if (!request.body) return answer(400, 'Skicka med en fil.');
    if (Number(request.headers.get('content-length') ?? 0) > maxBytes + envelopeBytes) return tooLarge();
    const limiter = limit(maxBytes + envelopeBytes);
    const body = request.body.pipeThrough(limiter.stream);
    const headers = { 'content-type': request.headers.get('content-type') ?? '' };
    let file: FormDataEntryValue | null;
    try {
      file = (await new Response(body, { headers }).formData()).get('file');
    } catch {
      return limiter.exceeded() ? tooLarge() : answer(400, 'Filen kom inte fram hel. Försök igen.');
    }
    if (!(file instanceof File)) return answer(400, 'Skicka med en fil.');
    if (file.size > maxBytes) return tooLarge();
    if (!isOfType(file.type, contentType)) return answer(415, 'Filen är av fel slag.');
    await files.put(path, new Uint8Array(await file.arrayBuffer()), file.type);
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
      if (error.code === 'invalid') return answer(403, 'Länken gäller inte längre. Hämta en ny.');
      if (error.code === 'not_found') return answer(404, 'Filen finns inte längre.');
      throw error;
    }
  };
}
