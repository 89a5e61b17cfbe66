import { useState } from 'preact/hooks';
import { channelAims } from '../../../../shared/publishing/channels.ts';
import { Confirm } from '../../frame/dialog.tsx';
import { useAction } from '../../load.ts';
import { storyApi } from '../story-api.ts';
import type { PostProps } from './props.ts';

/** For whoever began a post in the wrong channel. */
export function RemovePost({ story, post, changed }: PostProps) {
  const [asks, setAsks] = useState(false);
  const action = useAction();
  const aim = channelAims[post.channel];
  return (
    <p>
      <button type="button" class="quiet-button" onClick={() => setAsks(true)}>
        Ta bort inlägget {aim}
      </button>
      {asks && (
        <Confirm
          title={`Ta bort inlägget ${aim}?`}
          verb="Ta bort inlägget"
          pendingText="Tar bort …"
          action={action}
          work={async () =>
            changed(await storyApi.removePost(story.id, post.channel), `Inlägget ${aim} är borttaget.`)
          }
          onClose={() => setAsks(false)}
        >
          <p>
            {post.earlier?.length
              ? 'Den nya versionen tas bort. Det som har varit ute sparas som det var.'
              : 'Texten tas bort. Berättelsen och bilderna finns kvar.'}
          </p>
        </Confirm>
      )}
    </p>
  );
}
