import { describe, expect, it } from 'vitest';
import { contrastRatio, linearRgb } from '../../../shared/cloud/drawing/contrast.ts';
import { inkIndex, type Theme, themeCss, themes } from '../../../shared/cloud/drawing/theme.ts';

type Row = readonly [number, number, number];
type Matrix = readonly [Row, Row, Row];

/** Full loss of one kind of cone, on linear RGB: Machado, Oliveira and Fernandes (2009), severity 1. */
const colourVision: Record<string, Matrix> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenBy(kind: string, hex: string): string {
  const linear = linearRgb(hex);
  const channels = (colourVision[kind] ?? []).map(([r, g, b]) => {
    const value = Math.min(1, Math.max(0, r * linear[0] + g * linear[1] + b * linear[2]));
    const encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

const everyTheme = Object.values(themes).map((theme) => [theme.id, theme] as const);

/** Every ink with each ground that it is read on. */
function pairs(theme: Theme): [string, string][] {
  return theme.inks.flatMap(({ hex, darkHex }): [string, string][] => [
    [hex, theme.background],
    [hex, theme.cloth.hex],
    [darkHex, theme.darkBackground],
  ]);
}

describe('contrast', () => {
  it('is what WCAG says for its own examples', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe.each(everyTheme)('the theme %s', (_, theme) => {
  it('has four to six inks that can be read on screen, in dark mode and on the cloth', () => {
    expect(theme.inks.length).toBeGreaterThanOrEqual(4);
    expect(theme.inks.length).toBeLessThanOrEqual(6);
    for (const [ink, ground] of pairs(theme)) {
      expect(contrastRatio(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(Object.keys(colourVision))('can be read with %s colour vision', (kind) => {
    for (const [ink, ground] of pairs(theme)) {
      const contrast = contrastRatio(seenBy(kind, ink), seenBy(kind, ground));
      expect(contrast, `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('prints in ink that cloth can take: percentages, at most 240 % in all', () => {
    for (const { cmyk } of theme.inks) {
      for (const percent of cmyk) expect(percent >= 0 && percent <= 100).toBe(true);
      expect(cmyk.reduce((sum, percent) => sum + percent, 0)).toBeLessThanOrEqual(240);
    }
  });

  it('recolours an inlined picture for both colour schemes', () => {
    const [light, dark] = themeCss(theme).split('@media(prefers-color-scheme:dark)');
    theme.inks.forEach(({ hex, darkHex }, index) => {
      expect(light).toContain(`.cloud-c${index}{fill:${hex}}`);
      expect(dark).toContain(`.cloud-c${index}{fill:${darkHex}}`);
    });
  });
});

describe('colouring', () => {
  it('never gives two of the three largest words the same ink', () => {
    for (const inks of [4, 5]) {
      const first = ['a', 'a', 'a'].map((term, rank) => inkIndex(inks, term, rank));
      expect(new Set(first).size).toBe(3);
    }
  });

  it('gives the same word at the same rank the same ink, and uses all of them', () => {
    const many = Array.from({ length: 400 }, (_, rank) => inkIndex(5, `ord ${rank}`, rank + 5));
    expect(many).toEqual(Array.from({ length: 400 }, (_, rank) => inkIndex(5, `ord ${rank}`, rank + 5)));
    const counts = [0, 1, 2, 3, 4].map((ink) => many.filter((one) => one === ink).length);
    for (const count of counts) expect(count).toBeGreaterThan(25);
    expect(counts[0]).toBeGreaterThan(counts[4] ?? 0);
  });
});
