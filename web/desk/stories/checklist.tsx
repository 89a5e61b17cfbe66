import { MixId, mixNames } from '../../../shared/plan/plan.ts';
import { swedishDate } from '../../../shared/text/dates.ts';
import { ErrorBox } from '../parts.tsx';
import { fieldIds } from './jump.ts';
import { SelectField } from './select-field.tsx';
import { SettleAnswers } from './settle-answers.tsx';
import { storyApi } from './story-api.ts';
import { mayReview, type StoryProps, useChange } from './story-props.ts';

/** The plan's checklist, the stands on the sender's answers, and what the story counts as in the plan's mix. */
export function Checklist(props: StoryProps) {
  const { story, changed } = props;
  const { change, error } = useChange(changed);
  const { review, plan } = story;
  const editable = mayReview(props);
  if (!review) return null;
  const done = plan.content.checklist.filter(({ id }) => review.checklist[id]).length;
  return (
    <section class="card review-part" aria-labelledby={fieldIds.checklist}>
      <SettleAnswers {...props} editable={editable} />
      <h2 id={fieldIds.checklist}>Planens checklista</h2>
      <p class="quiet">
        {done} av {plan.content.checklist.length} klara, enligt plan {plan.number}.
      </p>
      <ul class="checklist">
        {plan.content.checklist.map((item) => {
          const ticked = review.checklist[item.id];
          return (
            <li key={item.id}>
              <label class="tick">
                <input
                  id={fieldIds.item(item.id)}
                  type="checkbox"
                  checked={ticked !== undefined}
                  disabled={!editable}
                  aria-describedby={`${fieldIds.item(item.id)}-om`}
                  onChange={(event) => {
                    const isDone = event.currentTarget.checked;
                    change(
                      () => storyApi.checkItem(story.id, { itemId: item.id, done: isDone }),
                      `${isDone ? 'Klar' : 'Inte klar'}: ${item.text}`,
                    );
                  }}
                />
                <span>
                  {item.text}
                  {!item.mandatory && <span class="quiet"> (frivillig)</span>}
                </span>
              </label>
              <p class="hint" id={`${fieldIds.item(item.id)}-om`}>
                {item.help} {ticked && `${ticked.by}, ${swedishDate(ticked.at)}.`}
              </p>
            </li>
          );
        })}
      </ul>
      <SelectField
        id="blandning"
        label="Räknas som, i planens blandning"
        value={review.mix}
        options={MixId.options.map((mix) => [mix, mixNames[mix]] as const)}
        onChange={(mix) => {
          if (editable)
            change(() => storyApi.chooseMix(story.id, { mix }), `Räknas nu som ${mixNames[mix]}.`);
        }}
      />
      {error && <ErrorBox error={error} />}
    </section>
  );
}
