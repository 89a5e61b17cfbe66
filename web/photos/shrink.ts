import { maxSidePx, maxUploadBytes } from '../../shared/stories/photos/limits.ts';
import { refusalTexts } from '../../shared/stories/photos/refusals.ts';
import { PhotoProblem } from './problem.ts';

const jpegQuality = 0.88;

/** Draws the picture upright and no larger than it will be published, which leaves place and time behind in the file. */
async function redrawn(file: Blob): Promise<Blob | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const scale = Math.min(1, maxSidePx / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const pen = canvas.getContext('2d', { alpha: false });
    if (!pen) return null;
    pen.imageSmoothingQuality = 'high';
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', jpegQuality));
  } finally {
    picture.close();
  }
}

/** The file as it is, of a type that the form takes. Some systems know of no type for what phones store. */
function asItIs(file: File): Blob {
  const isPicture = file.type.startsWith('image/') || /\.(?:heic|heif|avif)$/i.test(file.name);
  if (!isPicture) throw new PhotoProblem('unusable', refusalTexts.not_a_picture);
  if (file.size > maxUploadBytes) throw new PhotoProblem('unusable', refusalTexts.too_large);
  return file.type === '' ? file.slice(0, file.size, 'image/heic') : file;
}

/**
 * A photo as small as it may be sent: a JPEG of at most 2048 px without metadata, or the file as it is when this browser
 * cannot read it. Throws `PhotoProblem` for what is no picture, or too large to send as it is.
 */
export async function shrink(file: File): Promise<Blob> {
  let smaller: Blob | null;
  try {
    smaller = await redrawn(file);
  } catch {
    // A kind that only the server may know, or no picture: the server tells which.
    smaller = null;
  }
  return smaller ?? asItIs(file);
}
