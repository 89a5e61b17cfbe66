import type { PhotoRefusal } from '../../shared/stories/photos/photo.ts';

const ascii = (file: Uint8Array, start: number, length: number) =>
  Buffer.from(file.subarray(start, start + length)).toString('latin1');

const begins = (file: Uint8Array, ...bytes: number[]) => bytes.every((byte, i) => file[i] === byte);

/** Brands of ISO media files that hold HEVC, which the decoder has no right to read. */
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1'];

/** ISO/IEC 14496-12: the first box names the file's brands, the main one first. */
function isoMedia(file: Uint8Array): PhotoRefusal | undefined {
  const boxBytes = Math.min(Buffer.from(file.subarray(0, 4)).readUInt32BE(0), 200);
  const brands: string[] = [];
  for (let at = 8; at < boxBytes; at += 4) if (at !== 12) brands.push(ascii(file, at, 4));
  if (brands.includes('avis')) return 'animated';
  if (brands.includes('avif')) return undefined;
  return brands.some((brand) => heicBrands.includes(brand)) ? 'heic' : 'wrong_kind';
}

/** Whether a PNG says, before its picture, that more frames follow; decoders that know no better show the first. */
const isAnimatedPng = (file: Uint8Array) => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const picture = bytes.indexOf('IDAT');
  return bytes.subarray(0, picture < 0 ? undefined : picture).includes('acTL');
};

/** Known for what they are, to say so kindly; nothing else is told of them. */
const otherBeginnings = ['%PDF-', 'II*', 'MM', 'BM', 'PK', '\xff\x0a', '\0\0\0\x0cJXL '];
const markup = /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|svg|!doctype|!--|html)/i;

/** Why the file cannot be a still picture of the kinds that are taken, by its first bytes; undefined when it can. */
export function refusalByContent(file: Uint8Array): PhotoRefusal | undefined {
  if (file.byteLength < 32) return 'truncated';
  if (begins(file, 0xff, 0xd8, 0xff)) return undefined;
  if (begins(file, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) {
    return isAnimatedPng(file) ? 'animated' : undefined;
  }
  if (ascii(file, 0, 4) === 'RIFF' && ascii(file, 8, 4) === 'WEBP') return undefined;
  if (/^GIF8[79]a/.test(ascii(file, 0, 6))) return undefined;
  if (ascii(file, 4, 4) === 'ftyp') return isoMedia(file);
  const beginning = ascii(file, 0, 200);
  const isKnown = markup.test(beginning) || otherBeginnings.some((known) => beginning.startsWith(known));
  return isKnown ? 'wrong_kind' : 'not_a_picture';
}
