import { useState } from 'preact/hooks';
import type { DeskStory } from '../../../shared/desk/stories.ts';
import { mixNames } from '../../../shared/plan/plan.ts';
import { mayBeOut } from '../../../shared/stories/states/table.ts';
import { currentTelling } from '../../../shared/stories/story.ts';
import { kindNames } from '../../../shared/stories/telling.ts';
import { onDay, onDayAt } from '../../../shared/text/dates.ts';
import { ErrorBox, Notice } from '../frame/parts.tsx';
import { ageText } from './age.ts';
import { fieldIds } from './review/jump.ts';
import { ExampleStory, StoryStateChip } from './state-chip.tsx';
import { storyApi } from './story-api.ts';
import { type StoryProps, useChange } from './story-props.ts';
import { TextDialog } from './text-dialog.tsx';

/** Where the story is, whose it is, and what can be done about it as a whole. */
export function StoryHead(props: StoryProps) {
  const { story } = props;
  return (
    <section class="story-head" id={fieldIds.top} aria-label="Läge">
      <div class="chips">
        <StoryStateChip state={story.state} />
        {story.example && <ExampleStory />}
        <span class="quiet">{aboutIt(story).join(' · ')}</span>
      </div>
      <Notes story={story} />
      <Actions {...props} />
    </section>
  );
}

function aboutIt({ tellings, submittedAt, owner, review }: DeskStory): string[] {
  return [
    kindNames[currentTelling({ tellings }).kind],
    `kom in ${onDay(submittedAt)}, för ${ageText(submittedAt, new Date())} sedan`,
    owner ? `ansvarig ${owner.name}` : 'ingen ansvarig',
    ...(review ? [`räknas som ”${mixNames[review.mix]}”`] : []),
  ];
}

function Notes({ story }: Pick<StoryProps, 'story'>) {
  const { review, plan, rejection, withdrawnAt } = story;
  return (
    <>
      {withdrawnAt !== undefined && (
        <Notice kind="warn">
          <p>
            <strong>Den som skickade in berättelsen tog tillbaka den {onDayAt(withdrawnAt)}.</strong> Det som
            redan är ute behöver du ta ned.
          </p>
        </Notice>
      )}
      {rejection && story.stage === 'rejected' && (
        <Notice kind="warn">
          <p>
            {rejection.by} tackade nej till berättelsen {onDayAt(rejection.at)}: {rejection.reason}
          </p>
        </Notice>
      )}
      {review && review.planNumber !== plan.number && (
        <Notice>
          <p>
            Granskningen började med plan {review.planNumber}. Nu gäller plan {plan.number}, och det är den
            som avgör.
          </p>
        </Notice>
      )}
    </>
  );
}

function Actions({ story, me, changed }: StoryProps) {
  const [dialog, setDialog] = useState<'ask' | 'reject'>();
  const { change, pending, error } = useChange(changed);
  const isGoing = ['submitted', 'in_review', 'more_asked'].includes(story.stage);
  const isMine = story.owner?.id === me.id;
  const mayTalk = me.mayChange || me.mayApprove;
  return (
    <>
      <div class="tools">
        {me.mayChange && isGoing && !(isMine && story.review) && (
          <button
            type="button"
            class={story.stage === 'submitted' ? undefined : 'secondary'}
            aria-disabled={pending}
            onClick={() => change(() => storyApi.takeOver(story.id), 'Du är nu ansvarig för berättelsen.')}
          >
            {story.owner && !isMine ? `Ta över från ${story.owner.name}` : 'Ta hand om'}
          </button>
        )}
        {me.mayChange && story.stage === 'more_asked' && isMine && story.review && (
          <button
            type="button"
            class="secondary"
            aria-disabled={pending}
            onClick={() => change(() => storyApi.takeOver(story.id), 'Granskningen fortsätter.')}
          >
            Fortsätt utan svar
          </button>
        )}
        {mayTalk && isGoing && (
          <>
            <button type="button" class="secondary" onClick={() => setDialog('ask')}>
              Ställ en fråga …
            </button>
            {!story.posts.some(mayBeOut) && (
              <button type="button" class="secondary" onClick={() => setDialog('reject')}>
                Tacka nej …
              </button>
            )}
          </>
        )}
        {mayTalk && story.stage === 'rejected' && (
          <button
            type="button"
            aria-disabled={pending}
            onClick={() => change(() => storyApi.reopen(story.id), 'Granskningen är öppnad igen.')}
          >
            Öppna igen
          </button>
        )}
      </div>
      {error && <ErrorBox error={error} />}
      {dialog === 'ask' && (
        <TextDialog
          title="Ställ en fråga"
          label="Vad behöver du veta eller få ändrat?"
          hint={`Den som skickade in läser frågan på sin privata sida och svarar där. ${askEffect(story)}`.trim()}
          verb="Skicka frågan"
          pendingText="Skickar …"
          work={async (text) => changed(await storyApi.askMore(story.id, { text }), 'Frågan är skickad.')}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'reject' && (
        <TextDialog
          title="Tacka nej till berättelsen?"
          label="Skäl"
          hint="Den som skickade in läser skälet. Du kan öppna granskningen igen."
          verb="Tacka nej"
          pendingText="Sparar …"
          work={async (reason) =>
            changed(await storyApi.reject(story.id, { reason }), 'Berättelsen publiceras inte.')
          }
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  );
}

/** What asking does to what is approved, so that nothing goes out with the question open. */
function askEffect({ posts }: DeskStory): string {
  if (!posts.some(({ state }) => ['approved', 'planned', 'by_hand'].includes(state))) return '';
  return 'Inlägg som är godkända eller planerade går inte ut förrän de har godkänts på nytt.';
}
