import type { PhotoRefusal } from '../../shared/stories/photos/photo.ts';

const ascii = (file: Uint8Array, start: number, length: number) =>
  Buffer.from(file.subarray(start, start + length)).toString('latin1');

const begins = (file: Uint8Array, ...bytes: number[]) => bytes.every((byte, i) => file[i] === byte);

/** Brands of ISO media files that hold a still picture in HEVC, and of those that hold several in a row. */
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'mif1'];
const movingBrands = ['hevc', 'hevx', 'hevm', 'hevs', 'msf1'];

/** ISO/IEC 14496-12: the first box names the file's brands, the main one first. */
function isoMedia(file: Uint8Array): Kind {
  const boxBytes = Math.min(Buffer.from(file.subarray(0, 4)).readUInt32BE(0), 200);
  const brands: string[] = [];
  for (let at = 8; at < boxBytes; at += 4) if (at !== 12) brands.push(ascii(file, at, 4));
  if (brands.includes('avis')) return 'animated';
  if (brands.includes('avif')) return 'picture';
  if (movingBrands.includes(brands[0] ?? '')) return 'animated';
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

/** What a file is: a still picture, one in HEIC, which takes a decoder of its own, or why it cannot be used. */
type Kind = 'picture' | 'heic' | PhotoRefusal;

/** What a file is by its first bytes, never by its name. */
export function kindByContent(file: Uint8Array): Kind {
  if (file.byteLength < 32) return 'truncated';
  if (begins(file, 0xff, 0xd8, 0xff)) return 'picture';
  if (begins(file, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) {
    return isAnimatedPng(file) ? 'animated' : 'picture';
  }
  if (ascii(file, 0, 4) === 'RIFF' && ascii(file, 8, 4) === 'WEBP') return 'picture';
  if (/^GIF8[79]a/.test(ascii(file, 0, 6))) return 'picture';
  if (ascii(file, 4, 4) === 'ftyp') return isoMedia(file);
  const beginning = ascii(file, 0, 200);
  const isKnown = markup.test(beginning) || otherBeginnings.some((known) => beginning.startsWith(known));
  return isKnown ? 'wrong_kind' : 'not_a_picture';
}
