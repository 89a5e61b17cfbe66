import type { CreateFromDesk, DeskCampaign, StartingPoints } from '../../../../shared/desk/desk.ts';
import { codeLength, randomCode } from '../../../../shared/random-code.ts';

/** A new campaign as far as it has been written. */
export type CampaignDraft = Omit<CreateFromDesk, 'id' | 'follows' | 'renamed' | 'answerBy'> & {
  templateId: string;
  /** The id of an earlier campaign, or nothing. */
  follows: string;
  /** Groups of the earlier and the new list that only seem to be the same. */
  apart?: string[];
  /** A day, or nothing. */
  answerBy: string;
};

/** What is sent of it. */
export type CampaignContent = Omit<CreateFromDesk, 'id'>;

/** What has been sent, and the id that it was sent with. */
export interface Sending {
  text: string;
  id: string;
}
export const nothingSent: Sending = { text: '', id: '' };

/**
 * The same id as long as the same is sent, so that sending it again after an answer that was lost creates nothing
 * twice; a new one when something was changed, so that the change is not lost either.
 */
export function sendingOf(content: object, last: Sending): Sending {
  const text = JSON.stringify(content);
  if (text === last.text) return last;
  return { text, id: `cmp_${randomCode(crypto.getRandomValues(new Uint8Array(codeLength)))}` };
}

type Template = StartingPoints['templates'][number] | StartingPoints['own'][number];

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
    minPeopleInGroup: 1,
    words: 'unveiled',
    follows: '',
    answerBy: '',
    ...(template && templatePart(template)),
  };
}

/** A campaign as it can be changed. */
export function draftOf(campaign: DeskCampaign): CampaignDraft {
  const { title, organisation, questions, minAnswers, minPeoplePerTerm, minPeopleInGroup, words } = campaign;
  const rows = campaign.workgroups.map(({ area, name, headcount }) =>
    [area, name, headcount || ''].join('\t'),
  );
  return {
    questions: questions.map(({ earlier: _, ...question }) => question),
    ...{ title, organisation, minAnswers, minPeoplePerTerm, minPeopleInGroup, words },
    templateId: '',
    workgroupsText: rows.join('\n'),
    follows: '',
    answerBy: campaign.answerBy ?? '',
  };
}

/** The same for another year: with its groups, which keep their posters, unless it is an example. */
export function copyOf(campaign: DeskCampaign): CampaignDraft {
  return { ...draftOf(campaign), title: '', answerBy: '', follows: campaign.example ? '' : campaign.id };
}
