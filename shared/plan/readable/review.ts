import type { PlanContent } from '../plan.ts';
import { textItems } from './direction.ts';
import type { ReadablePart } from './part.ts';

/** What is asked and looked at before anything comes out, and what makes it right. */
export function reviewPart(content: PlanContent): ReadablePart {
  return {
    id: 'sa-granskar-vi',
    heading: 'Så granskar vi',
    sections: [
      {
        id: 'fragor',
        heading: 'Frågor till den som skickar in',
        kind: 'steps',
        items: content.requiredQuestions.map(({ id, text, help }) => ({
          id,
          title: text,
          note: '',
          text: help,
        })),
      },
      {
        id: 'checklista',
        heading: 'Checklista före godkännande',
        lead: 'En person granskar och en annan godkänner. Det som är obligatoriskt måste vara klart innan någon kan godkänna.',
        kind: 'steps',
        items: content.checklist.map(({ id, text, help, mandatory }) => ({
          id,
          title: text,
          note: mandatory ? 'Obligatoriskt' : 'Rekommenderat',
          text: help,
        })),
      },
      {
        id: 'grunder',
        heading: 'Därför får någon vara med',
        kind: 'entries',
        items: content.legalBases.map(({ id, name, text }) => ({ id, title: name, note: '', text })),
      },
      {
        id: 'personuppgifter',
        heading: 'Information om personuppgifter',
        kind: 'text',
        items: textItems('privacy', content.privacyNotice),
      },
    ],
  };
}
