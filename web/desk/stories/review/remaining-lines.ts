import type { DeskBlocker } from '../../../../shared/desk/stories.ts';
import type { ChannelId } from '../../../../shared/publishing/channels.ts';
import { plural } from '../../../../shared/text/plural.ts';
import { placeOf } from './jump.ts';

/** Something that remains, and the id of the field where it is seen to. */
export interface RemainingLine {
  text: string;
  place: string;
}

/** One line for each thing that remains; the checklist's open items are one thing, at the first of them. */
export function remainingLines(blockers: DeskBlocker[], channel: ChannelId): RemainingLine[] {
  const items = blockers.filter(({ kind }) => kind === 'checklist');
  return blockers.flatMap((blocker) => {
    const place = placeOf(blocker, channel);
    if (blocker.kind !== 'checklist' || items.length === 1) return [{ text: blocker.text, place }];
    if (blocker !== items[0]) return [];
    return [{ text: `${plural(items.length, 'punkt', 'punkter')} kvar på checklistan.`, place }];
  });
}
