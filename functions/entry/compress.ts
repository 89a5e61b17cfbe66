import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Assets } from './assets.ts';

type Encoding = 'br' | 'gzip';
type Bytes = Uint8Array<ArrayBuffer>;

/** Below this a smaller body saves no packet. */
const leastBytes = 1024;
const compressible =
  /^(?:text\/|image\/svg\+xml|application\/(?:json|javascript|xml|atom\+xml|feed\+json|manifest\+json))/i;
/** For what is sent once: half a millisecond for an answer page, and a tenth more than the best would give. */
const pageQuality = { br: 4, gzip: 6 };
const bestQuality = { br: constants.BROTLI_MAX_QUALITY, gzip: 9 };
/** Up to so many characters, packing a page here and now takes less than handing it to another thread. */
const mostHere = 262_144;

const brotliAside = promisify(brotliCompress);
const zipAside = promisify(gzip);

/** A page with pictures is packed in half the time with a little less care. */
const brotliQuality = (size: number) => (size > 32_768 ? pageQuality.br - 1 : pageQuality.br);

const brotliParams = (quality: number, size: number) => ({
  [constants.BROTLI_PARAM_QUALITY]: quality,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  [constants.BROTLI_PARAM_SIZE_HINT]: size,
});

function compressedHere(body: Bytes, encoding: Encoding): Bytes {
  if (encoding === 'gzip') return new Uint8Array(gzipSync(body, { level: pageQuality.gzip }));
  return new Uint8Array(
    brotliCompressSync(body, { params: brotliParams(brotliQuality(body.byteLength), body.byteLength) }),
  );
}

async function compressedAside(
  body: Bytes,
  encoding: Encoding,
  quality: Record<Encoding, number>,
): Promise<Bytes> {
  if (encoding === 'gzip') return new Uint8Array(await zipAside(body, { level: quality.gzip }));
  const params = brotliParams(quality.br, body.byteLength);
  return new Uint8Array(await brotliAside(body, { params }));
}

/** What the client takes (RFC 9110, 12.5.3): brotli before gzip; undefined for neither. */
export function encodingFor(accepted: string | undefined): Encoding | undefined {
  const weights = new Map(
    (accepted ?? '').split(',').map((one): [string, number] => {
      const [name = '', ...rest] = one.trim().toLowerCase().split(';');
      const weight = rest.map((part) => /^\s*q=([\d.]+)\s*$/.exec(part)?.[1]).find((q) => q !== undefined);
      return [name.trim(), weight === undefined ? 1 : Number(weight)];
    }),
  );
  const takes = (name: Encoding) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : undefined;
}

/** A page as the client takes it, packed before it becomes a response: taking that apart again costs as much. */
export function htmlResponse(c: HonoContext, html: string, status: ContentfulStatusCode): Response {
  const encoding = encodingFor(c.req.header('accept-encoding'));
  if (encoding === undefined || html.length < leastBytes || html.length > mostHere)
    return c.html(html, status);
  c.header('Vary', 'Accept-Encoding', { append: true });
  c.header('Content-Type', 'text/html; charset=UTF-8');
  c.header('Content-Encoding', encoding);
  return c.body(compressedHere(new TextEncoder().encode(html), encoding), status);
}

/** Compresses pages and answers as the client takes them; what is compressed already, or no text, stays. */
export function compressPages(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { res } = c;
    if (!compressible.test(res.headers.get('content-type') ?? '') || res.headers.has('content-encoding'))
      return;
    // Last, since asking for the body turns what is sent as it is into a stream.
    if (/no-transform/.test(res.headers.get('cache-control') ?? '') || res.body === null) return;
    res.headers.append('Vary', 'Accept-Encoding');
    const encoding = encodingFor(c.req.header('accept-encoding'));
    if (encoding === undefined || c.req.method === 'HEAD') return;
    const body = new Uint8Array(await res.arrayBuffer());
    const isWorth = body.byteLength >= leastBytes;
    const headers = new Headers(res.headers);
    headers.delete('content-length');
    if (isWorth) headers.set('Content-Encoding', encoding);
    // Another representation: only its weak tag is the same.
    const tag = headers.get('etag');
    if (isWorth && tag !== null && !tag.startsWith('W/')) headers.set('ETag', `W/${tag}`);
    const { status, statusText } = res;
    c.res = undefined;
    c.res = new Response(isWorth ? await compressedAside(body, encoding, pageQuality) : body, {
      status,
      statusText,
      headers,
    });
  };
}

/** Each static file as small as it can be made, once for each encoding; files that are no text as they are. */
export function staticFiles(files: Assets['files']) {
  const made = new Map<string, Promise<Bytes>>();
  return async (path: string, accepted: string | undefined) => {
    const file = Object.hasOwn(files, path) ? files[path] : undefined;
    if (!file) return undefined;
    const isText = compressible.test(file.contentType);
    const encoding = isText ? encodingFor(accepted) : undefined;
    const headers: Record<string, string> = {
      'Content-Type': file.contentType,
      'Cache-Control': 'public, max-age=31536000, immutable',
      ...(isText && { Vary: 'Accept-Encoding' }),
      ...(encoding && { 'Content-Encoding': encoding }),
    };
    if (!encoding) return { body: file.body, headers };
    const key = `${encoding} ${path}`;
    const body = made.get(key) ?? compressedAside(file.body, encoding, bestQuality);
    made.set(key, body);
    return { body: await body, headers };
  };
}
