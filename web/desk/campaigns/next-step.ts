import type { DeskCampaign, DeskClouds } from '../../../shared/desk/desk.ts';
import { plural } from '../../../shared/text/plural.ts';

export type NextAction = 'open' | 'close' | 'publish' | 'look' | 'copy' | 'change' | 'tidy';

export interface NextStep {
  title: string;
  text: string;
  /** The one thing to do now; none while there is nothing to do but wait. */
  action?: NextAction;
}

/** What the communicator does next, and why. `clouds` is undefined until it is known, null when there are none. */
export function nextStep(campaign: DeskCampaign, clouds: DeskClouds | null | undefined): NextStep {
  if (campaign.state === 'draft') {
    return {
      title: 'Öppna när grupperna ska börja svara',
      text: 'Skriv ut QR-koderna eller skicka länkarna till ledarna först. Ingen kan svara förrän du öppnar.',
      action: 'open',
    };
  }
  if (campaign.state === 'open') return whileOpen(campaign);
  return afterClosing(campaign, clouds);
}

/** The same for somebody who may only look: how far it has come, and who does what comes next. */
export function whereItIs(campaign: DeskCampaign, clouds: DeskClouds | null | undefined): NextStep {
  const { title, text, action } = nextStep(campaign, clouds);
  switch (action) {
    case 'open':
      return { title: 'Omgången förbereds', text: 'Ingen kan svara förrän en kommunikatör öppnar den.' };
    case 'close':
      return {
        title: 'Grupperna kan svara nu',
        text: `${silentText(campaign)} Ordmolnen görs när en kommunikatör stänger omgången.`,
      };
    case 'publish':
      return campaign.board
        ? { title, text: 'Den som öppnar länken får veta att inget visas.' }
        : { title: 'Ordmolnen är klara', text: 'Titta igenom dem. En kommunikatör visar dem för nämnden.' };
    case 'tidy':
      return { title: 'Ordmolnen ska göras om', text: 'En kommunikatör har ändrat bland orden.' };
    case 'change':
      return { title, text: 'Det har gjorts nya. En kommunikatör visar dem för nämnden.' };
    default:
      return { title, text, ...(action && { action }) };
  }
}

function silentText({ groups, groupsAnswered }: DeskCampaign): string {
  const silent = groups - groupsAnswered;
  return silent === 0
    ? 'Alla grupper har minst ett svar.'
    : `${plural(silent, 'grupp', 'grupper')} har inte svarat än.`;
}

function whileOpen(campaign: DeskCampaign): NextStep {
  const { answers, minAnswers } = campaign;
  if (answers < minAnswers) {
    return {
      title: 'Grupperna kan svara nu',
      text: `Det behövs svar från minst ${minAnswers} personer innan det kan bli ordmoln. ${answers === 0 ? 'Ingen har svarat än.' : `Hittills har ${answers} svarat.`}`,
    };
  }
  return {
    title: 'Stäng när alla workshoppar är klara',
    text: `${silentText(campaign)} När du stänger görs ordmolnen av alla svar.`,
    action: 'close',
  };
}

function afterClosing(campaign: DeskCampaign, clouds: DeskClouds | null | undefined): NextStep {
  if (!clouds)
    return {
      title: 'Ordmolnen',
      text: clouds === null ? 'Det finns inga ordmoln än.' : 'Hämtar ordmolnen …',
    };
  if (clouds.state === 'waiting') {
    return { title: 'Ordmolnen görs nu', text: 'Det tar någon minut. Du kan lämna sidan under tiden.' };
  }
  if (clouds.state === 'failed') {
    return {
      title: 'Ordmolnen blev inte klara',
      text: clouds.failure ?? 'Något gick fel när de gjordes. Svaren finns kvar.',
      action: 'look',
    };
  }
  const { board } = campaign;
  if (clouds.stepsSince > 0) {
    return {
      title: 'Gör om ordmolnen med ändringarna',
      text: `${plural(clouds.stepsSince, 'ändring bland orden är', 'ändringar bland orden är')} inte med i ordmolnen än.`,
      action: 'tidy',
    };
  }
  if (!board) {
    const { heldBack } = clouds;
    return {
      title: 'Visa ordmolnen för nämnden',
      text: heldBack
        ? 'De är desamma som innan omgången öppnades igen. Under Ordmoln står varför.'
        : 'Gå igenom orden och titta på ordmolnen först. Nämnden får en länk som öppnas utan inloggning.',
      action: 'publish',
    };
  }
  if (board.withdrawnAt) {
    return {
      title: 'Nämndens sida är nedtagen',
      text: 'Den som öppnar länken får veta att inget visas. Du kan visa ordmolnen igen.',
      action: 'publish',
    };
  }
  if (board.cloudSetId !== clouds.id) {
    return {
      title: 'Nämnden ser de tidigare ordmolnen',
      text: 'Du har gjort nya. Visa dem för nämnden när du är nöjd. Länken blir densamma.',
      action: 'change',
    };
  }
  return {
    title: 'Nämnden kan se ordmolnen',
    text: 'Skicka länken, eller lägg den i kallelsen. Tryckoriginalet till örngottet finns under Tryck.',
    action: 'copy',
  };
}
