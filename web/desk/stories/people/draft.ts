import type { DeskStory } from '../../../../shared/desk/stories.ts';
import { ChannelId } from '../../../../shared/publishing/channels.ts';
import type {
  Depicted,
  DepictedInput,
  SecrecyDecision,
  YesRecord,
} from '../../../../shared/stories/depicted.ts';

/** A person as the form has them: what is folded away is kept, so that a tick taken back loses nothing. */
export interface PersonDraft {
  name: string;
  role: DepictedInput['role'];
  appears: DepictedInput['appears'];
  legalBasis: string;
  protectedData: DepictedInput['protectedData'];
  hasYes: boolean;
  yes: Required<YesRecord>;
  hasSecrecy: boolean;
  secrecy: SecrecyDecision;
}

/** The form for a person who is there, or for a new one. */
export function personDraft(story: DeskStory, person: Depicted | undefined, today: string): PersonDraft {
  const used = story.plan.content.channels.filter(({ inUse }) => inUse).map(({ id }) => id);
  const yes: Required<YesRecord> = {
    on: today,
    how: 'written',
    by: person?.role === 'child' ? 'guardian' : 'self',
    reference: '',
    channels: used.length > 0 ? used : [...ChannelId.options],
    until: '',
  };
  return {
    name: person?.name ?? '',
    role: person?.role ?? 'staff',
    appears: person?.appears ?? 'named',
    legalBasis: person?.legalBasis ?? story.plan.content.legalBases[0]?.id ?? '',
    protectedData: person?.protectedData ?? 'not_asked',
    hasYes: person?.yes !== undefined,
    yes: { ...yes, ...person?.yes },
    hasSecrecy: person?.secrecy !== undefined,
    secrecy: person?.secrecy ?? { on: today, reference: '' },
  };
}

/** What is sent: an empty last day is none, and what is not ticked is left out. */
export function personOf(draft: PersonDraft): DepictedInput {
  const { hasYes, yes, hasSecrecy, secrecy, ...rest } = draft;
  const { until, ...always } = yes;
  return {
    ...rest,
    ...(hasYes && { yes: { ...always, ...(until !== '' && { until }) } }),
    ...(hasSecrecy && { secrecy }),
  };
}
