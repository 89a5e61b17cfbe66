/** Apart from `photo.ts` so that a phone need not load the schemas. */
export const maxPhotosFromSender = 6;
export const maxPhotosOfStory = 10;
export const maxUploadBytes = 15_000_000;
/** The longest side of a picture that is published. */
export const maxSidePx = 2_048;
