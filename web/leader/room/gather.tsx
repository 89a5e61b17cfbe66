import { swedishNumber } from '../../../shared/text/plural.ts';
import { QrImage } from '../../design/qr-image.tsx';
import { Address } from '../join-card.tsx';
import type { RoomPageProps } from './props.ts';
import { presenceRest } from './texts.ts';

/** People come in: the code across the room, and how many have it in their hand. */
export function GatherStage({ joinUrl, joinQr, present, workgroup }: RoomPageProps) {
  return (
    <section class="gather" aria-labelledby="kom-in">
      <QrImage code={joinQr} label="QR-kod till sidan där ni svarar" />
      <div class="invitation">
        <h2 id="kom-in">Välkomna!</h2>
        <p class="lead">Rikta telefonens kamera mot rutan och tryck på länken. Du behöver inte logga in.</p>
        <p class="address">
          <Address url={joinUrl} />
        </p>
        <p class="count">
          <strong data-present>{swedishNumber(present)}</strong>{' '}
          <span data-present-rest>{presenceRest(present, workgroup.headcount)}</span>
        </p>
      </div>
    </section>
  );
}
