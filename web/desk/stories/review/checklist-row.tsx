import type { ChecklistItem } from '../../../../shared/plan/plan.ts';
import { swedishDate } from '../../../../shared/text/dates.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { storyApi } from '../story-api.ts';
import { type StoryProps, useChange } from '../story-props.ts';
import { useWanted } from '../wanted.ts';
import { fieldIds } from './jump.ts';

interface ChecklistRowProps extends StoryProps {
  item: ChecklistItem;
  editable: boolean;
}

export function ChecklistRow({ story, changed, item, editable }: ChecklistRowProps) {
  const { change, error } = useChange(changed);
  const ticked = story.review?.checklist[item.id];
  const [shown, want] = useWanted(ticked !== undefined);
  const id = fieldIds.item(item.id);
  const tick = (done: boolean) =>
    want(done, () =>
      change(
        () => storyApi.checkItem(story.id, { itemId: item.id, done }),
        `${done ? 'Klar' : 'Inte klar'}: ${item.text}`,
      ),
    );
  return (
    <li>
      <label class="tick">
        <input
          id={id}
          type="checkbox"
          checked={shown}
          disabled={!editable}
          aria-describedby={`${id}-om`}
          onChange={(event) => tick(event.currentTarget.checked)}
        />
        <span>
          {item.text}
          {!item.mandatory && <span class="quiet"> (frivillig)</span>}
        </span>
      </label>
      <p class="hint" id={`${id}-om`}>
        {item.help} {ticked && `${ticked.by}, ${swedishDate(ticked.at)}.`}
      </p>
      {error && <ErrorBox error={error} />}
    </li>
  );
}
