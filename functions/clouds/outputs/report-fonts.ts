import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import * as fontkit from 'fontkit';

const require = createRequire(import.meta.url);
const files = '@fontsource/nunito/files';

export interface Face {
  /** Under which a document knows the file again. */
  id: string;
  file: Buffer;
  has(codePoint: number): boolean;
}

export type Weight = 'regular' | 'bold';

let opened: Record<Weight, Face[]> | undefined;

/** The report's text faces by weight, in the order that characters are looked for in them. */
export function reportFonts(): Record<Weight, Face[]> {
  opened ??= { regular: openFaces(400), bold: openFaces(800) };
  return opened;
}

function openFaces(weight: number): Face[] {
  return ['latin', 'latin-ext'].map((subset) => {
    const file = sfntOf(readFileSync(require.resolve(`${files}/nunito-${subset}-${weight}-normal.woff`)));
    const font = fontkit.create(file);
    if (!('characterSet' in font)) throw new Error(`Nunito ${weight} is a font collection, not a font`);
    const characters = new Set(font.characterSet);
    return { id: `${subset}-${weight}`, file, has: (codePoint) => characters.has(codePoint) };
  });
}

/**
 * Unpacks a WOFF 1.0 file (https://www.w3.org/TR/WOFF/) to the TrueType file inside it. pdfkit embeds part of a
 * font, which fails for composite letters such as å when it reads WOFF itself.
 */
function sfntOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = 44 + 20 * i;
    const [offset, packedLength, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field));
    const packed = woff.subarray(offset, (offset ?? 0) + (packedLength ?? 0));
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.subarray(at + 16, at + 20),
      body: packedLength === length ? packed : inflateSync(packed),
    };
  });
  const power = Math.floor(Math.log2(count));
  const header = Buffer.alloc(12 + 16 * count);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * (count - 2 ** power), 10);
  const parts = [header];
  let offset = header.length;
  tables.forEach(({ tag, checksum, body }, i) => {
    const at = 12 + 16 * i;
    tag.copy(header, at);
    checksum.copy(header, at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(body.length, at + 12);
    const padded = Buffer.alloc(Math.ceil(body.length / 4) * 4);
    body.copy(padded);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}
