import type { DeskCloud, DeskFile } from '../../../../shared/desk/desk.ts';
import { ErrorBox, Loading, Notice } from '../../frame/parts.tsx';
import { Files } from '../files.tsx';
import { Designer } from '../print/designer.tsx';
import { Findings } from '../print/findings.tsx';
import type { StepProps } from '../step.ts';

/** Clouds on pillowcases and other things, and the pillowcase's files as they are. */
export function PrintStep({ campaign, clouds }: StepProps) {
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
      {made && printed.length > 0 && <Designer campaign={campaign} setId={made.id} clouds={printed} />}
      {printed.length > 0 && <h3>Filer till örngottet 50 × 60 cm</h3>}
      {printed.length > 0 && (
        <p>
          De här filerna är redan klara. Texten är omgjord till konturer, så tryckeriet behöver inget
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
        <h4>{cloud.question}</h4>
        {cloud.preflight && <Findings check={cloud.preflight} />}
        <Files heading="h5" title="Till tryckeriet" files={filesFor('print')} />
        <Files heading="h5" title="Till skärm och dokument" files={filesFor('screen')} />
      </div>
    </li>
  );
}
