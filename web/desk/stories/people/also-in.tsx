import type { DeskStory } from '../../../../shared/desk/stories.ts';
import { stateNames } from '../../../../shared/stories/story.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { useLoad } from '../../load.ts';
import { Link } from '../../router.tsx';
import { storyApi } from '../story-api.ts';

interface AlsoInProps {
  story: DeskStory;
  person: DeskStory['people'][number];
}

/** Other stories that somebody of the same name is in: a yes that is taken back has to be noted in each. */
export function AlsoIn({ story, person }: AlsoInProps) {
  const found = useLoad(`finns-ocksa/${story.id}/${person.id}`, () => storyApi.alsoIn(story.id, person.id));
  if (found.error) return <ErrorBox error={found.error} again={found.reload} />;
  if (!found.data || found.data.length === 0) return null;
  return (
    <>
      <p>
        Någon med samma namn är med i de här berättelserna. Anteckna det där också, om det är samma person:
      </p>
      <ul>
        {found.data.map(({ id, title, state }) => (
          <li key={id}>
            <Link href={`/redaktion/berattelser/${id}`}>{title}</Link> ({stateNames[state].toLowerCase()})
          </li>
        ))}
      </ul>
    </>
  );
}
