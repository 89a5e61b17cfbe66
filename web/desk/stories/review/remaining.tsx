import { useState } from 'preact/hooks';
import type { DeskPost } from '../../../../shared/desk/stories.ts';
import { type ChannelId, channelNames } from '../../../../shared/publishing/channels.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { storyApi } from '../story-api.ts';
import { type StoryProps, useChange } from '../story-props.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { fieldIds, jumpTo } from './jump.ts';
import { isInReview, type NextAction, nextAction } from './next-action.ts';
import { remainingLines } from './remaining-lines.ts';

interface RemainingProps extends StoryProps {
  channel: ChannelId;
  post: DeskPost | undefined;
  /** Something is written that is not saved. */
  dirty: boolean;
  save: () => Promise<boolean>;
}

/** What keeps the channel's post from being approved, each leading to its field, and the one thing to do next. */
export function Remaining(props: RemainingProps) {
  const { story, me, changed, channel, post, dirty, save } = props;
  const [unfolded, setUnfolded] = useState(false);
  const [approves, setApproves] = useState(false);
  const { change, pending, error } = useChange(changed);
  const next = nextAction(story, post, me, dirty);
  const isOpen = post !== undefined && isInReview(post) && story.review !== undefined;
  const lines = isOpen ? remainingLines(post.blockers, channel) : [];
  const show = (place: string) => {
    setUnfolded(false);
    jumpTo(place);
  };
  const act: Partial<Record<NextAction['does'], [string, () => unknown]>> = {
    take_over: [
      'Ta hand om',
      () => change(() => storyApi.takeOver(story.id), 'Du är nu ansvarig för berättelsen.'),
    ],
    reopen: ['Öppna igen', () => change(() => storyApi.reopen(story.id), 'Granskningen är öppnad igen.')],
    write: ['Till inlägget', () => show(fieldIds.text(channel))],
    fix: ['Visa första', () => lines[0] && show(lines[0].place)],
    approve: ['Godkänn …', () => setApproves(true)],
    publishing: ['Till publiceringen', () => show(fieldIds.publishing)],
    save: ['Spara', save],
  };
  const button = act[next.does];
  return (
    <section class={`remaining${unfolded ? ' unfolded' : ''}`} aria-labelledby="nasta">
      <div class="remaining-head">
        <div>
          <p class="quiet">Vad återstår · {channelNames[channel]}</p>
          <h2 id="nasta" tabIndex={-1}>
            {next.title}
          </h2>
        </div>
        {button && (
          <button type="button" aria-disabled={pending} onClick={() => !pending && button[1]()}>
            {button[0]}
          </button>
        )}
        <button
          type="button"
          class="secondary remaining-toggle"
          aria-expanded={unfolded}
          aria-controls="aterstar"
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? 'Dölj' : 'Visa'}
          <span class="visually-hidden"> det som återstår</span>
        </button>
      </div>
      <div class="remaining-body" id="aterstar">
        <p>{next.text}</p>
        {lines.length > 0 && (
          <ul class="blockers">
            {lines.map(({ text, place }) => (
              <li key={`${place}${text}`}>
                <button type="button" class="blocker" onClick={() => show(place)}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
        )}
        {dirty && lines.length > 0 && <p class="hint">Listan gäller den sparade texten.</p>}
        {isOpen && post.notByYou !== undefined && me.mayApprove && lines.length > 0 && (
          <p class="hint">{post.notByYou}</p>
        )}
        {post?.approval && ['approved', 'planned', 'failed', 'by_hand'].includes(post.state) && (
          <button
            type="button"
            class="secondary"
            aria-disabled={pending}
            onClick={() => change(() => storyApi.voidApproval(story.id, channel), 'Godkännandet är upphävt.')}
          >
            Upphäv godkännandet
          </button>
        )}
        {error && <ErrorBox error={error} />}
        <p class="hint">
          Kontrollerna är ett stöd. Om någon kan kännas igen, och vad som rör hälsa, avgör människor: den som
          svarar på frågorna och ni två som läser.
        </p>
      </div>
      {approves && post && (
        <ApproveDialog story={story} post={post} changed={changed} onClose={() => setApproves(false)} />
      )}
    </section>
  );
}
