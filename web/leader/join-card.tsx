import type { QrModules } from '../../shared/desk/desk.ts';
import { QrImage } from '../design/qr-image.tsx';

/** The way to the answer page: a code to scan, and the same as an address. */
export function JoinCard({ url, qr }: { url: string; qr: QrModules }) {
  return (
    <section class="join" aria-labelledby="svara">
      <h2 id="svara">Svara med din telefon</h2>
      <QrImage code={qr} label="QR-kod till sidan där ni svarar" />
      <p class="address">
        <Address url={url} />
      </p>
      <ol class="on-paper">
        <li>Öppna kameran i din telefon och rikta den mot rutan. Tryck på länken som visas.</li>
        <li>Svara på frågorna med egna ord, några få ord på varje rad.</li>
        <li>Tryck på Skicka svaret. Ditt namn sparas inte.</li>
      </ol>
    </section>
  );
}

/** The address, able to break every few characters; copied, it is still in one piece. */
export function Address({ url }: { url: string }) {
  const { origin, pathname } = new URL(url);
  const code = pathname.slice(pathname.lastIndexOf('/') + 1);
  const folder = pathname.slice(0, pathname.length - code.length);
  return (
    <>
      {origin}
      <wbr />
      {folder}
      <wbr />
      <span>
        {code.match(/.{1,13}/g)?.map((part) => (
          <>
            {part}
            <wbr />
          </>
        ))}
      </span>
    </>
  );
}
