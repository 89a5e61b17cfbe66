import type { Preflight } from '../../../../shared/cloud/drawing/preflight.ts';

const decimal = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 });

/** What a print shop would remark on, in words. */
export function Findings({ check }: { check: Preflight }) {
  const { widthMm, heightMm, dpi, smallestTextPt, thinnestStrokeMm, warnings } = check;
  return (
    <>
      {warnings.length === 0 ? (
        <p class="check good">Kontrollerat för tryck: inget att anmärka.</p>
      ) : (
        <div class="check warn">
          <p>Tänk på det här före tryck:</p>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </div>
      )}
      <p class="quiet">
        {decimal.format(widthMm)} × {decimal.format(heightMm)} mm, {dpi} punkter per tum. Minsta text{' '}
        {decimal.format(smallestTextPt)} punkter, tunnaste streck {decimal.format(thinnestStrokeMm)} mm.
      </p>
    </>
  );
}
