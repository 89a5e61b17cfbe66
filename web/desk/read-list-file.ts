/** Excel files are zip archives (.xlsx) or OLE containers (.xls). */
const archives = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const maxBytes = 80_000;

/** The text of a list saved from a spreadsheet, whichever way it was saved; or what to do instead. */
export function readListFile(name: string, bytes: Uint8Array): { text?: string; problem?: string } {
  if (archives.some((start) => start.every((byte, index) => bytes[index] === byte))) {
    return {
      problem: `${name} är en Excel-fil. Markera cellerna i Excel, kopiera och klistra in dem i rutan ovanför, eller spara som CSV.`,
    };
  }
  if (bytes.byteLength > maxBytes)
    return { problem: `${name} är för stor för att vara en lista med grupper.` };
  return { text: decode(bytes) };
}

function decode(bytes: Uint8Array): string {
  // What Excel calls "Unicode-text".
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What a Swedish Excel on Windows saves as CSV.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
