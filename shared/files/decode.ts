export interface DecodedText {
  text: string;
  /** As a person may know it, such as `UTF-8`. */
  encoding: string;
}

/**
 * Reads bytes as text: by its byte order mark, else as UTF-8, else as what older Excel writes on Windows or Mac.
 * Undefined for something that is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const read = byMark(bytes) ?? asUtf8(bytes) ?? asOldExcel(bytes);
  // Control characters other than tab and line ends do not occur in text that a person wrote.
  return /[^\P{Cc}\t\n\v\f\r\u0085]/u.test(read.text) ? undefined : read;
}

function byMark(bytes: Uint8Array): DecodedText | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return decodedAs(bytes, 'utf-16le', 'UTF-16');
  if (startsWith(bytes, [0xfe, 0xff])) return decodedAs(bytes, 'utf-16be', 'UTF-16');
  return undefined;
}

function asUtf8(bytes: Uint8Array): DecodedText | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch (error) {
    // Bytes that are not UTF-8 are an ordinary case here, not a failure.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Both encodings can read any bytes; the right one is the one that finds the Swedish letters. */
function asOldExcel(bytes: Uint8Array): DecodedText {
  const windows = decodedAs(bytes, 'windows-1252', 'Windows-1252');
  const mac = decodedAs(bytes, 'macintosh', 'Mac Roman');
  return swedishLetters(mac.text) > swedishLetters(windows.text) ? mac : windows;
}

function decodedAs(bytes: Uint8Array, label: string, encoding: string): DecodedText {
  return { text: new TextDecoder(label).decode(bytes), encoding };
}

function swedishLetters(text: string): number {
  return text.match(/[åäöéÅÄÖ]/g)?.length ?? 0;
}

export function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}
