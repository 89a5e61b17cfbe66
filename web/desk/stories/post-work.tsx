import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { channelNames } from '../../../shared/channels.ts';
import { checkText } from '../../../shared/checks/check-text.ts';
import type { DeskPost } from '../../../shared/desk-stories.ts';
import { textUseIn } from '../../../shared/stories/review-findings.ts';
import { swedishDateTime } from '../../../shared/text/dates.ts';
import { ErrorBox, Notice } from '../parts.tsx';
import { Findings } from './findings.tsx';
import { fieldIds } from './jump.ts';
import { type KeptPost, usePostDraft } from './post-draft.ts';
import { PostPhotos } from './post-photos.tsx';
import { Preview } from './preview.tsx';
import { PublishPanel } from './publish-panel.tsx';
import { Remaining } from './remaining.tsx';
import { RemovePost } from './remove-post.tsx';
import { storyApi } from './story-api.ts';
import { mayReview, type StoryProps, useChange } from './story-props.ts';
import { TextEditor } from './text-editor.tsx';

export interface PostProps extends StoryProps {
  post: DeskPost;
}

const untouchable: DeskPost['state'][] = ['publishing', 'taking_down', 'published', 'taken_down'];

/** One channel's post: its text with what the checks say, its photos, how it will look and its way out. */
export function PostWork(props: PostProps) {
  const { story, me, changed, post } = props;
  const { channel } = post;
  const kept = usePostDraft(story.id, channel, post);
  const { change, pending, error } = useChange(changed);
  const editable = mayReview({ story, me }) && !untouchable.includes(post.state);
  const findings = checkText(kept.draft.text, textUseIn(channel, story.plan.content));
  const save = () => {
    const sent = kept.draft;
    return change(async () => {
      const saved = await storyApi.savePost(story.id, channel, sent);
      kept.saved(
        sent,
        saved.posts.find((candidate) => candidate.channel === channel),
      );
      return saved;
    }, 'Inlägget är sparat.');
  };
  return (
    <>
      <Standing post={post} />
      {kept.conflict && <Conflict post={post} kept={kept} />}
      <TextEditor
        id={fieldIds.text(channel)}
        label={`Text för ${channelNames[channel]}`}
        text={kept.draft.text}
        findings={findings}
        maxChars={textUseIn(channel, story.plan.content).maxChars}
        readOnly={!editable}
        onInput={(text) => kept.change({ text })}
      />
      <PostPhotos
        story={story}
        channel={channel}
        chosen={kept.draft.photoIds}
        readOnly={!editable}
        onChange={(photoIds) => kept.change({ photoIds })}
      />
      {error && <ErrorBox error={error} />}
      {editable && (
        <div class="form-actions">
          <button type="button" aria-disabled={pending || !kept.dirty} onClick={() => kept.dirty && save()}>
            {pending ? 'Sparar …' : kept.dirty ? 'Spara inlägget' : 'Sparat'}
          </button>
          {kept.dirty && (
            <button type="button" class="quiet-button" onClick={kept.forget}>
              Ångra ändringarna
            </button>
          )}
          <p class="quiet" role="status">
            {kept.dirty ? 'Det du har ändrat är inte sparat än. Det finns kvar i den här webbläsaren.' : ''}
          </p>
        </div>
      )}
      <Findings {...props} text={kept.draft.text} findings={findings} editable={editable} />
      <div id={fieldIds.publishing}>
        <PublishPanel story={story} post={post} me={me} onChange={(next) => changed(next, 'Klart.')} />
      </div>
      <Folded title="Så kommer inlägget att se ut">
        <Preview story={story} post={{ ...post, text: kept.draft.text, photoIds: kept.draft.photoIds }} />
      </Folded>
      {editable && <RemovePost {...props} />}
      <Remaining {...props} channel={channel} kept={kept} save={save} />
    </>
  );
}

function Folded({ title, children }: { title: string; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="folded" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {open && children}
    </details>
  );
}

/** Who has approved it, or why an approval no longer holds. */
function Standing({ post }: { post: DeskPost }) {
  const { approval, voided } = post;
  return (
    <>
      {approval && (
        <Notice kind={post.approvalHolds ? 'good' : 'warn'}>
          <p>
            <strong>
              Godkänt av {approval.by} {swedishDateTime(approval.at)}
            </strong>{' '}
            enligt plan {approval.planNumber}.{' '}
            {post.approvalHolds
              ? 'Ändras något i texten, bilderna eller det de vilar på behövs ett nytt godkännande.'
              : 'Något har ändrats sedan dess, så godkännandet gäller inte längre.'}
          </p>
        </Notice>
      )}
      {!approval && voided && (
        <Notice kind="warn">
          <p>
            <strong>Godkännandet gäller inte längre</strong> sedan {swedishDateTime(voided.at)}: {voided.why}
          </p>
        </Notice>
      )}
    </>
  );
}

function Conflict({ post, kept }: { post: DeskPost; kept: KeptPost }) {
  return (
    <div class="notice warn" role="alert">
      <p>
        <strong>{post.editedBy} har sparat en annan text sedan du började skriva.</strong> Din text finns kvar
        i fältet. Den sparade lyder:
      </p>
      <p class="as-written saved-words">{post.text}</p>
      <div class="tools">
        <button type="button" class="secondary" onClick={kept.keepMine}>
          Fortsätt med min text
        </button>
        <button type="button" class="secondary" onClick={kept.forget}>
          Byt till den sparade
        </button>
      </div>
    </div>
  );
}
