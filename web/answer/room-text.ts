/** What a phone says of the workshop that it is in. */
export interface RoomView {
  text: string;
}

const texts = {
  gather: 'Välkommen! Workshoppen börjar snart. Du kan svara redan nu.',
  write: 'Nu svarar gruppen.',
  look: 'Gruppen tittar på ordmolnet. Du hinner fortfarande svara.',
  end: 'Workshoppen är slut, men du kan fortfarande svara.',
} as const;

/** For the part that the workshop is in. */
export const phoneText = (part: keyof typeof texts): string => texts[part];
