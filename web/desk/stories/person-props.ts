import type { PersonDraft } from './person-draft.ts';

export interface PersonPartProps {
  draft: PersonDraft;
  put: (part: Partial<PersonDraft>) => void;
}
