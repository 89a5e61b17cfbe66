import type { Me } from '../../shared/desk/desk.ts';
import { swedishList } from '../../shared/text/plural.ts';
import { api, ask } from './api.ts';
import { CampaignsPage } from './campaigns/list-page.tsx';
import { CampaignPage } from './campaigns/page.tsx';
import { QrPage } from './campaigns/qr-page.tsx';
import { StopBanner } from './channels/stop-banner.tsx';
import { ErrorBox, Loading } from './frame/parts.tsx';
import { useKeys } from './keys/use-keys.ts';
import { later } from './later.tsx';
import { useLoad } from './load.ts';
import { PlanNotice } from './plan/plan-notice.tsx';
import { Link, PageTitle, usePath } from './router.tsx';
import { signInAgainHref, useSignedOut } from './session.ts';

const QueuePage = later(async () => (await import('./stories/queue/page.tsx')).QueuePage);
const TrayPage = later(async () => (await import('./stories/tray/page.tsx')).TrayPage);
const StoryPage = later(async () => (await import('./stories/story-page.tsx')).StoryPage);
const CalendarPage = later(async () => (await import('./calendar/calendar-page.tsx')).CalendarPage);
const ChannelsPage = later(async () => (await import('./channels/channels-page.tsx')).ChannelsPage);
const TodayPage = later(async () => (await import('./today/page.tsx')).TodayPage);
const MailPage = later(async () => (await import('./mail/page.tsx')).MailPage);
const KeysDialog = later(async () => (await import('./keys/keys-dialog.tsx')).KeysDialog);
const NewCampaignPage = later(async () => (await import('./campaigns/making/new-page.tsx')).NewCampaignPage);
const EditCampaignPage = later(
  async () => (await import('./campaigns/making/new-page.tsx')).EditCampaignPage,
);
const ImportPage = later(async () => (await import('./campaigns/importing/page.tsx')).ImportPage);
const PilePage = later(async () => (await import('./campaigns/importing/pile/page.tsx')).PilePage);
const PlanPage = later(async () => (await import('./plan/plan-page.tsx')).PlanPage);

export function App() {
  const me = useLoad('jag', () => ask(api.jag.$get()));
  const out = useSignedOut();
  const path = usePath();
  const [asksKeys, askKeys] = useKeys();
  return (
    <>
      <Bar me={me.data} path={path} />
      {out && <SignedOut />}
      {me.data && <StopBanner me={me.data} />}
      {me.data && path.length > 0 && <PlanNotice />}
      <main class="page">
        {me.data && <Page path={path} me={me.data} />}
        {!me.data && me.error && !out && <ErrorBox error={me.error} again={me.reload} />}
        {!me.data && !me.error && <Loading what="redaktionen" />}
      </main>
      {me.data && (
        <footer class="desk-foot">
          <Link href="/redaktion?oversikt=ja" class="quiet">
            Här finns allt
          </Link>
          <button type="button" class="quiet-button" onClick={() => askKeys(true)}>
            Tangenter
          </button>
        </footer>
      )}
      {asksKeys && <KeysDialog onClose={() => askKeys(false)} />}
    </>
  );
}

function Page({ path, me }: { path: string[]; me: Me }) {
  const [first, second, third] = path;
  if (first === undefined) return <TodayPage me={me} />;
  if (first === 'omgangar' && second === undefined) return <CampaignsPage me={me} />;
  if (first === 'ny') return <NewCampaignPage me={me} />;
  if (first === 'omgangar' && second !== undefined) {
    if (third === 'qr') return <QrPage id={second} />;
    if (third === 'las-in') return <ImportPage key={second} id={second} me={me} />;
    if (third === 'papper') return <PilePage key={second} id={second} me={me} />;
    if (third === 'andra') return <EditCampaignPage me={me} id={second} />;
    return <CampaignPage key={second} id={second} step={third ?? 'svar'} me={me} />;
  }
  if (first === 'berattelser') {
    if (second === 'hogen') return <TrayPage />;
    return second === undefined ? <QueuePage /> : <StoryPage key={second} id={second} me={me} />;
  }
  if (first === 'kalender') return <CalendarPage me={me} />;
  if (first === 'kanaler') return <ChannelsPage me={me} />;
  if (first === 'mejl') return <MailPage />;
  if (first === 'plan') return <PlanPage me={me} part={second} />;
  return (
    <>
      <PageTitle>Sidan finns inte</PageTitle>
      <p>
        Kontrollera att hela adressen kom med, eller gå till <Link href="/redaktion">I dag</Link>.
      </p>
    </>
  );
}

function Bar({ me, path }: { me: Me | undefined; path: string[] }) {
  return (
    <header class="bar">
      <div class="bar-inner">
        <Link href="/redaktion" class="brand">
          <svg viewBox="0 0 32 32" aria-hidden="true">
            <path d="M5 6q11 3 22 0 3 10 0 20-11-3-22 0-3-10 0-20" />
          </svg>
          Örngott
        </Link>
        <nav aria-label="Redaktionen">
          <Link href="/redaktion" class="bar-link" current={path.length === 0}>
            I dag
          </Link>
          <Link href="/redaktion/omgangar" class="bar-link" current={path[0] === 'omgangar'}>
            Omgångar
          </Link>
          <Link href="/redaktion/berattelser" class="bar-link" current={path[0] === 'berattelser'}>
            Berättelser
          </Link>
          <Link href="/redaktion/kalender" class="bar-link" current={path[0] === 'kalender'}>
            Kalender
          </Link>
          <Link href="/redaktion/kanaler" class="bar-link" current={path[0] === 'kanaler'}>
            Kanaler
          </Link>
          <Link href="/redaktion/plan" class="bar-link" current={path[0] === 'plan'}>
            Plan
          </Link>
        </nav>
        {me && (
          <div class="who">
            <span>
              {me.name} <span class="quiet">{swedishList(me.roles)}</span>
            </span>
            <Link href="/redaktion/mejl" class="bar-link" current={path[0] === 'mejl'}>
              Mejl
            </Link>
            <form method="post" action="/redaktion/logga-ut">
              <button type="submit" class="quiet-button">
                Logga ut
              </button>
            </form>
          </div>
        )}
      </div>
    </header>
  );
}

function SignedOut() {
  return (
    <div class="signed-out" role="alert">
      <div>
        <strong>Du har loggats ut.</strong> Det du har skrivit här finns kvar.
      </div>
      <a class="button" href={signInAgainHref()}>
        Logga in igen
      </a>
    </div>
  );
}
