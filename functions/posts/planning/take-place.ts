import { visibleError } from '../../../shared/errors.ts';
import type { CalendarPlace } from '../../../shared/publishing/publishing.ts';
import type { Context } from '../../context.ts';
import type { Write } from '../../ports/table.ts';
import { calendarPlaces } from '../../store.ts';
import { findStory } from '../../stories/save.ts';
import type { PostAddress } from '../publishing/step.ts';
import { hasPlaceAt } from './placed.ts';

/**
 * The write by which a post takes its minute in its channel, to be stored with the plan: of two who plan the same minute
 * at once one is refused. A row whose story has no post there any more is taken over. Throws a visible `conflict` when the
 * minute is another story's.
 */
export async function takePlace(
  ctx: Context,
  { storyId, channel }: PostAddress,
  minute: string,
): Promise<Write> {
  const known = await calendarPlaces.find(ctx.table, channel, minute);
  const place: CalendarPlace = { channel, minute, version: known?.version ?? 0, storyId };
  if (known && known.storyId !== storyId) {
    const other = await findStory(ctx.table, known.storyId);
    const post = other?.posts.find((candidate) => candidate.channel === channel);
    if (post && hasPlaceAt(post, minute)) {
      throw visibleError(
        'conflict',
        'Ett annat inlägg publiceras samma minut i samma kanal. Välj en annan tid.',
      );
    }
  }
  return calendarPlaces.write(place);
}
