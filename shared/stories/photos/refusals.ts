import type { PhotoRefusal } from './photo.ts';

/** What a person is told of a file that could not be used: what is wrong, and what to do. */
export const refusalTexts: Record<PhotoRefusal, string> = {
  never_came: 'Bilden kom aldrig fram. Lägg till den igen.',
  not_a_picture: 'Det här är ingen bild som vi kan läsa. Välj en bild i JPEG eller PNG.',
  wrong_kind: 'Filen är av ett slag som vi inte tar emot. Välj en bild i JPEG, PNG, HEIC, WebP eller AVIF.',
  heic: 'Bilden är i formatet HEIC, som vi inte kunde läsa då. Nu går det: lägg till den igen.',
  animated: 'Rörliga bilder kan inte användas. Välj en stillbild.',
  truncated: 'Filen är skadad eller kom inte fram hel. Lägg till bilden igen.',
  too_many_pixels: 'Bilden är för stor. Spara den som JPEG med högst 50 megapixlar och lägg till den igen.',
  too_large: 'Filen är för stor. Spara bilden så att filen blir högst 15 MB och lägg till den igen.',
};
