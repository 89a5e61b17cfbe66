import type { Campaign, Workgroup } from '../../shared/campaigns.ts';
import { plural, swedishNumber } from '../../shared/text/plural.ts';

/** Where a workshop stands. */
export type WorkshopStage = 'not_open' | 'open' | 'ended' | 'campaign_over';

export function stageOf(campaign: Campaign, workgroup: Workgroup): WorkshopStage {
  if (campaign.state === 'draft') return 'not_open';
  if (campaign.state !== 'open') return 'campaign_over';
  return workgroup.closedAt === undefined ? 'open' : 'ended';
}

/** The count to be shown large, and the words after it: `7` + `av 12 har svarat`. */
export function countText(answers: number, headcount: number): { number: string; rest: string } {
  const number = swedishNumber(answers);
  // More answers than people: somebody has helped out in the group, and "13 av 12" would look like a mistake.
  if (headcount > 0 && answers <= headcount) {
    return { number, rest: `av ${swedishNumber(headcount)} har svarat` };
  }
  return { number, rest: answers === 1 ? 'person har svarat' : 'personer har svarat' };
}

/** What is going on, when answers cannot be sent; undefined when they can. */
export function stageText(stage: WorkshopStage, campaign: Campaign): string | undefined {
  switch (stage) {
    case 'not_open':
      return 'Omgången är inte öppen än. Du kan skriva ut sidan redan nu. Koden fungerar när omgången öppnar.';
    case 'open':
      return undefined;
    case 'ended':
      return 'Workshopen är avslutad. Tack för alla svar!';
    case 'campaign_over':
      return campaign.state === 'published'
        ? 'Omgången är stängd och ordmolnen har visats för nämnden. Tack för alla svar!'
        : 'Omgången är stängd. Tack för alla svar!';
  }
}

/** What the group's clouds are made of, or why there are none yet. */
export function cloudsText(stage: WorkshopStage, drawnAnswers: number, { minAnswers }: Campaign): string {
  if (drawnAnswers > 0) {
    const made = `Ordmolnen är gjorda av ${plural(drawnAnswers, 'svar', 'svar')}.`;
    return stage === 'open'
      ? `${made} De ritas om när ${minAnswers} nya svar har kommit, så att det inte syns vad en enskild person har skrivit.`
      : made;
  }
  return stage === 'open' || stage === 'not_open'
    ? `Gruppens ordmoln ritas när ${minAnswers} personer har svarat.`
    : `Gruppens ordmoln visas inte när färre än ${minAnswers} personer har svarat. Svaren räknas ändå med i allas ordmoln.`;
}
