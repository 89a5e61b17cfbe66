import type { Me } from '../../../shared/desk/desk.ts';
import type { Today } from '../../../shared/desk/today.ts';
import { swedishDate, swedishTime } from '../../../shared/text/dates.ts';
import { ExampleMark } from '../../design/example-mark.tsx';
import { api, ask } from '../api.ts';
import { ErrorBox, Loading, StateChip } from '../frame/parts.tsx';
import { Welcome } from '../keys/welcome.tsx';
import { useLoad } from '../load.ts';
import { Link, PageTitle, useSearch } from '../router.tsx';

const everyMs = 60_000;

/** What waits for the one who is signed in, and below it how the year goes. */
export function TodayPage({ me }: { me: Me }) {
  const today = useLoad('idag', () => ask(api.idag.$get()), everyMs);
  return (
    <>
      <PageTitle>I dag</PageTitle>
      <Welcome me={me} again={new URLSearchParams(useSearch()).has('oversikt')} />
      {today.error && <ErrorBox error={today.error} again={today.reload} />}
      {!today.data && !today.error && <Loading what="det som väntar" />}
      {today.data && (
        <div class="today">
          <Waiting today={today.data} />
          <div class="today-side">
            <Posts posts={today.data.posts} />
            <Campaigns campaigns={today.data.campaigns} me={me} />
          </div>
          <Weeks weeks={today.data.weeks} />
        </div>
      )}
    </>
  );
}

function Waiting({ today: { items, moreStories } }: { today: Today }) {
  return (
    <section class="today-waiting" aria-labelledby="vantar">
      <h2 id="vantar">Väntar på dig</h2>
      {items.length === 0 ? (
        <div class="card empty">
          <p>
            <strong>Inget väntar just nu.</strong>
          </p>
          <p class="quiet">Nya berättelser, inlägg att godkänna och omgångar som behöver något visas här.</p>
        </div>
      ) : (
        <ul class="today-items">
          {items.map(({ id, isUrgent, text, detail, href }) => (
            <li key={id} class={isUrgent ? 'urgent' : undefined}>
              <Link href={href}>{text}</Link>
              {detail && <span class="quiet">{detail}</span>}
            </li>
          ))}
        </ul>
      )}
      {moreStories && (
        <p>
          <Link href="/redaktion/berattelser">Alla berättelser</Link>
        </p>
      )}
    </section>
  );
}

function Posts({ posts }: { posts: Today['posts'] }) {
  return (
    <section class="card" aria-labelledby="gar-ut">
      <h2 id="gar-ut">Går ut i dag</h2>
      {posts.length === 0 ? (
        <p class="quiet">
          Inget inlägg är planerat till i dag. <Link href="/redaktion/kalender">Till kalendern</Link>
        </p>
      ) : (
        <ul class="today-posts">
          {posts.map(({ at, title, channel, isOut, href }) => (
            <li key={`${at} ${channel} ${href}`}>
              <time dateTime={at}>{swedishTime(at)}</time>
              <span>
                <Link href={href}>{title}</Link>{' '}
                <span class="quiet">
                  {channel}
                  {isOut && ', ute'}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Campaigns({ campaigns, me }: { campaigns: Today['campaigns']; me: Me }) {
  return (
    <section class="card" aria-labelledby="omgangar-nu">
      <h2 id="omgangar-nu">Omgångar</h2>
      {campaigns.length === 0 && (
        <p class="quiet">
          En omgång är frågor till arbetsgrupperna, deras svar och ordmolnen som svaren blir.
        </p>
      )}
      <ul class="today-campaigns">
        {campaigns.map(({ id, title, state, example, text }) => (
          <li key={id}>
            <span>
              <Link href={`/redaktion/omgangar/${id}`}>{title}</Link> {example && <ExampleMark />}
            </span>
            <span class="quiet">{text}</span>
            <StateChip state={state} />
          </li>
        ))}
      </ul>
      <p class="tools">
        {campaigns.length > 0 && <Link href="/redaktion/omgangar">Alla omgångar</Link>}
        {me.mayChange && (
          <Link href="/redaktion/ny">
            {campaigns.length === 0 ? 'Skapa den första omgången' : 'Ny omgång'}
          </Link>
        )}
      </p>
    </section>
  );
}

/** Posts a week beside what the plan says. */
function Weeks({ weeks }: { weeks: Today['weeks'] }) {
  const most = Math.max(1, ...weeks.map(({ count, max }) => Math.max(count, max))); // bounded: some weeks
  return (
    <section class="today-weeks" aria-labelledby="takten">
      <h2 id="takten">Inlägg i veckan</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Vecka</th>
            <th scope="col">Från</th>
            <th scope="col">Inlägg mot planen</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ from, number, count, text, outcome }) => (
            <tr key={from} class={`week-${outcome}`}>
              <th scope="row">{number}</th>
              <td>{swedishDate(from)}</td>
              <td>
                <meter class="week-bar" min={0} max={most} value={count} aria-hidden="true" />
                {text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
