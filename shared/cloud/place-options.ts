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
  /** Where the words' middles were last, in the unit square of the canvas: there they stay as far as there is room. */
  last?: LastPlaces | undefined;
  /** `fine` packs more tightly and takes seconds: for what is looked at long. */
  packing?: Packing | undefined;
}

type Packing = 'quick' | 'fine';

export type LastPlaces = ReadonlyMap<string, { x: number; y: number }>;
