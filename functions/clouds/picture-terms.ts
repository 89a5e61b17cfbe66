import type { CountedTerm } from '../../shared/cloud/layout.ts';
import type { Context } from '../context.ts';
import { readTermsFile } from './files.ts';
import { type CloudAddress, cloudOnShow } from './on-show.ts';

/** The terms in a cloud's picture with how many people gave each, most first. Throws a visible `not_found`. */
export async function termsOfCloud(ctx: Context, at: CloudAddress): Promise<CountedTerm[]> {
  const { cloud } = await cloudOnShow(ctx, at);
  return readTermsFile(ctx, cloud);
}
