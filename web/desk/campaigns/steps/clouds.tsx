import { useState } from 'preact/hooks';
import { leastPerTerm } from '../../../../shared/clouds/least-per-term.ts';
import type { DeskCloud, DeskClouds } from '../../../../shared/desk/desk.ts';
import { onDayAt } from '../../../../shared/text/dates.ts';
import { plural, swedishList } from '../../../../shared/text/plural.ts';
import { api, ask } from '../../api.ts';
import { ErrorBox, Loading, Notice } from '../../frame/parts.tsx';
import { useAction } from '../../load.ts';
import { CloudDetails, scopeName } from '../cloud-details.tsx';
import { heldBackText } from '../held-back.ts';
import { NewLook } from '../new-look.tsx';
import type { StepProps } from '../step.ts';

/** The clouds made last: how far they have come, how they look, and another look. */
export function CloudsStep(props: StepProps) {
  const { campaign, clouds, me } = props;
  const [shown, setShown] = useState<DeskCloud>();
  const [choosing, setChoosing] = useState(false);
  const made = clouds.data?.clouds;
  return (
    <section class="step" aria-labelledby="ordmoln">
      <div class="section-head">
        <h2 id="ordmoln">Ordmoln</h2>
        {made && me.mayChange && made.state !== 'waiting' && (
          <button type="button" class="secondary" onClick={() => setChoosing(true)}>
            Ändra utseende
          </button>
        )}
      </div>
      {clouds.error && <ErrorBox error={clouds.error} again={clouds.reload} />}
      {!clouds.data && !clouds.error && <Loading what="ordmolnen" />}
      {clouds.data && !made && (
        <Notice>
          <p>Ordmolnen görs när omgången stängs, så att de bygger på alla svar.</p>
        </Notice>
      )}
      {made && (
        <>
          <Making made={made} />
          {made.heldBack && (
            <Notice kind="warn">
              <p>{heldBackText(made.heldBack, campaign.minAnswers)}</p>
            </Notice>
          )}
          <Failed {...props} made={made} />
          <HiddenAreas made={made} minAnswers={campaign.minAnswers} />
          {questionsIn(made).map((question) => (
            <section key={question} class="cloud-question">
              <h3>{question}</h3>
              <ul class="clouds">
                {made.clouds
                  .filter((cloud) => cloud.question === question)
                  .map((cloud) => (
                    <CloudCard key={cloud.id} cloud={cloud} onShow={setShown} />
                  ))}
              </ul>
            </section>
          ))}
          {made.state === 'ready' && <p class="quiet">Gjorda {onDayAt(made.createdAt)}.</p>}
        </>
      )}
      {shown && made && (
        <CloudDetails
          campaignId={campaign.id}
          setId={made.id}
          cloud={shown}
          minPeople={leastPerTerm(made.choices, shown)}
          onClose={() => setShown(undefined)}
        />
      )}
      {choosing && made && <NewLook {...props} made={made} onClose={() => setChoosing(false)} />}
    </section>
  );
}

function questionsIn(made: DeskClouds): string[] {
  return [...new Set(made.clouds.map((cloud) => cloud.question))];
}

function CloudCard({ cloud, onShow }: { cloud: DeskCloud; onShow: (cloud: DeskCloud) => void }) {
  const picture = cloud.thumbnailUrl ?? cloud.imageUrl;
  return (
    <li class="card cloud">
      {picture ? (
        <img src={picture} alt="" loading="lazy" />
      ) : (
        <div class="no-picture">{cloud.state === 'failed' ? 'Bilden blev inte klar' : 'Ritas …'}</div>
      )}
      <h4>{scopeName(cloud)}</h4>
      <p class="quiet">
        {plural(cloud.people, 'person', 'personer')} · {plural(cloud.terms, 'ord', 'ord')}
      </p>
      {cloud.abusive.length > 0 && (
        <p class="small-warning">Kan vara svordomar eller skällsord: {cloud.abusive.join(', ')}</p>
      )}
      {cloud.withheldTerms.length > 0 && (
        <p class="small-warning">
          {plural(cloud.withheldTerms.length, 'ord', 'ord')} kan peka ut någon och är inte med
        </p>
      )}
      {cloud.unprintableTerms.length > 0 && (
        <p class="small-warning">{plural(cloud.unprintableTerms.length, 'ord', 'ord')} kan inte ritas</p>
      )}
      {cloud.imageUrl && (
        <button
          type="button"
          class="quiet-button"
          onClick={() => onShow(cloud)}
          aria-label={`Visa bild och ord: ${cloud.question}, ${scopeName(cloud)}`}
        >
          Visa bild och ord
        </button>
      )}
    </li>
  );
}

function Making({ made }: { made: DeskClouds }) {
  if (made.state !== 'waiting') return null;
  const ready = made.clouds.filter((cloud) => cloud.state === 'ready').length;
  return (
    <div class="making" role="status">
      {made.clouds.length === 0 ? (
        <p>Läser svaren och räknar orden …</p>
      ) : (
        <p>
          {ready} av {plural(made.clouds.length, 'bild', 'bilder')} klara
        </p>
      )}
      {made.clouds.length > 0 && (
        <progress max={made.clouds.length} value={ready} aria-label="Ordmoln som är klara" />
      )}
    </div>
  );
}

function Failed({ campaign, me, changed, made }: StepProps & { made: DeskClouds }) {
  const again = useAction();
  if (made.state !== 'failed') return null;
  const retry = async () => {
    for (const { jobId } of made.failedWork) {
      changed(
        await ask(api.omgangar[':id']['forsok-igen'].$post({ param: { id: campaign.id }, json: { jobId } })),
      );
    }
  };
  return (
    <Notice kind="warn">
      <p>
        <strong>Ordmolnen blev inte klara.</strong>{' '}
        {made.failure ?? 'Något gick fel när de gjordes. Svaren finns kvar.'}
      </p>
      {made.failedWork.length > 0 && (
        <>
          <p class="quiet">Felkod: {swedishList(made.failedWork.map((work) => work.reference))}</p>
          {me.mayChange && (
            <button
              type="button"
              class="secondary"
              aria-disabled={again.pending}
              onClick={() => again.run(retry)}
            >
              {again.pending ? 'Försöker …' : 'Försök igen'}
            </button>
          )}
        </>
      )}
      {again.error && <ErrorBox error={again.error} />}
    </Notice>
  );
}

function HiddenAreas({ made, minAnswers }: { made: DeskClouds; minAnswers: number }) {
  if (made.hiddenAreas.length === 0 || made.clouds.length === 0) return null;
  const named = (reason: 'too_few' | 'protects_other') =>
    made.hiddenAreas.filter((hidden) => hidden.reason === reason).map((hidden) => hidden.area);
  const [few, protecting] = [named('too_few'), named('protects_other')];
  return (
    <Notice>
      {few.length > 0 && (
        <p>
          {swedishList(few)} får inga egna ordmoln: färre än {minAnswers} har svarat. Svaren räknas med i
          ”Alla tillsammans”.
        </p>
      )}
      {protecting.length > 0 && (
        <p>
          {swedishList(protecting)} visas inte för sig, eftersom det då skulle gå att räkna ut vad en liten
          grupp har svarat.
        </p>
      )}
    </Notice>
  );
}
