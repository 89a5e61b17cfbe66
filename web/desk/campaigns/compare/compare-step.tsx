import type { ComparedQuestion, CompareQuery, DeskComparisons } from '../../../../shared/desk/compare.ts';
import type { CampaignId } from '../../../../shared/ids.ts';
import { ComparedWords } from '../../../comparison/compared-words.tsx';
import { api, ask } from '../../api.ts';
import { ErrorBox, Loading, Notice } from '../../frame/parts.tsx';
import { useLoad } from '../../load.ts';
import { noteInAddress, useSearch } from '../../router.tsx';
import { SelectField } from '../../stories/select-field.tsx';
import type { StepProps } from '../step.ts';

/** This campaign beside an earlier one, or two of its areas. */
export function CompareStep({ campaign: { id, state } }: StepProps) {
  const search = useSearch();
  const query = queryIn(search);
  const found = useLoad(`jamfor/${id}/${search}`, () =>
    ask(api.omgangar[':id'].jamfor.$get({ param: { id }, query })),
  );
  return (
    <section class="step compare-step" aria-labelledby="jamfor">
      <h2 id="jamfor">Jämför</h2>
      {found.error && <ErrorBox error={found.error} again={found.reload} />}
      {!found.data && !found.error && <Loading what="jämförelsen" />}
      {found.data && <Choices found={found.data} />}
      {found.data && !found.data.comparison && (
        <Nothing isMade={state === 'closed' || state === 'published'} />
      )}
      {found.data?.comparison?.questions.map((question) => (
        <Question
          key={question.id}
          question={question}
          kind={found.data?.comparison?.kind ?? 'years'}
          pictures={picturesOf(id, question.id, found.data?.chosen ?? {})}
        />
      ))}
      {(found.data?.comparison?.notAsked.length ?? 0) > 0 && (
        <p class="quiet">Frågor som inte ställdes i båda: {found.data?.comparison?.notAsked.join(' · ')}</p>
      )}
    </section>
  );
}

// The server is who says whether the address names a campaign.
function queryIn(search: string): CompareQuery {
  const asked = new URLSearchParams(search);
  const [med, omrade, mot] = [asked.get('med'), asked.get('omrade'), asked.get('mot')];
  return {
    ...(med && { med: med as CampaignId }),
    ...(omrade && { omrade }),
    ...(mot && { mot }),
  };
}

const asSearch = (query: CompareQuery): string => {
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  return search === '' ? '' : `?${search}`;
};

const picturesOf =
  (id: string, question: string, chosen: CompareQuery) =>
  (file: string, more = '') =>
    `/redaktion/api/omgangar/${id}/jamfor/${question}/bild/${file}${asSearch(chosen)}${more}`;

function Nothing({ isMade }: { isMade: boolean }) {
  return (
    <Notice>
      <p>
        {isMade
          ? 'Det finns inget att jämföra med än. Här kommer en tidigare omgång med samma frågor, när den har ordmoln, och områden som visas var för sig.'
          : 'Här jämför du med en tidigare omgång och område med område, när den här omgången är stängd och ordmolnen är klara.'}
      </p>
    </Notice>
  );
}

/** With what, and whose answers. */
function Choices({ found: { campaigns, areas, chosen } }: { found: DeskComparisons }) {
  if (campaigns.length === 0 && areas.length < 2) return null;
  const choose = (query: CompareQuery) => noteInAddress(asSearch(query));
  const { med, omrade = '', mot = '' } = chosen;
  const other = areas.find((area) => area !== omrade);
  const options: [string, string][] = [
    ...campaigns.map(({ id, title }): [string, string] => [id, title]),
    ...(areas.length > 1 ? [['omraden', 'Område mot område i den här omgången'] as [string, string]] : []),
  ];
  const withOther = (value: string) => {
    const campaign = campaigns.find(({ id }) => id === value);
    if (campaign) choose({ med: campaign.id, ...(omrade && { omrade }) });
    else choose({ omrade: omrade || (areas[0] ?? ''), mot: omrade ? (other ?? '') : (areas[1] ?? '') });
  };
  const areaOptions = areas.map((area): [string, string] => [area, area]);
  return (
    <div class="compare-choices">
      <SelectField
        id="jamfor-med"
        label="Jämför med"
        value={med ?? 'omraden'}
        options={options}
        onChange={withOther}
      />
      {areas.length > 0 && (
        <SelectField
          id="jamfor-omrade"
          label="Vems svar"
          value={omrade}
          options={med === undefined ? areaOptions : [['', 'Allas'], ...areaOptions]}
          onChange={(area) =>
            choose(
              med === undefined
                ? { omrade: area, mot: area === mot ? (other ?? '') : mot }
                : { med, omrade: area },
            )
          }
        />
      )}
      {med === undefined && areas.length > 1 && (
        <SelectField
          id="jamfor-mot"
          label="Mot"
          value={mot}
          options={areaOptions.filter(([area]) => area !== omrade)}
          onChange={(area) => choose({ omrade, mot: area })}
        />
      )}
    </div>
  );
}

interface QuestionProps {
  question: ComparedQuestion;
  kind: 'years' | 'areas';
  pictures: (file: string, more?: string) => string;
}

function Question({ question: { id, question, a, b, words, caution }, kind, pictures }: QuestionProps) {
  const sides = [
    { side: a, which: 'a' },
    { side: b, which: 'b' },
  ];
  return (
    <section class="card compared" aria-labelledby={`jamfor-${id}`}>
      <h3 id={`jamfor-${id}`}>{question}</h3>
      <Notice>
        <p>{caution}</p>
      </Notice>
      {words.length === 0 ? (
        <p>Ingen av dem har ord att visa på den här frågan.</p>
      ) : (
        <>
          <div class="pair">
            {sides.map(({ side, which }) => (
              <figure key={which}>
                <img
                  src={pictures(`${which}.svg`)}
                  alt={`Ordmoln: ${side.name}. Orden står i tabellen nedanför.`}
                  width={1600}
                  height={1200}
                  loading="lazy"
                />
                <figcaption>
                  <strong>{side.name}</strong>{' '}
                  <span class="pair-files">
                    <a href={pictures(`${which}.svg`, '&spara=ja')}>
                      SVG<span class="visually-hidden"> av {side.name}</span>
                    </a>
                    <a href={pictures(`${which}.png`, '&spara=ja')}>
                      PNG<span class="visually-hidden"> av {side.name}</span>
                    </a>
                  </span>
                </figcaption>
              </figure>
            ))}
          </div>
          <p class="quiet">
            Samma ord står på samma plats, i samma färg, och är stort efter hur stor andel som sa det.
          </p>
          <ComparedWords id={`jamfor-${id}`} kind={kind} a={a} b={b} words={words} level={4} />
        </>
      )}
    </section>
  );
}
