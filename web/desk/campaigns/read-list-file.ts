import { decodeText, isOfficeFile } from '../../../shared/text/decode.ts';

const maxBytes = 80_000;

/** The text of a list saved from a spreadsheet, whichever way it was saved; or what to do instead. */
export function readListFile(name: string, bytes: Uint8Array): { text?: string; problem?: string } {
  if (isOfficeFile(bytes)) {
    return {
      problem: `${name} är en Excel-fil. Markera cellerna i Excel, kopiera och klistra in dem i rutan ovanför, eller spara som CSV.`,
    };
  }
  if (bytes.byteLength > maxBytes)
    return { problem: `${name} är för stor för att vara en lista med grupper.` };
  const read = decodeText(bytes);
  return read ? { text: read.text } : { problem: `${name} går inte att läsa. Spara listan som CSV UTF-8.` };
}
