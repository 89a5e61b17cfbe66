import { inflateSync } from 'node:zlib';

/** What a PDF file says, for tests: its objects as text, and what its compressed streams hold. */
export function readPdf(bytes: Uint8Array): { objects: string; streams: string[] } {
  const objects = Buffer.from(bytes).toString('latin1');
  // Packed bytes may look like a line's end: how many they are is said before them.
  const streams = [...objects.matchAll(/<<[^<>]*\/FlateDecode[^<>]*>>\s*stream\r?\n/g)].map((match) => {
    const length = Number(/\/Length (\d+)/.exec(match[0])?.[1]);
    const from = match.index + match[0].length;
    return inflateSync(bytes.subarray(from, from + length)).toString('latin1');
  });
  return { objects, streams };
}

/** The four numbers of a page box, in points. */
export function boxOf(objects: string, name: string): number[] {
  const found = new RegExp(`/${name} \\[([^\\]]+)\\]`).exec(objects)?.[1];
  return (found ?? '').trim().split(/\s+/).map(Number);
}
