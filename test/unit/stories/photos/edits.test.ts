import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pixelArea, sameEdits } from '../../../../shared/stories/photos/edits.ts';
import { PhotoArea } from '../../../../shared/stories/photos/photo.ts';

const side = fc.integer({ min: 1, max: 2048 });
const part = fc.double({ min: 0, max: 1, noNaN: true });
/** Any area that may be asked for. */
const anyArea = fc
  .record({ x: part, y: part, width: part, height: part })
  .filter((area) => PhotoArea.safeParse(area).success);

test('an area is every pixel that it touches, and lies within the picture', () => {
  fc.assert(
    fc.property(anyArea, side, side, (area, widthPx, heightPx) => {
      const { left, top, width, height } = pixelArea(area, { widthPx, heightPx });
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
      expect(left + width).toBeLessThanOrEqual(widthPx);
      expect(top + height).toBeLessThanOrEqual(heightPx);
      expect(left).toBeLessThanOrEqual(area.x * widthPx);
      expect(top).toBeLessThanOrEqual(area.y * heightPx);
      expect(left + width).toBeGreaterThanOrEqual(Math.min(widthPx, (area.x + area.width) * widthPx));
      expect(top + height).toBeGreaterThanOrEqual(Math.min(heightPx, (area.y + area.height) * heightPx));
    }),
  );
});

test('edits are the same when they hide and keep the same, in the same order', () => {
  const [one, other] = [
    { x: 0, y: 0, width: 0.5, height: 1 },
    { x: 0.5, y: 0, width: 0.5, height: 1 },
  ];
  expect(sameEdits({ blurs: [one] }, { blurs: [{ height: 1, width: 0.5, y: 0, x: 0 }] })).toBe(true);
  expect(sameEdits({ blurs: [one] }, { crop: one, blurs: [] })).toBe(false);
  expect(sameEdits({ blurs: [one] }, { blurs: [other] })).toBe(false);
});
