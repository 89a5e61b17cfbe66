import { onDayAt } from '../../../../shared/text/dates.ts';
import type { StoryProps } from '../story-props.ts';
import type { KeptPost } from './draft.ts';
import type { PostProps } from './props.ts';

interface StepBackProps extends Pick<StoryProps, 'story'>, Pick<PostProps, 'post'> {
  kept: KeptPost;
}

/** One step back from where the text is: from what is written, from having left it, or from what was saved last. */
export function StepBack({ story, post, kept }: StepBackProps) {
  const { replaced } = post;
  const photoIds = replaced?.photoIds.filter((id) => story.photos.some((photo) => photo.id === id)) ?? [];
  if (kept.dirty)
    return (
      <button type="button" class="quiet-button" onClick={kept.forget}>
        Ångra ändringarna
      </button>
    );
  if (kept.takeBack)
    return (
      <button type="button" class="quiet-button" onClick={kept.takeBack}>
        Ta tillbaka det jag skrev
      </button>
    );
  return (
    replaced && (
      <button
        type="button"
        class="quiet-button"
        onClick={() => kept.change({ text: replaced.text, photoIds })}
      >
        Hämta texten som {replaced.editedBy} sparade {onDayAt(replaced.editedAt)}
      </button>
    )
  );
}
