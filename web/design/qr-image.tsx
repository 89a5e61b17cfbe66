import type { QrModules } from '../../shared/desk/desk.ts';

/** Modules of light around a code, without which phones do not find it. */
const quiet = 4;

/** A QR code as a picture, dark on light in every colour scheme. */
export function QrImage({ code, label }: { code: QrModules; label: string }) {
  const side = code.size + 2 * quiet;
  return (
    <svg
      class="qr"
      viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect x={-quiet} y={-quiet} width={side} height={side} fill="#ffffff" />
      <path d={code.path} fill="#000000" />
    </svg>
  );
}
