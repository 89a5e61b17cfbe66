import { type FileTable, readTable } from '../../../../shared/answers/importing/table.ts';
import { AppError } from '../../../../shared/errors.ts';

const maxBytes = 10_000_000;

/** The table in a file that somebody has chosen, or what is the matter with it and what to do. */
export async function readChosenFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<{ table: FileTable; problem?: undefined } | { problem: string }> {
  if (file.size > maxBytes) return { problem: `${file.name} är för stor. En fil får vara högst 10 MB.` };
  try {
    return { table: await readTable(new Uint8Array(await file.arrayBuffer())) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { problem: `${file.name}: ${error.visible ?? error.message}` };
  }
}
