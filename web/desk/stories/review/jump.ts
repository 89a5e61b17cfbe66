import type { DeskBlocker } from '../../../../shared/desk/stories.ts';
import type { ChannelId } from '../../../../shared/publishing/channels.ts';

/** The ids of the page's fields, so that what is missing can be found from elsewhere. */
export const fieldIds = {
  text: (channel: ChannelId) => `text-${channel}`,
  findings: (channel: ChannelId) => `traffar-${channel}`,
  postPhotos: (channel: ChannelId) => `inlaggets-bilder-${channel}`,
  photo: (photoId: string) => `bild-${photoId}`,
  person: (depictedId: string) => `person-${depictedId}`,
  people: 'personer',
  item: (itemId: string) => `punkt-${itemId}`,
  checklist: 'checklista',
  answers: 'svar-pa-fragor',
  publishing: 'publicering',
  top: 'berattelsen',
};

/** Where on the page the missing thing is seen to. */
export function placeOf(blocker: DeskBlocker, channel: ChannelId): string {
  if (blocker.photoId !== undefined && blocker.kind !== 'photo_missing')
    return fieldIds.photo(blocker.photoId);
  if (blocker.depictedId !== undefined) return fieldIds.person(blocker.depictedId);
  switch (blocker.kind) {
    case 'finding':
      return fieldIds.findings(channel);
    case 'checklist':
      return blocker.itemId === undefined ? fieldIds.checklist : fieldIds.item(blocker.itemId);
    case 'photo_missing':
    case 'too_many_photos':
    case 'photo_not_ready':
    case 'alt_text':
      return fieldIds.postPhotos(channel);
    case 'person_unrecorded':
      return fieldIds.people;
    case 'unsettled':
      return fieldIds.answers;
    case 'no_text':
    case 'too_long':
      return fieldIds.text(channel);
    default:
      return fieldIds.top;
  }
}

/** Shows the field and puts the focus there; what is folded in is unfolded. */
export function jumpTo(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  const folded = element.closest('details');
  if (folded) folded.open = true;
  const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: reduced ? 'auto' : 'smooth' });
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
