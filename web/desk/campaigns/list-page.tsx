import type { CampaignSummary, Me } from '../../../shared/desk/desk.ts';
import { onDay } from '../../../shared/text/dates.ts';
import { plural } from '../../../shared/text/plural.ts';
import { ExampleMark } from '../../design/example-mark.tsx';
import { api, ask } from '../api.ts';
import { ErrorBox, Loading, Share, StateChip } from '../frame/parts.tsx';
import { useLoad } from '../load.ts';
import { Link, PageTitle } from '../router.tsx';

/** All campaigns, the newest first. */
export function CampaignsPage({ me }: { me: Me }) {
  const list = useLoad('omgangar', () => ask(api.omgangar.$get()));
  return (
    <>
      <div class="page-head">
        <PageTitle>Omgångar</PageTitle>
        {me.mayChange && (list.data?.length ?? 0) > 0 && (
          <Link class="button" href="/redaktion/ny">
            Ny omgång
          </Link>
        )}
      </div>
      {list.error && <ErrorBox error={list.error} again={list.reload} />}
      {!list.data && !list.error && <Loading what="omgångarna" />}
      {list.data?.length === 0 && <Empty me={me} />}
      {list.data && list.data.length > 0 && (
        <ul class="campaigns">
          {list.data.map((campaign) => (
            <Campaign key={campaign.id} campaign={campaign} />
          ))}
        </ul>
      )}
    </>
  );
}

function Campaign({ campaign }: { campaign: CampaignSummary }) {
  const { id, title, organisation, state, example, answers, headcount, groups, groupsAnswered } = campaign;
  return (
    <li class="card campaign">
      <div class="campaign-name">
        <h2>
          <Link href={`/redaktion/omgangar/${id}`}>{title}</Link>
        </h2>
        <p class="quiet">
          {organisation} · {since(campaign)}
        </p>
        <p class="chips">
          <StateChip state={state} />
          {example && <ExampleMark />}
        </p>
      </div>
      <div class="campaign-numbers">
        <Share part={answers} whole={headcount} unit="har svarat" label={`Andel som har svarat i ${title}`} />
        <p class="quiet">
          svar från {groupsAnswered} av {plural(groups, 'grupp', 'grupper')}
        </p>
      </div>
    </li>
  );
}

function since({ state, createdAt, openedAt, closedAt, publishedAt }: CampaignSummary): string {
  if (state === 'published' && publishedAt) return `visad ${onDay(publishedAt)}`;
  if (state === 'closed' && closedAt) return `stängd ${onDay(closedAt)}`;
  if (state === 'open' && openedAt) return `öppnad ${onDay(openedAt)}`;
  return `skapad ${onDay(createdAt)}`;
}

function Empty({ me }: { me: Me }) {
  return (
    <div class="card empty">
      <h2>Här blir det omgångar</h2>
      <p>
        En omgång är frågor till arbetsgrupperna, deras svar och ordmolnen som svaren blir. Du behöver en
        lista med grupperna, till exempel ur Excel.
      </p>
      {me.mayChange ? (
        <p>
          <Link class="button" href="/redaktion/ny">
            Skapa den första omgången
          </Link>
        </p>
      ) : (
        <p class="quiet">En kommunikatör skapar den första.</p>
      )}
    </div>
  );
}
