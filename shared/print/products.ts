import * as z from 'zod';
import type { PrintLimits } from '../cloud/drawing/preflight.ts';
import { clothLimits } from '../cloud/drawing/preflight.ts';

export const ProductId = z.enum([
  'pillow_50x60',
  'pillow_50x70',
  'tote_bag',
  'mug',
  'poster_a3',
  'roll_up',
  'facebook_cover',
  'own',
]);
export type ProductId = z.infer<typeof ProductId>;

export interface Product {
  name: string;
  widthMm: number;
  heightMm: number;
  /** How near the edge words may come. */
  marginMm: number;
  /** What is printed outside the edge, to be cut away. */
  bleedMm: number;
  /** Of the bitmap. */
  dpi: number;
  /** What is behind the words when the theme has a ground of its own: cloth has its own colour. */
  stuff: 'cloth' | 'paper' | 'ceramic' | 'screen';
  limits: PrintLimits;
}

const paper: PrintLimits = {
  ...{ strokeMm: 0.15, textPt: 6, dpi: 300, contrast: 4.5 },
  ...{ where: 'på affischen', stuff: 'papper' },
};

/** The measures that Swedish print shops ask for; those of what is printed, not of the whole bag or mug. */
export const products: Readonly<Record<ProductId, Product>> = {
  pillow_50x60: {
    ...{ name: 'Örngott 50 × 60 cm', widthMm: 500, heightMm: 600, marginMm: 45, bleedMm: 0, dpi: 300 },
    ...{ stuff: 'cloth', limits: clothLimits },
  },
  pillow_50x70: {
    ...{ name: 'Örngott 50 × 70 cm', widthMm: 500, heightMm: 700, marginMm: 45, bleedMm: 0, dpi: 300 },
    ...{ stuff: 'cloth', limits: clothLimits },
  },
  tote_bag: {
    ...{ name: 'Tygkasse', widthMm: 280, heightMm: 320, marginMm: 5, bleedMm: 0, dpi: 300 },
    ...{ stuff: 'cloth', limits: { ...clothLimits, where: 'på tygkassen' } },
  },
  mug: {
    ...{ name: 'Mugg', widthMm: 200, heightMm: 85, marginMm: 5, bleedMm: 0, dpi: 300 },
    ...{ stuff: 'ceramic', limits: { ...clothLimits, strokeMm: 0.25, where: 'på muggen', stuff: 'porslin' } },
  },
  poster_a3: {
    ...{ name: 'Affisch A3', widthMm: 297, heightMm: 420, marginMm: 20, bleedMm: 3, dpi: 300 },
    ...{ stuff: 'paper', limits: paper },
  },
  roll_up: {
    ...{ name: 'Rollup 85 × 200 cm', widthMm: 850, heightMm: 2000, marginMm: 60, bleedMm: 3, dpi: 100 },
    ...{ stuff: 'paper', limits: { ...paper, strokeMm: 0.5, textPt: 24, dpi: 100, where: 'på rollupen' } },
  },
  // 1640 × 624 points, twice what Facebook shows.
  facebook_cover: {
    ...{ name: 'Omslag på Facebook', widthMm: 433.9, heightMm: 165.1, marginMm: 15, bleedMm: 0, dpi: 96 },
    ...{ stuff: 'screen', limits: { ...paper, textPt: 18, dpi: 96, where: 'på omslaget', stuff: 'skärmar' } },
  },
  own: {
    ...{ name: 'Eget mått', widthMm: 300, heightMm: 300, marginMm: 10, bleedMm: 0, dpi: 300 },
    ...{ stuff: 'cloth', limits: { ...clothLimits, where: 'i trycket' } },
  },
};
