import { sitePaths } from '../../shared/site/paths.ts';
import { listTitle, SiteFrame } from './frame.tsx';

/** How another site shows the stories: a frame to paste in, or a feed to read. */
export function HowToPage(props: { css: string; organisation: string; publicUrl: string }) {
  const { css, organisation, publicUrl } = props;
  const name = listTitle(organisation);
  const snippet = frameSnippet(publicUrl + sitePaths.embedded, name);
  return (
    <SiteFrame css={css} organisation={organisation} title="Visa berättelserna på er webbplats">
      <main id="innehall" tabindex={-1} class="site-main site-how">
        <h1>Visa berättelserna på er webbplats</h1>
        <p>
          Det som publiceras här kan visas på andra webbplatser. Det som tas ned försvinner därifrån inom fem
          minuter om ni bäddar in listan. Hämtar ni flödet i stället: gör det minst var femte minut, annars
          ligger det nedtagna kvar hos er.
        </p>
        <section>
          <h2>Bädda in en lista</h2>
          <p>
            Klistra in koden där ert publiceringsverktyg tar emot egen HTML. Listan sätter inga kakor,
            anpassar sig efter ljust eller mörkt läge och kan läsas upp. Ändra <code>antal</code> för att visa
            1–20 berättelser.
          </p>
          <pre>
            <code>{snippet}</code>
          </pre>
          <p>
            <a href={sitePaths.embedded}>Se listan som den blir</a>
          </p>
        </section>
        <section>
          <h2>Hämta ett flöde</h2>
          <p>
            Många publiceringsverktyg kan läsa ett flöde och visa det med webbplatsens eget utseende. Flödet
            har de 20 senaste berättelserna med bilder och bildbeskrivningar.
          </p>
          <dl>
            <dt>Atom</dt>
            <dd>
              <a href={sitePaths.atom}>{publicUrl + sitePaths.atom}</a>
            </dd>
            <dt>JSON Feed</dt>
            <dd>
              <a href={sitePaths.json}>{publicUrl + sitePaths.json}</a>
            </dd>
          </dl>
        </section>
      </main>
    </SiteFrame>
  );
}

/** The organisation's name is somebody's writing: it may not end the attribute that it stands in. */
function frameSnippet(url: string, name: string): string {
  const title = name.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return [
    `<iframe src="${url}?antal=5"`,
    `  title="${title}"`,
    '  width="100%" height="900" loading="lazy"></iframe>',
  ].join('\n');
}
