import type { PhotoId } from '../../../../shared/ids.ts';

/** The photos with the one at this place moved one step, or left where it is at the ends. */
export function moved(photoIds: PhotoId[], index: number, by: -1 | 1): PhotoId[] {
  const next = [...photoIds];
  const [photo] = next.splice(index, 1);
  if (photo !== undefined) next.splice(Math.max(0, index + by), 0, photo);
  return next;
}
