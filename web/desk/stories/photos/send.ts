import type { UploadForm } from '../../../../shared/stories/photos/upload.ts';
import { PhotoProblem } from '../../../photos/problem.ts';
import { shrink } from '../../../photos/shrink.ts';
import { upload } from '../../../photos/upload.ts';
import { DeskError } from '../../api.ts';

/** Shrinks the photo when the browser can, and sends it; throws `DeskError` with what to do. */
export async function sendPhoto(
  form: UploadForm,
  file: File,
  onProgress: (part: number) => void,
): Promise<void> {
  try {
    await upload(form, await shrink(file), { onProgress });
  } catch (error) {
    if (error instanceof PhotoProblem) throw new DeskError('invalid', error.message);
    throw error;
  }
}
