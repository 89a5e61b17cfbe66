import type { Campaign, Workgroup } from '../../../shared/campaigns/campaigns.ts';
import { isSmallGroup } from '../../../shared/campaigns/campaigns.ts';
import { plural, swedishNumber } from '../../../shared/text/plural.ts';

/** After the number of phones that have come in: `av 12 har kommit in`. */
export function presenceRest(present: number, headcount: number): string {
  if (headcount > 0 && present <= headcount) return `av ${swedishNumber(headcount)} har kommit in`;
  return present === 1 ? 'telefon har kommit in' : 'telefoner har kommit in';
}

/** How many who are here have not sent anything yet; undefined when nobody or more than are known. */
export function writingText(present: number, answers: number): string | undefined {
  const writing = present - answers;
  return writing > 0 ? `${plural(writing, 'skriver', 'skriver')} fortfarande` : undefined;
}

/** Why there is no picture, or what it is made of and when it changes. */
export function pictureText(
  campaign: Campaign,
  workgroup: Workgroup,
  { answers, drawn }: { answers: number; drawn: number },
): string {
  const { minAnswers } = campaign;
  if (drawn > 0) {
    const made = `Ordmolnet är gjort av ${plural(drawn, 'svar', 'svar')}.`;
    if (drawn >= answers) return made;
    return `${made} Senare svar kommer med när minst ${minAnswers} till har svarat, så att det inte syns vad en enskild person har skrivit.`;
  }
  if (isSmallGroup(campaign, workgroup))
    return `Ni är färre än ${minAnswers}, så gruppen får inget eget ordmoln: det skulle synas vem som har skrivit vad. Era ord räknas med i allas ordmoln. Berätta i stället högt för varandra.`;
  if (answers < minAnswers)
    return `Ordmolnet visas när minst ${minAnswers} har svarat, så att det inte syns vem som har skrivit vad. ${plural(answers, 'har', 'har')} svarat hittills. Prata så länge.`;
  return 'Ordmolnet ritas. Det är här om ett ögonblick.';
}
