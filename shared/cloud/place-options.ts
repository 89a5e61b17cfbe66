import type { OutlineFont } from './drawing/outline.ts';
import type { CloudOrientation, CloudShape, FontId, SizeScale } from './layout.ts';

/** How terms are placed. */
export interface PlaceOptions {
  /** The canonical canvas. */
  width: number;
  height: number;
  shape: CloudShape;
  orientation: CloudOrientation;
  font: FontId;
  scale: SizeScale;
  /** A whole number; another one gives another picture of the same terms. */
  seed: number;
  /** That font's outlines. */
  outlines: OutlineFont;
}
