import type { DeskStory } from '../../../../shared/desk/stories.ts';
import { type Telling, yesNoNames } from '../../../../shared/stories/telling.ts';

/** For this question a yes is what one hopes for. */
const goodYes = 'said_yes';

/** The mandatory questions as the sender answered them; what calls for care stands out. */
export function Answers({ story, telling }: { story: DeskStory; telling: Telling }) {
  const { requiredQuestions } = story.plan.content;
  const asked = requiredQuestions.filter(({ id }) => telling.answers[id] !== undefined);
  return (
    <div>
      <h3>Svar på frågorna</h3>
      <dl class="answers">
        {asked.map(({ id, text }) => {
          const answer = telling.answers[id] ?? 'unsure';
          const calls = id === goodYes ? answer !== 'yes' : answer !== 'no';
          return (
            <div key={id} class={calls ? 'calls' : undefined}>
              <dt>{text}</dt>
              <dd>{yesNoNames[answer]}</dd>
            </div>
          );
        })}
      </dl>
      {telling.people !== '' && (
        <>
          <h3>Vilka är med?</h3>
          <p class="as-written">{telling.people}</p>
        </>
      )}
    </div>
  );
}
