import { inflateSync } from 'node:zlib';

/** What a PDF file says, for tests: its objects as text, and what its compressed streams hold. */
export function readPdf(bytes: Uint8Array): { objects: string; streams: string[] } {
  const objects = Buffer.from(bytes).toString('latin1');
  const streams = [...objects.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(
    (match) => inflateSync(Buffer.from(match[1] ?? '', 'latin1')).toString('latin1'),
  );
  return { objects, streams };
}

/** The four numbers of a page box, in points. */
export function boxOf(objects: string, name: string): number[] {
  const found = new RegExp(`/${name} \\[([^\\]]+)\\]`).exec(objects)?.[1];
  return (found ?? '').trim().split(/\s+/).map(Number);
}
