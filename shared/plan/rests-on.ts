import type { ChannelId } from '../publishing/channels.ts';
import type { PlanContent, PlanVersion } from './plan.ts';

type Items = readonly { id: string }[];
const sameItem = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Whether every one of these stands there still, in the same words. */
const allStand = (before: Items, after: Items) =>
  before.every((item) => after.some((other) => sameItem(item, other)));
/** Whether each of these that both have says the same; what only one of them has does not count. */
const allKeepWords = (before: Items, after: Items) =>
  before.every((item) => after.every((other) => other.id !== item.id || sameItem(item, other)));

const wordsOf = ({ checklist }: PlanContent) => checklist.map(({ id, text, help }) => ({ id, text, help }));

/**
 * Whether an approval of a post in this channel by the plan `before` is one by `after` too: what it was read and ticked
 * against says the same. What a program looks at before every sending (lengths, photos, items that have to be ticked,
 * legal bases that are gone, times) need not, nor what no post rests upon, such as tips, themes and the mix.
 */
export function restsOnSame(before: PlanContent, after: PlanContent, channel: ChannelId): boolean {
  const purpose = ({ channels }: PlanContent) => channels.find(({ id }) => id === channel)?.purpose;
  return (
    purpose(before) === purpose(after) &&
    before.askWhom === after.askWhom &&
    allStand(before.messages, after.messages) &&
    // A rule that is new may forbid it; one that is gone cannot.
    allStand(after.tone, before.tone) &&
    allStand(after.dos, before.dos) &&
    allStand(after.donts, before.donts) &&
    allKeepWords(wordsOf(before), wordsOf(after)) &&
    allKeepWords(before.legalBases, after.legalBases)
  );
}

/** What is known of a plan that decides about approvals by earlier ones. */
export type Covering = Pick<PlanVersion, 'number' | 'coversSince'>;

/** The oldest version whose approvals in this channel still hold by this one. */
export const coversSince = ({ number, coversSince: since }: Covering, channel: ChannelId): number =>
  since[channel] ?? number;

/** Whether an approval by that version is as good as one by this. */
export const covers = (plan: Covering, approvedBy: number, channel: ChannelId): boolean =>
  approvedBy >= coversSince(plan, channel) && approvedBy <= plan.number;
