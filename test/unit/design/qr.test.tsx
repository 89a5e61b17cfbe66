import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import qrcode from 'qrcode';
import { expect, it } from 'vitest';
import { qrPath } from '../../../functions/campaigns/qr-codes.ts';
import { QrImage } from '../../../web/design/qr-image.tsx';

/** The dark modules of a drawn code, as `x,y`, from the bars that it is made of. */
function drawnModules(svg: string): Set<string> {
  const dark = new Set<string>();
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(length); i++) dark.add(`${Number(x) + i},${y}`);
  }
  return dark;
}

it('a QR code has every dark module of its text, black on white, within four modules of white', () => {
  fc.assert(
    fc.property(fc.webUrl({ size: 'medium' }), (text) => {
      const svg = renderToString(<QrImage code={qrPath(text)} label="Kod" />);
      const { size, data } = qrcode.create(text, { errorCorrectionLevel: 'M' }).modules;
      const expected = new Set<string>();
      data.forEach((isDark, i) => {
        if (isDark) expected.add(`${i % size},${Math.floor(i / size)}`);
      });
      expect(drawnModules(svg)).toEqual(expected);
      expect(svg).toContain(`viewBox="-4 -4 ${size + 8} ${size + 8}"`);
      expect(svg).toMatch(/<rect [^>]*fill="#ffffff"/);
    }),
    { numRuns: 10 },
  );
});
