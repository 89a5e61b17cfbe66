import { startsWith } from './decode.ts';

/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'text' | 'xlsx' | 'xls' | 'ods' | 'word' | 'pdf' | 'picture' | 'archive';

const beginnings: [number[], FileKind][] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'xls'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x49, 0x49, 0x2a, 0x00], 'picture'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'picture'],
  [[0x42, 0x4d], 'picture'],
  [[0x1f, 0x8b], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
];
const zip = [0x50, 0x4b, 0x03, 0x04];
const latin = new TextDecoder('latin1');
/** A zip's list of names is at its end; what an office program's file is stands there, or first. */
const namesBytes = 65_536;

export function kindOf(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, zip)) return inZip(bytes);
  if (isMedia(bytes)) return 'picture';
  const kind = beginnings.find(([start]) => startsWith(bytes, start))?.[1] ?? 'text';
  // Two letters begin many a text; a bitmap's third to tenth bytes hold its size and noughts.
  return kind === 'picture' && bytes[0] === 0x42 && bytes[6] !== 0 ? 'text' : kind;
}

function inZip(bytes: Uint8Array): FileKind {
  const names = latin.decode(bytes.subarray(0, namesBytes)) + latin.decode(bytes.subarray(-namesBytes));
  if (names.includes('xl/workbook')) return 'xlsx';
  if (names.includes('word/document')) return 'word';
  if (names.includes('opendocument.spreadsheet')) return 'ods';
  return 'archive';
}

/** WebP, and HEIC, AVIF and films, whose kind stands after a length. */
function isMedia(bytes: Uint8Array): boolean {
  const start = latin.decode(bytes.subarray(0, 12));
  return /^RIFF....WEBP/s.test(start) || /^....ftyp/s.test(start);
}

/** What a file that cannot be read is, and what to do about it, in Swedish; undefined for those that can be read. */
export const unreadable: Record<FileKind, string | undefined> = {
  text: undefined,
  xlsx: undefined,
  xls: 'Filen är sparad i Excels äldre format (.xls). Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx) eller CSV UTF-8.',
  ods: 'Filen är ett kalkylark i OpenDocument-format. Spara den som Excel-arbetsbok (.xlsx) eller CSV.',
  word: 'Filen är ett Word-dokument. Kopiera texten till en textfil, med ett svar per rad.',
  pdf: 'Filen är en PDF. Här läses Excel-filer (.xlsx), CSV och ren text.',
  picture: 'Filen är en bild. Här läses Excel-filer (.xlsx), CSV och ren text.',
  archive: 'Filen är packad. Packa upp den först, och välj den Excel- eller CSV-fil som låg i den.',
};
