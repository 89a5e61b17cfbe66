import qrcode from 'qrcode';

/** Modules of white around the code that readers need (ISO/IEC 18004). */
const quietZone = 4;

/**
 * A QR code with medium error correction as inline SVG: black on white in every colour scheme, with its quiet zone.
 * Throws when the text is too long for any QR code (about 2 300 bytes).
 */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * quietZone;
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path fill="#000" d={darkRuns(modules.data, modules.size)} />
    </svg>
  );
}

/** One bar for each run of dark modules in a row. */
function darkRuns(modules: ArrayLike<number>, size: number): string {
  const bars: string[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = x;
      while (x < size && modules[y * size + x]) x++;
      if (x > from) bars.push(`M${from + quietZone} ${y + quietZone}h${x - from}v1h${from - x}z`);
    }
  }
  return bars.join('');
}
