import { useState } from 'preact/hooks';
import type { DeskCloud, DeskClouds } from '../../../../shared/desk/desk.ts';
import type { Fetch } from '../../../../shared/desk/fetch.ts';
import { api, ask } from '../../api.ts';
import { ErrorBox, Loading, Notice } from '../../frame/parts.tsx';
import { useAction } from '../../load.ts';
import { saveFrom } from '../../save.ts';
import { scopeName } from '../cloud-details.tsx';
import type { StepProps } from '../step.ts';

const formats = [
  { id: 'xlsx', name: 'Excel' },
  { id: 'csv', name: 'CSV' },
] as const;

const tables = [
  {
    id: 'ord',
    name: 'Ord',
    text: 'Orden i varje ordmoln, med hur många som har nämnt dem.',
    needsClouds: true,
  },
  {
    id: 'omraden',
    name: 'Områden',
    text: 'Hur många som har svarat på varje fråga i varje område, och vad som inte visas.',
    needsClouds: true,
  },
  {
    id: 'deltagande',
    name: 'Deltagande',
    text: 'Hur många i varje arbetsgrupp som har svarat.',
    needsClouds: false,
  },
] as const;

/** Everything of a campaign that can be saved as files. */
export function FetchStep({ campaign, clouds, me }: StepProps) {
  const made = clouds.data?.clouds;
  const isReady = made?.state === 'ready';
  return (
    <section class="step" aria-labelledby="hamta">
      <h2 id="hamta">Hämta</h2>
      {clouds.error && <ErrorBox error={clouds.error} again={clouds.reload} />}
      {!clouds.data && !clouds.error && <Loading what="läget" />}
      {clouds.data && !isReady && (
        <Notice>
          <p>
            {made?.state === 'waiting'
              ? 'Ordmolnen görs just nu. Svar, ord och bilder går att hämta när de är klara.'
              : 'Svar, ord och bilder går att hämta när omgången är stängd och ordmolnen är gjorda, så att ingen kan pekas ut.'}
          </p>
        </Notice>
      )}
      {me.mayChange && isReady && <Everything id={campaign.id} />}
      <div class="card fetch">
        <h3>Tabeller</h3>
        <dl class="fetch-list">
          {tables
            .filter(({ needsClouds }) => isReady || !needsClouds)
            .map(({ id, name, text }) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd class="quiet">{text}</dd>
                <dd class="fetch-links">
                  {formats.map((format) => (
                    <a
                      key={format.id}
                      href={`/redaktion/api/omgangar/${campaign.id}/tabell/${id}.${format.id}`}
                      download
                    >
                      {format.name}
                      <span class="visually-hidden"> {name}</span>
                    </a>
                  ))}
                </dd>
              </div>
            ))}
        </dl>
        <p class="quiet">CSV-filerna öppnas direkt i svensk Excel.</p>
      </div>
      {me.mayChange && isReady && <Answers id={campaign.id} />}
      {made && isReady && <Pictures made={made} />}
    </section>
  );
}

/** A file that is made when it is asked for: the browser saves it from where it then lies. */
function useFetched(id: string) {
  const action = useAction();
  const [asked, setAsked] = useState<Fetch['what']>();
  const fetchFile = (what: Fetch['what']) => {
    setAsked(what);
    return action.run(async () => {
      const { url } = await ask(api.omgangar[':id'].hamta.$post({ param: { id }, json: { what } }));
      saveFrom(url);
    });
  };
  return { ...action, fetchFile, isMaking: (what: Fetch['what']) => action.pending && asked === what };
}

function Everything({ id }: { id: string }) {
  const { error, fetchFile, isMaking } = useFetched(id);
  return (
    <div class="card fetch">
      <h3>Allt på en gång</h3>
      <p>Svaren, tabellerna, alla bilder och tryckfilerna till örngottet i en ZIP-fil.</p>
      <p class="quiet">Det noteras i historiken, eftersom svaren är med.</p>
      <div class="tools">
        <button type="button" aria-disabled={isMaking('everything')} onClick={() => fetchFile('everything')}>
          {isMaking('everything') ? 'Packar filerna …' : 'Hämta allt som ZIP'}
        </button>
      </div>
      {error && <ErrorBox error={error} />}
    </div>
  );
}

function Answers({ id }: { id: string }) {
  const { error, fetchFile, isMaking } = useFetched(id);
  return (
    <div class="card fetch">
      <h3>Svaren som de skrevs</h3>
      <p>
        Varje rad för sig, i bokstavsordning. Ingen kan se vilka rader som hör ihop, vilken grupp de kommer
        från eller när de skrevs. Rader som kan peka ut någon är inte med.
      </p>
      <p class="quiet">
        Det människor skriver kan ändå peka ut någon. Spara filen där bara de kommer åt den som behöver den.
        Det noteras i historiken att du har tagit svaren.
      </p>
      <div class="tools">
        {formats.map((format) => {
          const what = `answers_${format.id}` as const;
          return (
            <button
              key={format.id}
              type="button"
              class="secondary"
              aria-disabled={isMaking(what)}
              onClick={() => fetchFile(what)}
            >
              {isMaking(what) ? 'Gör filen …' : `Hämta svaren som ${format.name}`}
            </button>
          );
        })}
      </div>
      {error && <ErrorBox error={error} />}
    </div>
  );
}

function Pictures({ made }: { made: DeskClouds }) {
  const questions = [...new Set(made.clouds.map(({ question }) => question))];
  return (
    <div class="card fetch">
      <h3>Ordmoln som bilder</h3>
      {questions.map((question) => (
        <section key={question} class="fetch-pictures">
          <h4>{question}</h4>
          <dl class="fetch-list">
            {made.clouds
              .filter((cloud) => cloud.question === question)
              .map((cloud) => (
                <PictureLinks key={cloud.id} cloud={cloud} />
              ))}
          </dl>
        </section>
      ))}
      <p class="quiet">
        PNG passar i dokument och presentationer, SVG på webben och PDF där bilden ska förstoras. Filer till
        tryckeriet finns under Tryck.
      </p>
    </div>
  );
}

function PictureLinks({ cloud }: { cloud: DeskCloud }) {
  const files = cloud.files.filter(({ use }) => use === 'screen');
  return (
    <div>
      <dt>{scopeName(cloud)}</dt>
      <dd class="fetch-links">
        {files.map(({ kind, url, fileName, label }) => (
          <a key={kind} href={url} download={fileName}>
            {label}
            <span class="visually-hidden">
              {' '}
              {cloud.question}, {scopeName(cloud)}
            </span>
          </a>
        ))}
      </dd>
    </div>
  );
}
