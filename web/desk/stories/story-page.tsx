import { useEffect, useRef, useState } from 'preact/hooks';
import type { Me } from '../../../shared/desk/desk.ts';
import type { DeskStory } from '../../../shared/desk/stories.ts';
import { ErrorBox, Loading } from '../frame/parts.tsx';
import { useLoad } from '../load.ts';
import { Link, PageTitle } from '../router.tsx';
import { ChannelWork } from './channel-work.tsx';
import { FailedJobs } from './failed-jobs.tsx';
import { People } from './people/people.tsx';
import { Photos } from './photos/photos.tsx';
import { queueHref } from './queue/memory.ts';
import { Checklist } from './review/checklist.tsx';
import { Comments } from './review/comments.tsx';
import { History } from './review/history.tsx';
import { Original } from './review/original.tsx';
import { storyApi } from './story-api.ts';
import { StoryHead } from './story-head.tsx';
import type { StoryProps } from './story-props.ts';

/** One story under review, from what was sent in to what goes out. */
export function StoryPage({ id, me }: { id: string; me: Me }) {
  const [works, setWorks] = useState(false);
  const story = useLoad(`berattelser/${id}`, () => storyApi.load(id), works ? 2_000 : 10_000);
  const worksNow = story.data !== undefined && isWorking(story.data);
  useEffect(() => setWorks(worksNow), [worksNow]);
  return (
    <>
      <div>
        <p class="back">
          <Link href={queueHref()}>← Alla berättelser</Link>
        </p>
        {story.data ? <PageTitle>{story.data.title}</PageTitle> : <PageTitle>Berättelse</PageTitle>}
      </div>
      {story.error && <ErrorBox error={story.error} again={story.reload} />}
      {!story.data && !story.error && <Loading what="berättelsen" />}
      {story.data && <Review story={story.data} me={me} set={story.set} refresh={story.reload} />}
    </>
  );
}

/** Whether something is under way that somebody waits for: a photo being made ready, a post whose time has come. */
function isWorking({ photos, posts }: DeskStory): boolean {
  return (
    photos.some(({ state }) => state === 'working') ||
    posts.some(
      ({ state, plannedFor }) =>
        state === 'publishing' ||
        state === 'taking_down' ||
        (state === 'planned' && plannedFor !== undefined && Date.parse(plannedFor) <= Date.now()),
    )
  );
}

/** What an action told holds no longer when these have changed by themselves. */
const statesOf = ({ state, posts }: DeskStory): string =>
  [state, ...posts.map((post) => post.state)].join(' ');

interface ReviewProps extends Pick<StoryProps, 'story' | 'me' | 'refresh'> {
  set: (story: DeskStory) => void;
}

function Review({ story, me, set, refresh }: ReviewProps) {
  const [said, setSaid] = useState({ text: '', states: '' });
  // The same words twice would not be said twice.
  const times = useRef(0);
  const changed = (next: DeskStory, text: string) => {
    times.current += 1;
    set(next);
    setSaid({ text: times.current % 2 === 0 ? text : `${text}\u00a0`, states: statesOf(next) });
  };
  const props = { story, me, changed, refresh };
  return (
    <>
      <p class="visually-hidden" role="status">
        {said.states === statesOf(story) && said.text}
      </p>
      <StoryHead {...props} />
      <FailedJobs {...props} />
      <div class="review">
        <div class="review-told">
          <Original story={story} />
          <div class="review-talk">
            <Comments {...props} />
            <History story={story} />
          </div>
        </div>
        <ChannelWork {...props}>
          <Photos {...props} />
          <People {...props} />
          <Checklist {...props} />
        </ChannelWork>
      </div>
    </>
  );
}
