import type { DeskChannel } from '../../../shared/desk/publishing.ts';
import { accessSteps } from '../../../shared/publishing/access-steps.ts';
import { onDay, swedishDateTime } from '../../../shared/text/dates.ts';
import { untilText } from '../calendar/countdown.ts';

/** How one channel is: whether posts get there, and what somebody needs to do. */
export function ChannelCard({ channel }: { channel: DeskChannel }) {
  const { name, connected, inUse, warnings, trouble, checkedAt, endsAt, waitUntil, pageName, pageUrl } =
    channel;
  const isManual = channel.channel === 'manual';
  const isWaiting = waitUntil !== undefined && Date.parse(waitUntil) > Date.now();
  return (
    <section class="card channel-card" aria-labelledby={`kanal-${channel.channel}`}>
      <div class="section-head">
        <h2 id={`kanal-${channel.channel}`}>{name}</h2>
        <span class={`chip ${connected && !trouble ? 'connected' : 'not-connected'}`}>
          {isManual ? 'För hand' : !connected ? 'Inte ansluten' : trouble ? 'Något är fel' : 'Ansluten'}
        </span>
      </div>
      {!inUse && <p class="quiet">Används inte enligt planen.</p>}
      {warnings.length > 0 && (
        <div class="notice warn">
          {warnings.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {trouble && (
            <>
              {(trouble.reason === 'token' || trouble.reason === 'permission') && (
                <p>
                  <strong>Gör så här:</strong> {accessSteps[trouble.reason]}
                </p>
              )}
              <p class="quiet">
                {trouble.code !== '' && `Kod ${trouble.code}. `}Planerade inlägg som inte kommer ut syns som
                misslyckade och går att försöka med igen.
              </p>
            </>
          )}
        </div>
      )}
      {isWaiting && (
        <p class="notice">
          {name} tar inte emot fler anrop just nu. Örngott fortsätter av sig självt{' '}
          {untilText(waitUntil, new Date())}.
        </p>
      )}
      {channel.channel === 'site' && (
        <p>Inläggen visas i listan och i flödena längre ned på den här sidan.</p>
      )}
      {isManual ? (
        <p>
          För kanaler utan koppling, till exempel intranätet. När ett inläggs tid kommer får du texten att
          kopiera och bilderna att hämta, och markerar själv när det ligger ute.
        </p>
      ) : (
        <dl class="channel-facts">
          {pageUrl !== undefined && (
            <div>
              <dt>Sida</dt>
              <dd>
                <a href={pageUrl} target="_blank" rel="noreferrer">
                  {pageName ?? pageUrl}
                  <span class="visually-hidden"> (öppnas i en ny flik)</span>
                </a>
              </dd>
            </div>
          )}
          {checkedAt !== undefined && !trouble && channel.channel === 'facebook' && (
            <div>
              <dt>Åtkomsten</dt>
              <dd>{endsAt === undefined ? 'har inget slutdatum' : `gäller till ${onDay(endsAt)}`}</dd>
            </div>
          )}
          {checkedAt !== undefined && (
            <div>
              <dt>Prövad</dt>
              <dd>{swedishDateTime(checkedAt)}</dd>
            </div>
          )}
        </dl>
      )}
    </section>
  );
}
