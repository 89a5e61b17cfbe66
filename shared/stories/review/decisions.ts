import type * as z from 'zod';
import type { CheckItem, Confirm, Settle, Unconfirm } from '../../desk/stories.ts';
import { visibleError } from '../../errors.ts';
import type { MixId, PlanContent } from '../../plan/plan.ts';
import { type Confirmation, currentTelling, type Review, type Story } from '../story.ts';
import { edited } from '../voiding.ts';
import { reviewOf, type Signed } from './begin.ts';
import { confirmationOf, postFindings } from './findings.ts';

/** What a reviewer decides about a story besides its words; approvals rest upon all of it but the mix. */

const maxConfirmations = 200;

/** The story with a review changed so. */
const reviewed = (story: Story, review: Review, change: Partial<Review>): Story => ({
  ...story,
  review: { ...review, ...change },
});

const isAbout = (one: Confirmation, { channel, kind, words }: z.infer<typeof Unconfirm>) =>
  one.channel === channel && one.kind === kind && one.words === words.toLowerCase();

/**
 * The story with a high finding confirmed to stay. Confirmations of what the post no longer says are dropped. Throws a
 * visible `conflict` when the finding is not there, and `invalid` for one that nobody may confirm.
 */
export function withConfirmed(story: Story, input: Confirm, plan: PlanContent, signed: Signed): Story {
  const review = reviewOf(story);
  const post = story.posts.find(({ channel }) => channel === input.channel);
  const found = post ? postFindings(story, post, plan) : [];
  const words = input.words.toLowerCase();
  const matches = found.filter((one) => one.finding.kind === input.kind && one.words === words);
  if (matches.length === 0)
    throw visibleError('conflict', 'Det står inte längre i texten. Spara texten och se efter igen.');
  if (matches.some(({ finding }) => finding.severity === 'stop'))
    throw visibleError('invalid', 'Det här får aldrig stå kvar. Ta bort det ur texten.');
  const { reason, channel, kind, notPerson } = input;
  const others = review.confirmations.filter(
    (one) =>
      !isAbout(one, input) &&
      (one.channel !== channel ||
        found.some(({ finding, words: said }) => finding.kind === one.kind && said === one.words)),
  );
  if (others.length >= maxConfirmations)
    throw visibleError('conflict', 'Det är för många bekräftelser. Skriv om texten i stället.');
  const confirmations = [
    ...others,
    { ...signed, channel, kind, words, reason, ...(notPerson && kind === 'name' && { notPerson }) },
  ];
  return edited(reviewed(story, review, { confirmations }), [channel], {
    ...signed,
    why: 'En bekräftelse ändrades.',
  });
}

/** The story without that confirmation; undefined when it has none. */
export function withUnconfirmed(
  story: Story,
  input: z.infer<typeof Unconfirm>,
  signed: Signed,
): Story | undefined {
  const review = reviewOf(story);
  if (!confirmationOf(story, input)) return undefined;
  const confirmations = review.confirmations.filter((one) => !isAbout(one, input));
  return edited(reviewed(story, review, { confirmations }), [input.channel], {
    ...signed,
    why: 'En bekräftelse togs tillbaka.',
  });
}

/** The story with an item of the plan's checklist ticked or not; undefined when it is so already. */
export function withItemChecked(
  story: Story,
  { itemId, done }: z.infer<typeof CheckItem>,
  plan: PlanContent,
  signed: Signed,
): Story | undefined {
  const review = reviewOf(story);
  const item = plan.checklist.find(({ id }) => id === itemId);
  if (!item) throw visibleError('not_found', 'Punkten finns inte i planen som gäller. Ladda om sidan.');
  if ((review.checklist[itemId] !== undefined) === done) return undefined;
  const { [itemId]: _, ...others } = review.checklist;
  const checklist = done ? { ...others, [itemId]: signed } : others;
  const next = { ...reviewed(story, review, { checklist }), changedAt: signed.at };
  // No approval rests upon what may be left open.
  return item.mandatory ? edited(next, 'all', { ...signed, why: 'Checklistan ändrades.' }) : next;
}

/** The story counted as another part of the plan's mix. Undefined when it is so already. */
export function withMix(story: Story, mix: MixId, { at }: Signed): Story | undefined {
  const review = reviewOf(story);
  return review.mix === mix ? undefined : { ...reviewed(story, review, { mix }), changedAt: at };
}

/** The story with a stand taken on one of the sender's answers. Throws a visible `conflict` when the answer was no. */
export function withSettled(
  story: Story,
  { what, reason }: z.infer<typeof Settle>,
  signed: Signed,
): Story | undefined {
  const review = reviewOf(story);
  if (currentTelling(story).answers[what] === 'no')
    throw visibleError(
      'conflict',
      'Den som skickade in svarade nej på frågan. Där finns inget att ta ställning till.',
    );
  if (review.settled[what]?.reason === reason) return undefined;
  const settled = { ...review.settled, [what]: { ...signed, reason } };
  return edited(reviewed(story, review, { settled }), 'all', {
    ...signed,
    why: 'Ställningstagandet till den som skickade in ändrades.',
  });
}
