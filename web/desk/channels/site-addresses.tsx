import { CopyButton, LinkField } from '../frame/parts.tsx';

/** Where others find the stories: the list, the feeds, and what to put in another page. */
export function SiteAddresses() {
  const { origin } = location;
  const frame = `<iframe src="${origin}/flode/inbaddad?antal=5" title="Berättelser från oss" width="100%" height="600" loading="lazy"></iframe>`;
  return (
    <section class="card channel-card" aria-labelledby="flodet">
      <h2 id="flodet">Berättelserna på er egen webbplats</h2>
      <p>Det som är publicerat på webbplatsen finns här, för alla att läsa och för andra system att hämta.</p>
      <LinkField id="flode-lista" label="Listan, att läsa och länka till" url={`${origin}/flode`} />
      <LinkField
        id="flode-atom"
        label="Atom, för webbplatsens flödesläsare"
        url={`${origin}/flode/atom.xml`}
      />
      <LinkField id="flode-json" label="JSON Feed, för utvecklare" url={`${origin}/flode/feed.json`} />
      <div class="field">
        <label for="flode-ram">Kod att klistra in där listan ska visas på en annan sida</label>
        <textarea id="flode-ram" class="code" rows={4} readOnly value={frame} spellcheck={false} />
      </div>
      <div class="tools">
        <CopyButton text={frame} label="Kopiera koden" />
      </div>
    </section>
  );
}
