import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import type { CloudFacts } from '../../shared/cloud/drawing/describe.ts';
import type { Layout } from '../../shared/cloud/layout.ts';
import type { Cloud } from '../../shared/clouds/clouds.ts';
import { leastPerTerm } from '../../shared/clouds/least-per-term.ts';

/** What the texts about a cloud say: its heading, how many people and groups, and what does not show. */
export function factsOf(campaign: Campaign, cloud: Cloud, layout: Layout): CloudFacts {
  const question = campaign.questions.find((candidate) => candidate.id === cloud.questionId);
  const heading = question?.shortText ?? campaign.title;
  return {
    question: cloud.scope.area === null ? heading : `${heading}, ${cloud.scope.area}`,
    words: layout.words,
    people: cloud.people,
    workgroups: cloud.scope.groups,
    hidden: cloud.hiddenTerms,
    minPeople: leastPerTerm(cloud.choices, cloud.scope),
  };
}
