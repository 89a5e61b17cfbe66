import type { CloudShape } from '../../../shared/cloud/layout.ts';

/** Small outlines of the shapes, in a box of 48 by 36, to choose by. */
export const shapePaths: Record<CloudShape, string> = {
  pillow: 'M4 4q20 4 40 0 4-1 3 4-3 10 0 20 1 5-3 4-20-4-40 0-4 1-3-4 3-10 0-20-1-5 3-4z',
  rectangle: 'M4 5h40v26H4z',
  ellipse: 'M4 18a20 14 0 1 0 40 0a20 14 0 1 0-40 0z',
  heart: 'M24 33C8 22 8 14 11 9c3-6 10-6 13 1 3-7 10-7 13-1 3 5 3 13-13 24z',
};
