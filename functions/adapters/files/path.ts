import { AppError } from '../../../shared/errors.ts';
import { FilePath } from '../../ports/files.ts';

/** Throws `invalid` for what is no path; a path that a folder and a bucket would read differently is none. */
export function checkPath(path: string): void {
  const folders = path.split('/');
  if (FilePath.safeParse(path).success && !folders.includes('') && !folders.includes('.')) return;
  throw new AppError('invalid', `${JSON.stringify(path.slice(0, 100))} is not a path`);
}

/** Throws `invalid` for what no path begins with; empty is the beginning of all. */
export function checkPrefix(prefix: string): void {
  if (prefix !== '') checkPath(prefix.endsWith('/') ? prefix.slice(0, -1) : prefix);
}

/** A `Content-Disposition` that saves the file under this name, å, ä and ö included (RFC 6266 and 8187). */
export function attachment(fileName: string): string {
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename*=UTF-8''${encoded}`;
}

/** The longest that S3 signs a link for: a week. */
const maxLinkSeconds = 604_800;

/** Throws `invalid` for a time that a link cannot last. */
export function checkSeconds(seconds: number): void {
  if (Number.isSafeInteger(seconds) && seconds >= 1 && seconds <= maxLinkSeconds) return;
  throw new AppError('invalid', `A link cannot last ${seconds} s`);
}
