import { AppError } from '../../shared/errors.ts';
import type { PublishingControl } from '../../shared/publishing/publishing.ts';
import type { Context } from '../context.ts';
import { publishingControls } from '../store.ts';

/** The row that says whether anything may go out; made when there is none, so that a claim can check it. */
export async function publishingControl(ctx: Context): Promise<PublishingControl> {
  const stored = await publishingControls.find(ctx.table);
  if (stored) return stored;
  const first: PublishingControl = { version: 0 };
  try {
    await ctx.table.writeAll([publishingControls.write(first)]);
    return { ...first, version: 1 };
  } catch (error) {
    // Somebody else was first.
    if (error instanceof AppError && error.code === 'conflict') return publishingControls.get(ctx.table);
    throw error;
  }
}
