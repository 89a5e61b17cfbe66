import type { LimitedKind } from '../../../shared/limits/table.ts';

/** What somebody is told who has to wait; how long follows after it. */
export const limitTexts: Record<LimitedKind, string> = {
  answers: 'Det kommer ovanligt många svar just nu. Det du har skrivit finns kvar.',
  stories: 'Det kommer ovanligt mycket på en gång just nu. Det du har skrivit finns kvar.',
  photos: 'Det kommer ovanligt många bilder just nu. Dina bilder finns kvar hos dig.',
  uploads: 'Det kommer ovanligt många bilder just nu. Bilden finns kvar hos dig.',
  signIns: 'Ovanligt många försöker logga in just nu.',
  imports: 'Ovanligt många filer läses in just nu. Filen finns kvar hos dig.',
  exports: 'Ovanligt många hämtar filer just nu.',
  polls: 'Det kommer ovanligt många frågor från ert nät just nu.',
  pages: 'Det kommer ovanligt många förfrågningar från ert nät just nu.',
};
