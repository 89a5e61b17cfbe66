import type { Me } from '../../../shared/desk/desk.ts';
import { ErrorBox, Loading } from '../frame/parts.tsx';
import { PageTitle } from '../router.tsx';
import { ChannelCard } from './channel-card.tsx';
import { SiteAddresses } from './site-addresses.tsx';
import { StopCard } from './stop-card.tsx';
import { usePublishing } from './use-publishing.ts';

/** Where stories go out and come in, how that works just now, and the emergency stop. */
export function ChannelsPage({ me }: { me: Me }) {
  const { data, error, reload } = usePublishing();
  return (
    <>
      <PageTitle>Kanaler</PageTitle>
      {error && <ErrorBox error={error} again={reload} />}
      {!data && !error && <Loading what="kanalerna" />}
      {data && (
        <>
          <div class="channel-cards">
            {data.channels.map((channel) => (
              <ChannelCard key={channel.channel} channel={channel} />
            ))}
            <StopCard status={data} me={me} />
          </div>
          <SiteAddresses />
        </>
      )}
      <section class="card channel-card" aria-labelledby="vagen-in">
        <h2 id="vagen-in">Vägen in för berättelser</h2>
        <p>Medarbetare berättar i mobilen, utan konto. Affischen har en QR-kod dit.</p>
        <div class="tools">
          <a class="button secondary" href="/beratta/affisch.pdf">
            Affischen att skriva ut (PDF)
          </a>
          <a class="button secondary" href="/beratta">
            Öppna formuläret
          </a>
        </div>
      </section>
    </>
  );
}
