import { useState } from 'preact/hooks';
import type { DeskGroup, QrCode } from '../../../shared/desk/desk.ts';
import { QrImage } from '../../design/qr-image.tsx';
import { api, ask } from '../api.ts';
import { ErrorBox, Loading } from '../frame/parts.tsx';
import { useLoad } from '../load.ts';
import { Link, PageTitle } from '../router.tsx';

/** Every group's code to print: one to an A4 for the wall, or four to cut apart. */
export function QrPage({ id }: { id: string }) {
  const [perPage, setPerPage] = useState<1 | 4>(1);
  const [area, setArea] = useState('');
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
  const groups = campaign.workgroups.filter((group) => area === '' || group.area === area);
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
            <select id="omrade" value={area} onChange={(event) => setArea(event.currentTarget.value)}>
              <option value="">Alla ({campaign.workgroups.length} grupper)</option>
              {areas.map((name) => (
                <option key={name}>{name}</option>
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
      </div>
      <ul class={`posters per-page-${perPage}`}>
        {groups.map((group) => (
          <Poster
            key={group.id}
            group={group}
            code={codes.find((code) => code.groupId === group.id)}
            title={campaign.title}
            organisation={campaign.organisation}
          />
        ))}
      </ul>
    </>
  );
}

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
