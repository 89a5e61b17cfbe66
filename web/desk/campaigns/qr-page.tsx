import { useState } from 'preact/hooks';
import type { DeskGroup, QrCode } from '../../../shared/desk/desk.ts';
import { plural } from '../../../shared/text/plural.ts';
import { QrImage } from '../../design/qr-image.tsx';
import { api, ask } from '../api.ts';
import { ErrorBox, Loading } from '../frame/parts.tsx';
import { useLoad } from '../load.ts';
import { Link, PageTitle } from '../router.tsx';

/** Every group's code to print: one to an A4 for the wall, or four to cut apart. */
export function QrPage({ id }: { id: string }) {
  const [perPage, setPerPage] = useState<1 | 4>(1);
  const [area, setArea] = useState('');
  const [group, setGroup] = useState('');
  const loaded = useLoad(`qr/${id}`, async () => {
    const param = { id };
    const [campaign, codes] = await Promise.all([
      ask(api.omgangar[':id'].$get({ param })),
      ask(api.omgangar[':id'].qr.$get({ param })),
    ]);
    return { campaign, codes };
  });
  if (!loaded.data) {
    return loaded.error ? (
      <ErrorBox error={loaded.error} again={loaded.reload} />
    ) : (
      <Loading what="QR-koderna" />
    );
  }
  const { campaign, codes } = loaded.data;
  const areas = [...new Set(campaign.workgroups.map((group) => group.area))];
  const inArea = campaign.workgroups.filter((one) => area === '' || one.area === area);
  const groups = inArea.filter((one) => group === '' || one.id === group);
  return (
    <>
      <div class="screen-only">
        <p class="back">
          <Link href={`/redaktion/omgangar/${id}`}>← {campaign.title}</Link>
        </p>
        <PageTitle>QR-koder att skriva ut</PageTitle>
        <form class="filters" onSubmit={(event) => event.preventDefault()}>
          <div class="field">
            <label for="omrade">Verksamhetsområde</label>
            <select
              id="omrade"
              value={area}
              onChange={(event) => {
                setArea(event.currentTarget.value);
                setGroup('');
              }}
            >
              <option value="">Alla ({plural(campaign.workgroups.length, 'grupp', 'grupper')})</option>
              {areas.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="grupp">Arbetsgrupp</label>
            <select id="grupp" value={group} onChange={(event) => setGroup(event.currentTarget.value)}>
              <option value="">Alla{area === '' ? '' : ' i området'}</option>
              {inArea.map(({ id: groupId, name }) => (
                <option key={groupId} value={groupId}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="perark">Grupper per ark (A4)</label>
            <select
              id="perark"
              value={perPage}
              onChange={(event) => setPerPage(event.currentTarget.value === '4' ? 4 : 1)}
            >
              <option value="1">En, att sätta på väggen</option>
              <option value="4">Fyra, att klippa isär</option>
            </select>
          </div>
          <button type="button" onClick={() => print()}>
            Skriv ut
          </button>
        </form>
        <Kit
          id={id}
          group={groups.length === 1 ? groups[0] : undefined}
          area={area}
          address={campaign.workgroups[0]?.links?.answer}
        />
      </div>
      <ul class={`posters per-page-${perPage}`}>
        {groups.map((one) => (
          <Poster
            key={one.id}
            group={one}
            code={codes.find((code) => code.groupId === one.id)}
            title={campaign.title}
            organisation={campaign.organisation}
          />
        ))}
      </ul>
    </>
  );
}

/** The same as files: to send to the leaders, or to a printer. */
function Kit(props: { id: string; group: DeskGroup | undefined; area: string; address: string | undefined }) {
  const { id, group, area } = props;
  const wanted = wantedQuery(group, area);
  const whose = group ? `för ${group.name} ` : area === '' ? '' : `för ${area} `;
  // Where the codes lead, which may be elsewhere than where the desk is.
  const leadsTo = props.address === undefined ? undefined : new URL(props.address);
  const file = (name: string) => `/redaktion/api/omgangar/${id}/${name}`;
  return (
    <section class="kit" aria-labelledby="filer">
      <h2 id="filer">Som filer</h2>
      {leadsTo && isLocal(leadsTo.hostname) && (
        <p class="notice warn">
          Koderna leder till {leadsTo.host}, som bara finns på den här datorn. Skriv inte ut dem förrän
          Örngott har sin riktiga adress.
        </p>
      )}
      <p class="actions">
        <a class="button" href={file('material.zip')} download>
          Allt till alla grupper (ZIP)
        </a>
        <a class="button secondary" href={file(`affischer.pdf${wanted}`)} download>
          {whose === '' ? 'Alla affischer (PDF)' : `${group ? 'Affisch' : 'Affischer'} ${whose}(PDF)`}
        </a>
        <a class="button secondary" href={file(`pappersblad.pdf${wanted}`)} download>
          Blad att svara på för hand {whose}(PDF)
        </a>
        <a class="button secondary" href={file('lankar.csv')} download>
          Ledarnas länkar (CSV)
        </a>
      </p>
      <p class="quiet">
        ZIP-filen har en affisch till varje grupp, blad för dem som hellre svarar på papper och en lista med
        ledarnas länkar att koppla till ett utskick. Ledarens länk är som en nyckel: skicka den bara till den
        som leder.
      </p>
    </section>
  );
}

const wantedQuery = (group: DeskGroup | undefined, area: string): string => {
  if (group) return `?grupp=${encodeURIComponent(group.id)}`;
  return area === '' ? '' : `?omrade=${encodeURIComponent(area)}`;
};

const isLocal = (host: string) =>
  host === 'localhost' || host.endsWith('.localhost') || host.startsWith('127.') || host === '[::1]';

function Poster(props: { group: DeskGroup; code: QrCode | undefined; title: string; organisation: string }) {
  const { group, code, title, organisation } = props;
  return (
    <li class="poster">
      <p class="poster-from">
        {organisation} · {title}
      </p>
      <h2>{group.name}</h2>
      <p class="poster-area">{group.area}</p>
      {code && <QrImage code={code} label={`QR-kod till ${group.name}`} />}
      <p class="poster-how">Rikta mobilens kamera mot koden och svara. Du behöver inte logga in.</p>
      <p class="poster-url">{group.links?.answer}</p>
    </li>
  );
}
