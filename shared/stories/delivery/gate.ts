import type { Blocker } from '../blocker.ts';
import type { Post } from '../post.ts';
import type { Story } from '../story.ts';
import { whyWaits } from '../voiding.ts';
import { failedPost } from './delivery.ts';
import { held, heldAgainstPlan } from './held.ts';

/** What is known just now of a post that is about to go out. */
export interface Facts {
  /** Of what it is now, by the plan that it was approved by; see `contentHash`. */
  hash: string;
  /** The plan in force, and whether approvals by the plan that it was approved by still hold by that. */
  plan: { number: number; covers: boolean };
  blockers: Blocker[];
  /** Whoever approved it is known not to have the role any more. */
  approverLeft: boolean;
  /** Swedish: what the plan has against its time, without anybody's reason. */
  againstPlan: string | undefined;
  stopped: boolean;
  connected: boolean;
}

/** Whether it may go out just now, and if not, what becomes of it. */
export type Standing =
  | { kind: 'go' }
  /** The approval holds no longer. `why` is Swedish. */
  | { kind: 'void'; why: string }
  | { kind: 'stopped' }
  /** It was planned for a time that the plan advises against now. */
  | { kind: 'against_plan'; why: string }
  | { kind: 'not_connected' };

const voided = (why: string): Standing => ({ kind: 'void', why });

/** Looks at everything that an approval rests upon; to be asked in the very write that lets the post go on. */
export function standingOf(
  story: Pick<Story, 'stage' | 'withdrawnAt'>,
  post: Pick<Post, 'approval'>,
  facts: Facts,
): Standing {
  const { approval } = post;
  if (story.stage === 'withdrawn' || story.withdrawnAt)
    return voided('Avsändaren har tagit tillbaka berättelsen.');
  if (story.stage === 'rejected') return voided('Berättelsen publiceras inte.');
  if (story.stage === 'more_asked') return voided(whyWaits);
  if (!approval) return voided('Inlägget är inte godkänt.');
  if (!facts.plan.covers) {
    return voided(`En ny plan gäller sedan inlägget godkändes (version ${facts.plan.number}).`);
  }
  if (facts.approverLeft) return voided(`${approval.by} har inte längre rollen godkännare.`);
  if (approval.hash !== facts.hash) return voided('Text eller bilder har ändrats sedan inlägget godkändes.');
  const [first] = facts.blockers;
  if (first) return voided(first.text);
  if (facts.stopped) return { kind: 'stopped' };
  if (facts.againstPlan !== undefined) return { kind: 'against_plan', why: facts.againstPlan };
  return facts.connected ? { kind: 'go' } : { kind: 'not_connected' };
}

/** What becomes of a post that may not go out. Its place in the calendar is gone, but not the time that it had. */
export function keptBack(post: Post, standing: Exclude<Standing, { kind: 'go' }>, now: Date): Post {
  if (standing.kind === 'void') {
    const { delivery: _, failure: __, approval: ___, ...draft } = post;
    const why = standing.why.slice(0, 300);
    return { ...draft, state: 'draft', voided: { at: now.toISOString(), by: 'systemet', why } };
  }
  if (standing.kind === 'stopped') {
    const text = 'Publiceringen var stoppad när inläggets tid kom. Planera det igen.';
    return held(post, now, { code: 'stopped', text });
  }
  if (standing.kind === 'against_plan') return heldAgainstPlan(post, now, standing.why);
  return failedPost(post, now, {
    reason: 'not_connected',
    code: '',
    text: 'Kanalen är inte ansluten. Anslut den och försök igen.',
  });
}
