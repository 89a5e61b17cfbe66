import type { PhotoArea, PhotoEdits } from '../../../../shared/stories/photos/photo.ts';

/** The crop, or the place of a blurred area in the list. */
export type AreaKey = 'crop' | number;
export const maxBlurs = 30;
/** Nothing smaller can be seen or hit: a fiftieth of the side. */
const minSide = 0.02;

const clamp = (value: number, min: number, max: number) => Math.min(Math.max(value, min), max);
/** Shares of the side in thousandths, so that steps add up to round numbers. */
const round = (value: number) => Math.round(value * 1_000) / 1_000;

/** The area within the picture, and no smaller than can be seen. */
export function tidyArea(area: PhotoArea): PhotoArea {
  const width = clamp(round(area.width), minSide, 1);
  const height = clamp(round(area.height), minSide, 1);
  return {
    x: round(clamp(area.x, 0, 1 - width)),
    y: round(clamp(area.y, 0, 1 - height)),
    width,
    height,
  };
}

/** The area between two corners, in whichever order. */
export function areaBetween(a: { x: number; y: number }, b: { x: number; y: number }): PhotoArea {
  const x = clamp(Math.min(a.x, b.x), 0, 1);
  const y = clamp(Math.min(a.y, b.y), 0, 1);
  const right = clamp(Math.max(a.x, b.x), 0, 1);
  const bottom = clamp(Math.max(a.y, b.y), 0, 1);
  return tidyArea({ x, y, width: right - x, height: bottom - y });
}

const steps: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The area as an arrow key leaves it: moved, or with Shift made larger or smaller; undefined for other keys. */
export function areaAfterKey(area: PhotoArea, key: string, resizes: boolean): PhotoArea | undefined {
  const step = steps[key];
  if (!step) return undefined;
  const [dx, dy] = [step[0] * 0.01, step[1] * 0.01];
  return tidyArea(
    resizes
      ? {
          ...area,
          width: clamp(area.width + dx, minSide, 1 - area.x),
          height: clamp(area.height + dy, minSide, 1 - area.y),
        }
      : { ...area, x: area.x + dx, y: area.y + dy },
  );
}

export function areaOf(edits: PhotoEdits, key: AreaKey): PhotoArea | undefined {
  return key === 'crop' ? edits.crop : edits.blurs[key];
}

export function withArea(edits: PhotoEdits, key: AreaKey, area: PhotoArea): PhotoEdits {
  if (key === 'crop') return { ...edits, crop: area };
  return { ...edits, blurs: edits.blurs.map((blur, index) => (index === key ? area : blur)) };
}

export function withoutArea(edits: PhotoEdits, key: AreaKey): PhotoEdits {
  if (key === 'crop') return { blurs: edits.blurs };
  return { ...edits, blurs: edits.blurs.filter((_, index) => index !== key) };
}
