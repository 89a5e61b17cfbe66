import type { PersonDraft } from './draft.ts';

export interface PersonPartProps {
  draft: PersonDraft;
  put: (part: Partial<PersonDraft>) => void;
}
