import type { DeskCloud } from '../../../shared/desk/desk.ts';
import { plural, swedishNumber } from '../../../shared/text/plural.ts';
import { api, ask } from '../api.ts';
import { Dialog } from '../frame/dialog.tsx';
import { ErrorBox, Loading } from '../frame/parts.tsx';
import { useLoad } from '../load.ts';
import { Files } from './files.tsx';

export const scopeName = (cloud: DeskCloud) => cloud.area ?? 'Alla tillsammans';

interface Props {
  campaignId: string;
  setId: string;
  cloud: DeskCloud;
  minPeople: number;
  onClose: () => void;
}

/** One cloud in full, with the terms that are in it and how many are not. */
export function CloudDetails({ campaignId, setId, cloud, minPeople, onClose }: Props) {
  return (
    <Dialog title={`${cloud.question} – ${scopeName(cloud)}`} onClose={onClose} wide>
      <div class="details">
        {cloud.imageUrl ? (
          <img src={cloud.imageUrl} alt={`Ordmolnet. Orden står i listan bredvid.`} />
        ) : (
          <div class="no-picture">Bilden är inte klar än</div>
        )}
        <div>
          <LeftOut cloud={cloud} minPeople={minPeople} />
          <Files
            heading="h3"
            title="Spara bilden"
            files={cloud.files.filter((file) => file.use === 'screen')}
          />
          <h3>Ord i bilden</h3>
          <Terms campaignId={campaignId} setId={setId} cloudId={cloud.id} />
        </div>
      </div>
    </Dialog>
  );
}

function LeftOut({ cloud, minPeople }: { cloud: DeskCloud; minPeople: number }) {
  return (
    <ul class="facts">
      <li class="fact">
        Svar från {plural(cloud.people, 'person', 'personer')} i {plural(cloud.groups, 'grupp', 'grupper')}.
      </li>
      {cloud.hiddenTerms > 0 && (
        <li class="fact">
          {plural(cloud.hiddenTerms, 'ord', 'ord')} visas inte, eftersom färre än{' '}
          {plural(minPeople, 'person', 'personer')} har nämnt {cloud.hiddenTerms === 1 ? 'den' : 'dem'}.
        </li>
      )}
      {cloud.tidiedAway > 0 && (
        <li class="fact">{plural(cloud.tidiedAway, 'ord', 'ord')} har dolts av redaktionen.</li>
      )}
      {cloud.linesWithoutTerm > 0 && (
        <li class="fact">
          {plural(cloud.linesWithoutTerm, 'rad', 'rader')} gav inget ord, till exempel ”vet ej”.
        </li>
      )}
      {cloud.withheldTerms.length > 0 && (
        <li class="fact">
          Kan peka ut någon och är inte med: <strong>{cloud.withheldTerms.join(', ')}</strong>.
        </li>
      )}
      {cloud.unprintableTerms.length > 0 && (
        <li class="fact">
          Typsnittet saknar tecken för: <strong>{cloud.unprintableTerms.join(', ')}</strong>. Byt typsnitt för
          att få med dem.
        </li>
      )}
    </ul>
  );
}

function Terms({ campaignId, setId, cloudId }: { campaignId: string; setId: string; cloudId: string }) {
  const terms = useLoad(`termer/${cloudId}`, () =>
    ask(
      api.omgangar[':id'].ordmoln[':set'][':cloud'].termer.$get({
        param: { id: campaignId, set: setId, cloud: cloudId },
      }),
    ),
  );
  if (terms.error) return <ErrorBox error={terms.error} again={terms.reload} />;
  if (!terms.data) return <Loading what="orden" />;
  return (
    <table class="terms">
      <thead>
        <tr>
          <th scope="col">Ord</th>
          <th scope="col">Personer</th>
        </tr>
      </thead>
      <tbody>
        {terms.data.map(({ term, people }) => (
          <tr key={term}>
            <td>{term}</td>
            <td>{swedishNumber(people)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
