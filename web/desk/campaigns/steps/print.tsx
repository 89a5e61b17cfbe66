import type { Preflight } from '../../../../shared/cloud/drawing/preflight.ts';
import type { DeskCloud, DeskFile } from '../../../../shared/desk/desk.ts';
import { ErrorBox, Loading, Notice } from '../../frame/parts.tsx';
import { Files } from '../files.tsx';
import type { StepProps } from '../step.ts';

const decimal = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 });

/** The files for the pillowcase's print shop, with what a print shop would remark on. */
export function PrintStep({ clouds }: StepProps) {
  const made = clouds.data?.clouds;
  const printed = (made?.clouds ?? []).filter((cloud) => cloud.files.some((file) => file.use === 'print'));
  return (
    <section class="step" aria-labelledby="tryck">
      <h2 id="tryck">Tryck</h2>
      {clouds.error && <ErrorBox error={clouds.error} again={clouds.reload} />}
      {!clouds.data && !clouds.error && <Loading what="filerna" />}
      {clouds.data && printed.length === 0 && (
        <Notice>
          <p>
            {made?.state === 'waiting'
              ? 'Filerna kommer här när ordmolnen är klara.'
              : 'Tryckoriginalen till örngottet kommer här när omgången är stängd och ordmolnen är gjorda.'}
          </p>
        </Notice>
      )}
      {printed.length > 0 && (
        <p>
          Skicka PDF-filen till tryckeriet. Texten är omgjord till konturer, så tryckeriet behöver inget
          typsnitt, och bakgrunden är genomskinlig.
        </p>
      )}
      <ul class="prints">
        {printed.map((cloud) => (
          <PrintCard key={cloud.id} cloud={cloud} />
        ))}
      </ul>
    </section>
  );
}

function PrintCard({ cloud }: { cloud: DeskCloud }) {
  const filesFor = (use: DeskFile['use']) => cloud.files.filter((file) => file.use === use);
  return (
    <li class="card print">
      {cloud.thumbnailUrl && <img src={cloud.thumbnailUrl} alt="" loading="lazy" />}
      <div>
        <h3>{cloud.question}</h3>
        {cloud.preflight && <Findings check={cloud.preflight} />}
        <Files heading="h4" title="Till tryckeriet" files={filesFor('print')} />
        <Files heading="h4" title="Till skärm och dokument" files={filesFor('screen')} />
      </div>
    </li>
  );
}

function Findings({ check }: { check: Preflight }) {
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
