import { AppError } from '../../../../shared/errors.ts';
import { readFileContent } from '../../../../shared/files/rows.ts';

const maxBytes = 2_000_000;
const maxTextLength = 80_000;

/** The text of a list saved from a spreadsheet, whichever way it was saved; or what to do instead. */
export async function readListFile(
  name: string,
  bytes: Uint8Array,
): Promise<{ text?: string; problem?: string }> {
  const tooLarge = { problem: `${name} är för stor för att vara en lista med grupper.` };
  if (bytes.byteLength > maxBytes) return tooLarge;
  try {
    const content = await readFileContent(bytes);
    const text = content.kind === 'text' ? content.text : asPasted(content.sheet.rows);
    return text.length > maxTextLength ? tooLarge : { text };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { problem: `${name}: ${error.visible ?? error.message}` };
  }
}

/** The rows as they come when cells are copied from a spreadsheet. */
function asPasted(rows: { cells: string[] }[]): string {
  return rows.map(({ cells }) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n');
}
