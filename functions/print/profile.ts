import { AppError } from '../../shared/errors.ts';
import type { Context } from '../context.ts';

/** Kept by the worker that draws, which has libvips, for the web function, which has not. */
export const profilePath = 'print/cmyk.icc';

/** What the numbers of our four inks mean; undefined until a cloud has been drawn by this version. */
export async function readProfile(ctx: Context): Promise<Uint8Array | undefined> {
  return ctx.files.get(profilePath).catch(unlessMissing);
}

/** The same, without reading it. */
export async function hasProfile(ctx: Context): Promise<boolean> {
  return (await ctx.files.list(profilePath)).length > 0;
}

/** For `catch`: a file that is missing is none. */
export function unlessMissing(error: unknown): undefined {
  if (error instanceof AppError && error.code === 'not_found') return undefined;
  throw error;
}
