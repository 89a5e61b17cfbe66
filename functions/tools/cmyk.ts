type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** Most ink on one spot, in per cent, that cloth and uncoated paper take: what the themes keep to as well. */
const mostInk = 240;

/** A screen's colour in per cent of the four inks: what is common to the three is black, and black is black alone. */
export function cmykOf(hex: string): Cmyk {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255,
  );
  const most = Math.max(red, green, blue);
  if (most === 0) return [0, 0, 0, 100];
  const inks = [red, green, blue].map((light) => (100 * (most - light)) / most);
  const sum = inks.reduce((total, ink) => total + ink, 100 * (1 - most));
  const less = Math.min(1, mostInk / sum);
  const [c = 0, m = 0, y = 0, k = 0] = [...inks, 100 * (1 - most)].map((ink) => Math.round(ink * less));
  return [c, m, y, k];
}
