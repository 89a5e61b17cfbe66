import { useState } from 'preact/hooks';
import { channelPlaces } from '../../../../shared/publishing/channels.ts';
import type { Figures } from '../../../../shared/stories/post.ts';
import { onDayAt, swedishDateTime } from '../../../../shared/text/dates.ts';
import { plural, swedishNumber } from '../../../../shared/text/plural.ts';
import { publishingApi } from '../../calendar/publishing-api.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { storyApi } from '../story-api.ts';
import { useChange } from '../story-props.ts';
import { TextDialog } from '../text-dialog.tsx';
import type { PublishPanelProps } from './props.ts';
import { PublishWatch } from './watch.tsx';

/** A post that is out: where, how it is received, its comments, and the way to take it down; or that it was. */
export function PublishOut(props: PublishPanelProps) {
  const { story, post } = props;
  const { publication } = post;
  const last = post.attempts.at(-1);
  const isToGo = story.takeDown.length > 0;
  if (!publication) return null;
  if (post.state === 'taken_down') return <TakenDown {...props} publication={publication} />;
  return (
    <>
      {story.takeDown.map((line) => (
        <div key={line} class="notice bad">
          <p>{line}</p>
        </div>
      ))}
      {isToGo && <TakeDown {...props} isFirst />}
      {post.rewritten && (
        <div class="notice warn">
          <p>
            Det som är ute är den text som skickades först. Den som skrevs sedan finns kvar: ta ned inlägget
            och börja på en ny version, så får du tillbaka den.
          </p>
        </div>
      )}
      <div class={isToGo ? 'notice' : 'notice good'}>
        <p>
          <strong>Ute sedan {onDayAt(publication.at)}</strong> {channelPlaces[post.channel]}
        </p>
        {publication.url !== undefined && (
          <p>
            <a href={publication.url} target="_blank" rel="noreferrer">
              Öppna inlägget<span class="visually-hidden"> (öppnas i en ny flik)</span>
            </a>
          </p>
        )}
      </div>
      {post.voided && (
        <div class="notice bad">
          <p>Inlägget lades ut fast godkännandet hade upphört. Ta ned det.</p>
          <p>{post.voided.why}</p>
        </div>
      )}
      {last?.code === 'gone' && (
        <div class="notice warn">
          <p>{last.text}</p>
          <p>Ta ned det här också, så att alla ser att det inte är ute.</p>
        </div>
      )}
      {post.failure && (
        <div class="notice bad">
          <p>{post.failure.text}</p>
          <p>Inlägget ligger kvar. Försök ta ned det igen, eller ta bort det på sidan.</p>
          {post.failure.code !== '' && <p class="quiet">Kod {post.failure.code}</p>}
        </div>
      )}
      {post.figures && post.channel !== 'site' && <FiguresRow figures={post.figures} />}
      {post.channel !== 'site' && <PublishWatch {...props} />}
      {!isToGo && <TakeDown {...props} isFirst={false} />}
    </>
  );
}

interface TakenDownProps extends PublishPanelProps {
  publication: NonNullable<PublishPanelProps['post']['publication']>;
}

/** That it was out, and the way back: as a new version, which somebody approves anew. */
function TakenDown({ story, post, me, onChange, publication }: TakenDownProps) {
  const { change, pending, error } = useChange(onChange);
  const { takenDown } = publication;
  const isAlive = story.withdrawnAt === undefined && story.stage !== 'rejected';
  return (
    <>
      <div class="notice">
        <p>
          <strong>Inlägget är nedtaget</strong>
          {takenDown &&
            ` ${swedishDateTime(takenDown.goneAt ?? takenDown.at)}, på begäran av ${takenDown.by}.`}
        </p>
        {takenDown && <p>Skäl: {takenDown.reason}</p>}
        <p class="quiet">Det låg ute från {onDayAt(publication.at)}.</p>
        {isAlive && <p>Det går att rätta och publicera på nytt, som en ny version som någon godkänner.</p>}
      </div>
      {me.mayChange && isAlive && (
        <div class="tools">
          <button
            type="button"
            aria-disabled={pending}
            onClick={() =>
              change(
                () => storyApi.beginNewVersion(story.id, post.channel),
                'En ny version är påbörjad. Rätta texten och spara.',
              )
            }
          >
            {pending ? 'Börjar …' : 'Börja på en ny version'}
          </button>
        </div>
      )}
      {error && <ErrorBox error={error} />}
    </>
  );
}

function FiguresRow({ figures }: { figures: Figures }) {
  const rows = [
    ['Reaktioner', figures.reactions],
    ['Kommentarer', figures.comments],
    ['Delningar', figures.shares],
    ['Visningar', figures.views],
  ] as const;
  return (
    <div>
      <dl class="figures">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value === undefined ? 'visas inte' : swedishNumber(value)}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">Avläst {onDayAt(figures.at)}</p>
    </div>
  );
}

/** First of all there is to do when somebody's wish is against the post, otherwise at the end. */
function TakeDown({ story, post, onChange, isFirst }: PublishPanelProps & { isFirst: boolean }) {
  const [asks, setAsks] = useState(false);
  const { publication } = post;
  const isByHand = publication?.remoteId === undefined;
  const photos = post.photoIds.length === 0 ? '' : ` med ${plural(post.photoIds.length, 'bild', 'bilder')}`;
  const hint = isByHand
    ? 'Ta först bort inlägget där det ligger. Här noteras att det är nedtaget. Skälet sparas i historiken.'
    : `Inlägget${photos} som är publicerat ${channelPlaces[post.channel]} tas bort, med kommentarerna, och går inte att få tillbaka. Skälet sparas i historiken.`;
  return (
    <div class="tools">
      <button type="button" class={isFirst ? undefined : 'secondary'} onClick={() => setAsks(true)}>
        {isByHand ? 'Markera som nedtaget …' : 'Ta ned inlägget …'}
      </button>
      {asks && (
        <TextDialog
          title={isByHand ? 'Markera inlägget som nedtaget?' : 'Ta ned inlägget?'}
          label="Skäl"
          hint={hint}
          verb={isByHand ? 'Det är nedtaget' : 'Ta ned inlägget'}
          pendingText={isByHand ? 'Sparar …' : 'Tar ned …'}
          work={async (reason) => {
            const key = { storyId: story.id, channel: post.channel };
            const said = isByHand ? 'Inlägget är markerat som nedtaget.' : 'Inlägget tas ned.';
            onChange(await publishingApi.takeDown(key, { reason }), said);
          }}
          onClose={() => setAsks(false)}
        />
      )}
    </div>
  );
}
