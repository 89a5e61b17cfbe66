import type { Me } from '../../../../shared/desk/desk.ts';
import type { DeskPost, DeskStory } from '../../../../shared/desk/stories.ts';
import { channelAims } from '../../../../shared/publishing/channels.ts';
import { deliveryState } from '../../../../shared/stories/states/state.ts';
import { may } from '../../../../shared/stories/states/table.ts';
import { swedishDateTime } from '../../../../shared/text/dates.ts';
import { plural } from '../../../../shared/text/plural.ts';
import { remainingLines } from './remaining-lines.ts';

/** The one thing to do next about a story in a channel; `none` while there is nothing but to wait. */
export interface NextAction {
  does: 'take_over' | 'reopen' | 'write' | 'save' | 'fix' | 'approve' | 'publishing' | 'none';
  title: string;
  text: string;
}

const waits = (title: string, text: string): NextAction => ({ does: 'none', title, text });

/** Whether a post is still to be approved, or has to be anew: by another plan, or because a yes has ended since. */
export function isInReview(post: DeskPost): boolean {
  if (post.state === 'draft') return true;
  return may(post, 'approve') && (!post.approvalHolds || post.blockers.length > 0);
}

/** `post` is undefined when nothing is written for the channel; `dirty` when what is written is not saved. */
export function nextAction(
  story: DeskStory,
  post: DeskPost | undefined,
  me: Pick<Me, 'mayChange' | 'mayApprove'>,
  dirty: boolean,
): NextAction {
  if (post && !isInReview(post) && (!dirty || !may(post, 'edit'))) return onItsWay(story, post);
  switch (story.stage) {
    case 'withdrawn':
      return waits('Återtagen', 'Den som skickade in berättelsen har tagit tillbaka den.');
    case 'rejected':
      return me.mayChange || me.mayApprove
        ? { does: 'reopen', title: 'Publiceras inte', text: 'Granskningen går att öppna igen.' }
        : waits('Publiceras inte', 'En kommunikatör kan öppna granskningen igen.');
    case 'submitted':
      return me.mayChange
        ? {
            does: 'take_over',
            title: 'Ta hand om berättelsen',
            text: 'Då blir du ansvarig, och den som skickade in ser att granskningen har börjat.',
          }
        : waits('Inkommen', 'En kommunikatör tar hand om berättelsen först.');
    default:
      return inReview(story, post, me, dirty);
  }
}

function inReview(
  story: DeskStory,
  post: DeskPost | undefined,
  me: Pick<Me, 'mayChange' | 'mayApprove'>,
  dirty: boolean,
): NextAction {
  if (dirty) return { does: 'save', title: 'Osparad text', text: 'Spara för att se vad som återstår.' };
  if (!post) {
    return me.mayChange
      ? { does: 'write', title: 'Skriv inlägget', text: 'Du börjar från berättelsens egna ord.' }
      : waits('Inget inlägg än', 'En kommunikatör skriver det.');
  }
  if (post.blockers.length > 0) {
    const { length } = remainingLines(post.blockers, post.channel);
    const left = plural(length, 'sak återstår', 'saker återstår');
    return me.mayChange
      ? { does: 'fix', title: left, text: 'Först därefter kan inlägget godkännas.' }
      : waits(left, 'Kommunikatören ser till dem. Därefter kan inlägget godkännas.');
  }
  if (story.stage === 'more_asked') {
    return waits('Väntar på svar', 'Den som skickade in har fått en fråga. Svaret kommer hit.');
  }
  if (me.mayApprove && post.notByYou === undefined) {
    return { does: 'approve', title: 'Klart att godkänna', text: 'Läs en sista gång, precis som det blir.' };
  }
  return waits(
    'Klart för någon annan att godkänna',
    post.notByYou ?? 'En godkännare som inte själv har ändrat inlägget kan godkänna det.',
  );
}

function onItsWay({ takeDown }: Pick<DeskStory, 'takeDown'>, post: DeskPost): NextAction {
  const see = (title: string, text: string): NextAction => ({ does: 'publishing', title, text });
  const [why] = takeDown;
  if (why && post.state === 'published') return see('Ta ned inlägget', why);
  if (post.stop) return see('Stoppas', `${post.stop.by} vill att inlägget inte är ute: ${post.stop.reason}`);
  switch (post.state) {
    case 'approved':
      return see(`Godkänt ${channelAims[post.channel]}`, 'Välj en tid eller publicera nu.');
    case 'planned':
      return see('Planerat', post.plannedFor ? swedishDateTime(post.plannedFor) : 'Tiden står nedan.');
    case 'by_hand':
      if (deliveryState(post) === 'by_hand_void')
        return see('Lägg inte ut inlägget', 'Svara på om det redan är utlagt för hand.');
      return see('Lägg ut för hand', 'Kopiera texten, hämta bilderna och markera sedan som klart.');
    case 'failed':
      return see('Inlägget kom inte ut', post.failure?.text ?? 'Skälet står nedan.');
    case 'published':
      return post.failure
        ? see('Inlägget är kvar', post.failure.text)
        : see('Publicerat', 'Följ kommentarerna, eller ta ned inlägget.');
    case 'taken_down':
      return see(
        'Nedtaget',
        'Inlägget visas inte längre. Det går att rätta och publicera som en ny version.',
      );
    default:
      return see('På väg', post.onItsWay ?? 'Inlägget skickas eller tas ned just nu.');
  }
}
