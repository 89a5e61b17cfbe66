import type { CreateFromDesk, StartingPoints } from '../../shared/desk.ts';

/** A new campaign as far as it has been written. */
export type CampaignDraft = CreateFromDesk & { templateId: string };

type Template = StartingPoints['templates'][number];

/** What a template decides. */
export function templatePart(template: Template) {
  const { id, questions, minPeoplePerTerm } = template;
  return { templateId: id, questions, minPeoplePerTerm };
}

export function emptyDraft(template: Template | undefined): CampaignDraft {
  return {
    templateId: '',
    title: '',
    organisation: '',
    questions: [],
    workgroupsText: '',
    minAnswers: 5,
    minPeoplePerTerm: 3,
    ...(template && templatePart(template)),
  };
}
