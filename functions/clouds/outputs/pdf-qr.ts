import { qrPath } from '../../campaigns/qr-codes.ts';
import type { SwedishPdf } from './pdf-document.ts';

/** A QR code as vectors with its quiet zone of four modules, `side` points in all. */
export function drawQr(doc: SwedishPdf, text: string, x: number, y: number, side: number): void {
  const { size, path } = qrPath(text);
  doc.save();
  doc.translate(x, y).scale(side / (size + 8));
  doc.translate(4, 4).path(path).fill('#000000');
  doc.restore();
}
