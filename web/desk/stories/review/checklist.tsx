import { type ChecklistItem, MixId, mixNames, type PlanContent } from '../../../../shared/plan/plan.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { SelectField } from '../select-field.tsx';
import { storyApi } from '../story-api.ts';
import { mayReview, type StoryProps, useChange } from '../story-props.ts';
import { useWanted } from '../wanted.ts';
import { ChecklistRow } from './checklist-row.tsx';
import { fieldIds } from './jump.ts';
import { SettleAnswers } from './settle-answers.tsx';

/** The plan's checklist, the stands on the sender's answers, and what the story counts as in the plan's mix. */
export function Checklist(props: StoryProps) {
  const { story } = props;
  const { review, plan } = story;
  const editable = mayReview(props);
  if (!review) return null;
  return (
    <section class="card review-part" aria-labelledby={fieldIds.checklist}>
      <SettleAnswers {...props} editable={editable} />
      <h2 id={fieldIds.checklist}>Planens checklista</h2>
      <p class="quiet">
        {progressOf(plan.content.checklist, review.checklist)}, enligt plan {plan.number}.
      </p>
      <ul class="checklist">
        {plan.content.checklist.map((item) => (
          <ChecklistRow key={item.id} {...props} item={item} editable={editable} />
        ))}
      </ul>
      <Messages messages={plan.content.messages} />
      <MixField {...props} mix={review.mix} editable={editable} />
    </section>
  );
}

/** The mandatory items apart, since only they stand in the way: `0 av 8 obligatoriska klara, 0 av 2 frivilliga`. */
function progressOf(items: ChecklistItem[], done: object): string {
  const mandatory = items.filter((item) => item.mandatory);
  const others = items.filter((item) => !item.mandatory);
  const part = (some: ChecklistItem[]) => `${some.filter(({ id }) => id in done).length} av ${some.length}`;
  return [
    ...(mandatory.length > 0 ? [`${part(mandatory)} obligatoriska klara`] : []),
    ...(others.length > 0 ? [`${part(others)} frivilliga${mandatory.length > 0 ? '' : ' klara'}`] : []),
  ].join(', ');
}

/** What a post may support, beside where it is asked whether it does. */
function Messages({ messages }: Pick<PlanContent, 'messages'>) {
  return (
    <details>
      <summary>Planens budskap</summary>
      <ul>
        {messages.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </details>
  );
}

function MixField(props: StoryProps & { mix: MixId; editable: boolean }) {
  const { story, changed, mix, editable } = props;
  const { change, error } = useChange(changed);
  const [shown, want] = useWanted(mix);
  if (!editable) return <p class="quiet">Typ av berättelse i planens fördelning: {mixNames[mix]}.</p>;
  return (
    <>
      <SelectField
        id="blandning"
        label="Typ av berättelse i planens fördelning"
        value={shown}
        options={MixId.options.map((option) => [option, mixNames[option]] as const)}
        onChange={(next) =>
          want(next, () =>
            change(() => storyApi.chooseMix(story.id, { mix: next }), `Räknas nu som ${mixNames[next]}.`),
          )
        }
      />
      {error && <ErrorBox error={error} />}
    </>
  );
}
