import { expect, it } from 'vitest';
import { productPicture } from '../../../shared/print/picture.ts';
import { ProductId, products } from '../../../shared/print/products.ts';
import { productNames } from '../../../web/desk/campaigns/print/product-names.ts';

it('every product has in the list the name that the print shop is told', () => {
  expect(productNames.map(({ id }) => id)).toEqual(ProductId.options);
  for (const { id, name } of productNames) expect(products[id].name).toBe(name);
});

it.each(ProductId.options)('%s is pictured around its whole print', (id) => {
  const { widthMm, heightMm } = products[id];
  const svg = productPicture({ id, widthMm, heightMm, cloth: '#ffffff', label: 'x' }, '<svg/>');
  const [left = 0, top = 0, width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '')
    .split(' ')
    .map(Number);
  expect(left).toBeLessThan(0);
  expect(top).toBeLessThan(0);
  expect(left + width).toBeGreaterThan(widthMm);
  expect(top + height).toBeGreaterThan(heightMm);
});
