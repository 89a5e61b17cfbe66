import * as z from 'zod';
import { PhotoId } from '../ids.ts';

/** A signed form: where to send one file, and the hidden fields to send before it. */
const UploadForm = z.object({ url: z.string(), fields: z.record(z.string(), z.string()) });
export type UploadForm = z.infer<typeof UploadForm>;

/** What a page's script is told when there is room for one more photo. */
export const RoomForPhoto = z.object({ photoId: PhotoId, form: UploadForm });
