import type { Campaign, Workgroup } from '../../shared/campaigns/campaigns.ts';
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
      return 'Workshoppen är avslutad. Tack för alla svar!';
    case 'campaign_over':
      return campaign.state === 'published'
        ? 'Det går inte längre att svara, och ordmolnen har visats för nämnden. Tack för alla svar!'
        : 'Det går inte längre att svara. Tack för alla svar!';
  }
}

/** What the group's clouds are made of, or why there are none yet. */
export function cloudsText(
  stage: WorkshopStage,
  counted: { answers: number; drawn: number },
  campaign: Campaign,
) {
  const { answers, drawn } = counted;
  const { minAnswers } = campaign;
  const goesOn = stage === 'open' || stage === 'not_open';
  if (drawn > 0) {
    const made = `Ordmolnen är gjorda av ${plural(drawn, 'svar', 'svar')}.`;
    const why = 'så att det inte syns vad en enskild person har skrivit';
    if (goesOn) return `${made} De ritas om när minst ${minAnswers} nya svar har kommit, ${why}.`;
    return drawn < answers ? `${made} De senaste svaren visas bara i allas ordmoln, ${why}.` : made;
  }
  if (answers >= minAnswers)
    return goesOn ? 'Gruppens ordmoln kommer här när det är ritat.' : 'Gruppens ordmoln har inte ritats.';
  return goesOn
    ? `Gruppens ordmoln ritas när minst ${minAnswers} personer har svarat.`
    : `Gruppens ordmoln visas inte, eftersom färre än ${minAnswers} personer har svarat. Svaren räknas med i allas ordmoln.`;
}
