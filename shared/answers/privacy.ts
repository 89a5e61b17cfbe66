/** What is kept and who may read it, in short. No promise of secrecy: answers may become public records. */
export const privacyHeading = 'Det här sparas';

/** The same on the phone and on paper, but for what only one of them tells of somebody. */
export function privacyTexts(organisation: string, on: 'phone' | 'paper'): string[] {
  const kept = {
    phone:
      'Raderna du skriver, vilken arbetsgrupp de kommer från och dagens datum. Ditt namn, klockslaget och vilken telefon du har sparas inte. I en liten grupp kan andra ändå känna igen ditt sätt att skriva.',
    paper:
      'Raderna du skriver, vilken arbetsgrupp de kommer från och datumet då de skrivs in. Ditt namn sparas inte: skriv det inte här. I en liten grupp kan andra ändå känna igen ditt sätt att skriva, och den som skriver in svaren ser din handstil.',
  };
  return [
    kept[on],
    `${organisation} ansvarar för svaren. De kan bli allmänna handlingar, och då har andra rätt att läsa dem.`,
  ];
}
