import type { ProductId } from '../../../../shared/print/products.ts';

/** As `products` names them; without what checks them, which the browser has no use for. */
export const productNames: readonly { id: ProductId; name: string }[] = [
  { id: 'pillow_50x60', name: 'Örngott 50 × 60 cm' },
  { id: 'pillow_50x70', name: 'Örngott 50 × 70 cm' },
  { id: 'tote_bag', name: 'Tygkasse' },
  { id: 'mug', name: 'Mugg' },
  { id: 'poster_a3', name: 'Affisch A3' },
  { id: 'roll_up', name: 'Rollup 85 × 200 cm' },
  { id: 'facebook_cover', name: 'Omslag på Facebook' },
  { id: 'own', name: 'Eget mått' },
];
