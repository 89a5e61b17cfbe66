import type { PlanContent } from '../../plan/plan.ts';
import { channelLimits, channelNames } from '../../publishing/channels.ts';
import { plural } from '../../text/plural.ts';
import type { Blocker } from '../blocker.ts';
import type { Photo } from '../photos/photo.ts';
import type { Post } from '../post.ts';
import type { Story } from '../story.ts';

/** What is wrong with the post's photos: too many, gone, not cleaned yet, or without a text for who does not see them. */
export function photoBlockers(story: Story, { channel, photoIds }: Post, plan: PlanContent): Blocker[] {
  const planned = plan.channels.find(({ id }) => id === channel)?.maxPhotos ?? 0;
  const max = Math.min(planned, channelLimits[channel].maxPhotos);
  const blockers = photoIds.flatMap((photoId, index): Blocker[] => {
    const number = `Bild ${index + 1}`;
    const photo = story.photos.find(({ id }) => id === photoId);
    if (!photo)
      return [{ kind: 'photo_missing', text: `${number} finns inte längre. Välj bort den.`, photoId }];
    const missing: Blocker[] = [];
    if (photo.state !== 'ready' || !photo.image)
      missing.push({ kind: 'photo_not_ready', text: notReady(number, photo.state), photoId });
    if (!photo.alt)
      missing.push({
        kind: 'alt_text',
        text: `${number} saknar alternativtext. Beskriv vad bilden visar, eller ange att den är dekorativ.`,
        photoId,
      });
    return missing;
  });
  if (photoIds.length > max) {
    const text = `Inlägget har ${plural(photoIds.length, 'bild', 'bilder')}. ${channelNames[channel]} tillåter högst ${max}.`;
    blockers.unshift({ kind: 'too_many_photos', text });
  }
  return blockers;
}

function notReady(number: string, state: Photo['state']): string {
  if (state === 'refused') return `${number} kunde inte användas. Välj bort den.`;
  if (state === 'stuck') return `${number} gick inte att göra i ordning. Försök igen, eller välj bort den.`;
  return `${number} är inte klar än. Vänta en stund, eller välj bort den.`;
}
