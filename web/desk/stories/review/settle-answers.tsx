import { useState } from 'preact/hooks';
import { currentTelling, SettledAnswer } from '../../../../shared/stories/story.ts';
import { yesNoNames } from '../../../../shared/stories/telling.ts';
import { swedishDate } from '../../../../shared/text/dates.ts';
import { storyApi } from '../story-api.ts';
import type { StoryProps } from '../story-props.ts';
import { TextDialog } from '../text-dialog.tsx';
import { fieldIds } from './jump.ts';

/** The sender's answers that somebody has to take a stand on, each with the reason once there is one. */
export function SettleAnswers({ story, changed, editable }: StoryProps & { editable: boolean }) {
  const [asks, setAsks] = useState<SettledAnswer>();
  const { answers, at } = currentTelling(story);
  // Whoever is registered is somebody whom the answer was about.
  const waiting = SettledAnswer.options.filter(
    (answer) => answers[answer] !== 'no' && !(answer === 'named' && story.people.length > 0),
  );
  if (waiting.length === 0) return null;
  const question = (id: SettledAnswer) =>
    story.plan.content.requiredQuestions.find((asked) => asked.id === id)?.text ?? id;
  return (
    <div class="settle" id={fieldIds.answers}>
      <h2>Svar att ta ställning till</h2>
      <ul class="checklist">
        {waiting.map((id) => {
          const settled = story.review?.settled[id];
          const holds = settled !== undefined && settled.at >= at;
          return (
            <li key={id} class={holds ? undefined : 'calls'}>
              <p>
                <strong>{question(id)}</strong> {yesNoNames[answers[id] ?? 'unsure']}
              </p>
              {settled && (
                <p class="quiet">
                  {settled.by}, {swedishDate(settled.at)}: {settled.reason}
                  {!holds && ' Berättelsen har ändrats sedan dess.'}
                </p>
              )}
              {id === 'named' && !holds && (
                <p class="hint">Lägg till personerna ovan, eller skriv varför ingen är med i inlägget.</p>
              )}
              {editable && (
                <button
                  type="button"
                  class={holds ? 'quiet-button' : 'secondary'}
                  aria-label={`${holds ? 'Ändra skälet' : 'Ta ställning'}: ${question(id)}`}
                  onClick={() => setAsks(id)}
                >
                  {holds ? 'Ändra skälet' : 'Ta ställning'}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {asks && (
        <TextDialog
          title="Ta ställning"
          label={question(asks)}
          hint="Skriv hur du har sett till att det är rätt att berätta. Aldrig vem det gäller eller varför någon är skyddad."
          verb="Spara skälet"
          pendingText="Sparar …"
          work={async (reason) =>
            changed(await storyApi.settle(story.id, { what: asks, reason }), 'Skälet är sparat.')
          }
          onClose={() => setAsks(undefined)}
        />
      )}
    </div>
  );
}
