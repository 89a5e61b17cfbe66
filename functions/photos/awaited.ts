import { uploadStanding } from '../../shared/stories/photos/steps.ts';
import type { Context } from '../context.ts';
import { findStory } from '../stories/save.ts';
import { photoInQuarantine } from './paths.ts';

/**
 * Whether an upload to this path is still waited for: `came` when its file is here already, `ended` when the photo is
 * gone, its story is over, or the path is no photo's.
 */
export async function uploadAwaited(ctx: Context, path: string): Promise<'awaited' | 'came' | 'ended'> {
  const of = photoInQuarantine(path);
  const story = of && (await findStory(ctx.table, of.storyId));
  return story ? uploadStanding(story, of.photoId) : 'ended';
}
