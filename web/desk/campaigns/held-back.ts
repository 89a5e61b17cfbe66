import type { HeldBack } from '../../../shared/clouds/clouds.ts';
import { plural } from '../../../shared/text/plural.ts';

/** Why the clouds on show are those from before the campaign was opened again, and what can be done about it. */
export function heldBackText({ reason, answers }: HeldBack, minAnswers: number): string {
  const come = `${plural(answers, 'nytt svar', 'nya svar')} har kommit sedan ordmolnen gjordes.`;
  if (reason === 'too_few_new') {
    return `${come} De är sparade, men inte med här: den som jämför med de ordmoln som redan har visats skulle kunna se vad en enskild person har skrivit. De tas med när minst ${minAnswers} nya svar har kommit, på varje fråga och i varje område som visas för sig. Öppna igen om fler ska svara.`;
  }
  const changed =
    'Någon har ändrat eller tagit bort sitt svar sedan ordmolnen gjordes. Nya ordmoln skulle visa vad den personen hade skrivit, så de gamla ligger kvar.';
  return answers > 0 ? `${changed} ${come} Skapa en ny omgång om du vill ha med dem.` : changed;
}
