import type { PlanContent } from '../../plan/plan.ts';
import { type ChannelId, channelPlaces } from '../../publishing/channels.ts';
import type { Blocker } from '../blocker.ts';
import { currentTelling, type SettledAnswer, type Story } from '../story.ts';

/** What the answers to the mandatory questions ask of the reviewer. */
const toSettle: [Exclude<SettledAnswer, 'named'>, string][] = [
  ['client', 'om brukare och anhöriga'],
  ['child', 'om barn'],
  ['protected', 'om skyddade personuppgifter'],
];

/** What the story as a whole lacks: a review, the checklist, a stand on the sender's answers; or that it is not to be told. */
export function reviewBlockers(story: Story, channel: ChannelId, plan: PlanContent): Blocker[] {
  return [
    ...stageBlockers(story),
    ...channelBlockers(channel, plan),
    ...answerBlockers(story),
    ...checklistBlockers(story, plan),
  ];
}

function stageBlockers(story: Story): Blocker[] {
  const blockers: Blocker[] = [];
  if (story.withdrawnAt || story.stage === 'withdrawn')
    blockers.push({ kind: 'withdrawn', text: 'Den som skickade in berättelsen har tagit tillbaka den.' });
  if (story.stage === 'rejected')
    blockers.push({
      kind: 'rejected',
      text: 'Berättelsen ska inte publiceras. Öppna granskningen igen först.',
    });
  if (!story.review || story.stage === 'submitted')
    blockers.push({ kind: 'not_reviewed', text: 'Ingen har tagit hand om berättelsen än.' });
  return blockers;
}

function channelBlockers(channel: ChannelId, plan: PlanContent): Blocker[] {
  if (plan.channels.some(({ id, inUse }) => id === channel && inUse)) return [];
  const text = `Enligt planen publicerar vi inte ${channelPlaces[channel]}. Välj en annan kanal eller ändra planen.`;
  return [{ kind: 'channel_unused', text }];
}

/** A stand from before the sender's latest words is about other words. No answer counts as unsure. */
function answerBlockers(story: Story): Blocker[] {
  const { answers, at } = currentTelling(story);
  return toSettle.flatMap(([answer, about]) => {
    if (answers[answer] === 'no') return [];
    const settled = story.review?.settled[answer];
    if (settled && settled.at >= at) return [];
    const said = answers[answer] === 'yes' ? 'ja' : 'vet inte';
    const text = `Den som skickade in svarade ${said} på frågan ${about}. Skriv hur ni har försäkrat er om att det går att berätta.`;
    return [{ kind: 'unsettled', text, answer }];
  });
}

function checklistBlockers(story: Story, plan: PlanContent): Blocker[] {
  return plan.checklist
    .filter(({ id, mandatory }) => mandatory && !story.review?.checklist[id])
    .map(({ id, text }) => ({ kind: 'checklist', text: `Checklistan: ${text}`, itemId: id }));
}
