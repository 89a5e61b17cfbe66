import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { checkText } from '../../../../shared/checks/check-text.ts';
import { channelAims } from '../../../../shared/publishing/channels.ts';
import { textUseIn } from '../../../../shared/stories/review/findings.ts';
import { may } from '../../../../shared/stories/states/table.ts';
import { SameText } from '../../calendar/same-text.tsx';
import { ErrorBox } from '../../frame/parts.tsx';
import { PublishPanel } from '../publish/panel.tsx';
import { Findings } from '../review/findings.tsx';
import { fieldIds } from '../review/jump.ts';
import { type Change, mayReview } from '../story-props.ts';
import type { KeptPost } from './draft.ts';
import { AlsoWriting, Conflict, Standing } from './notices.tsx';
import { PostPhotos } from './photos.tsx';
import { Preview } from './preview/preview.tsx';
import type { PostProps } from './props.ts';
import { RemovePost } from './remove.tsx';
import { StepBack } from './step-back.tsx';
import { TextEditor } from './text-editor.tsx';
import { useWritingNote } from './writing.ts';

interface PostWorkProps extends PostProps {
  kept: KeptPost;
  save: () => Promise<boolean>;
  saving: Change;
}

/** One channel's post: its text with what the checks say, its photos, how it will look and its way out. */
export function PostWork(props: PostWorkProps) {
  const { story, me, changed, post, kept, save, saving } = props;
  const { pending, error } = saving;
  const { channel } = post;
  const editable = mayReview({ story, me }) && may(post, 'edit');
  useWritingNote(story.id, channel, kept.dirty ? kept.draft.text : undefined);
  const findings = checkText(kept.draft.text, textUseIn(channel, story.plan.content));
  return (
    <>
      <Standing post={post} isToGo={story.takeDown.length > 0} />
      <SameText post={{ storyId: story.id, channel }} seen={post.editedAt} />
      {kept.conflict && <Conflict post={post} kept={kept} />}
      {editable && <AlsoWriting writing={story.writing} channel={channel} />}
      <TextEditor
        id={fieldIds.text(channel)}
        label={`Text ${channelAims[channel]}`}
        text={kept.draft.text}
        findings={findings}
        maxChars={textUseIn(channel, story.plan.content).maxChars}
        readOnly={!editable}
        onInput={(text) => kept.change({ text })}
      />
      <Findings {...props} text={kept.draft.text} findings={findings} editable={editable} />
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
          <StepBack story={story} post={post} kept={kept} />
          <p class="quiet" role="status">
            {kept.dirty ? 'Det du har ändrat är inte sparat än. Det finns kvar i den här webbläsaren.' : ''}
          </p>
        </div>
      )}
      <div id={fieldIds.publishing}>
        <PublishPanel story={story} post={post} me={me} onChange={changed} />
      </div>
      <Folded title={!may(post, 'edit') ? 'Så ser inlägget ut' : 'Så kommer inlägget att se ut'}>
        <Preview story={story} post={{ ...post, text: kept.draft.text, photoIds: kept.draft.photoIds }} />
      </Folded>
      {editable && <RemovePost {...props} />}
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
