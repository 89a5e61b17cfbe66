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

/** A draft from before is used when it still has every field, of the right kind. */
export function draftLike(example: CampaignDraft) {
  return (kept: unknown): CampaignDraft | undefined => {
    if (typeof kept !== 'object' || kept === null) return undefined;
    const fields = new Map<string, unknown>(Object.entries(kept));
    const fits = Object.entries(example).every(([name, value]) => {
      const field = fields.get(name);
      return typeof field === typeof value && Array.isArray(field) === Array.isArray(value);
    });
    return fits ? (kept as CampaignDraft) : undefined;
  };
}
