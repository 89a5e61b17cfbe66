import { Document } from '../design/document.tsx';

/** What a visitor without a link sees. */
export function StartPage({ css }: { css: string }) {
  return (
    <Document title="Start" css={css}>
      <main>
        <h1>Örngott</h1>
        <p>Arbetsgruppernas ord om jobbet blir ordmoln till nämnden och ett örngott till var och en.</p>
        <ul class="cards">
          <li class="card">
            <h2>Ska du svara?</h2>
            <p>Skanna QR-koden som visas på workshoppen, eller följ länken du har fått.</p>
          </li>
          <li class="card">
            <h2>Har du något att berätta?</h2>
            <p>
              <a href="/beratta">Berätta vad som hände på jobbet</a>
            </p>
          </li>
          <li class="card">
            <h2>Vill du läsa?</h2>
            <p>
              <a href="/flode">Berättelser från oss</a>
            </p>
            <p>
              <a href="/plan">Media- och PR-planen, med tips</a>
            </p>
          </li>
          <li class="card">
            <h2>Jobbar du med kommunikation?</h2>
            <p>
              <a href="/redaktion">Logga in på redaktionen</a>
            </p>
          </li>
        </ul>
      </main>
    </Document>
  );
}
