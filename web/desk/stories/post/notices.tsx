import type { DeskPost, DeskStory } from '../../../../shared/desk/stories.ts';
import { rowOf } from '../../../../shared/stories/states/table.ts';
import { onDayAt } from '../../../../shared/text/dates.ts';
import { Notice } from '../../frame/parts.tsx';
import type { KeptPost } from './draft.ts';

/** Who has approved it, or why an approval no longer holds. */
export function Standing({ post, isToGo }: { post: DeskPost; isToGo: boolean }) {
  const { approval, voided } = post;
  // What stands there against somebody's wish is told of first; that it was approved is no good news then.
  if (isToGo && rowOf(post).out !== 'no') return null;
  const isPast = rowOf(post).out === 'was';
  return (
    <>
      {approval && (
        <Notice kind={isPast ? undefined : post.approvalHolds ? 'good' : 'warn'}>
          <p>
            <strong>
              Godkänt av {approval.by} {onDayAt(approval.at)}
            </strong>{' '}
            enligt plan {approval.planNumber}.{' '}
            {isPast
              ? 'Så stod det ute. En ny version godkänns för sig.'
              : post.approvalHolds
                ? 'Ändras texten, bilderna, personerna, checklistan eller planen behövs ett nytt godkännande.'
                : 'Något har ändrats sedan dess, så godkännandet gäller inte längre.'}
          </p>
        </Notice>
      )}
      {!approval && voided && (
        <Notice kind="warn">
          <p>
            <strong>Godkännandet upphörde att gälla</strong> {onDayAt(voided.at)}: {voided.why}
          </p>
        </Notice>
      )}
    </>
  );
}

/** Somebody else was first: both texts are shown, and neither is lost. */
export function Conflict({ post, kept }: { post: DeskPost; kept: KeptPost }) {
  return (
    <div class="notice warn" role="alert">
      <p>
        <strong>{post.editedBy} har sparat en annan text sedan du började skriva.</strong> Din text finns kvar
        i fältet. Den sparade lyder:
      </p>
      <p class="as-written saved-words">{post.text}</p>
      <div class="tools">
        <button type="button" class="secondary" onClick={kept.keepMine}>
          Fortsätt med min text
        </button>
        <button type="button" class="secondary" onClick={kept.forget}>
          Byt till den sparade
        </button>
      </div>
    </div>
  );
}

/** Somebody else has the same text before them. */
export function AlsoWriting({ writing, channel }: Pick<DeskStory, 'writing'> & Pick<DeskPost, 'channel'>) {
  const names = writing.filter((one) => one.channel === channel).map(({ name }) => name);
  return (
    <div role="status">
      {names.length > 0 && (
        <Notice>
          <p>
            <strong>{names.join(' och ')} skriver också här just nu.</strong> Inget skrivs över: den som
            sparar sist får först se vad den andra har sparat.
          </p>
        </Notice>
      )}
    </div>
  );
}
