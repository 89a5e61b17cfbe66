import { Answer } from '../shared/answers.ts';
import { AuditEntry } from '../shared/audit.ts';
import { BoardView } from '../shared/board.ts';
import { Campaign, type Instant, Link, Workgroup } from '../shared/campaigns.ts';
import { Cloud, CloudSet, GroupCloud } from '../shared/clouds.ts';
import type { AuditId, CampaignId, CloudId, CloudSetId, Code, WorkgroupId } from '../shared/ids.ts';
import { entity } from './entity.ts';

/** Where each kind of thing is stored: one place, so that keys agree. */

const campaignPk = (id: CampaignId) => `campaign/${id}`;
const answersPk = (id: CampaignId) => `answers/${id}`;

export const campaigns = entity({
  name: 'campaign',
  schema: Campaign,
  key: (id: CampaignId) => ({ pk: campaignPk(id), sk: 'campaign' }),
  keyOf: (campaign) => ({ pk: campaignPk(campaign.id), sk: 'campaign' }),
  indexOf: (campaign) => ({ g1pk: 'campaigns', g1sk: `${campaign.createdAt}/${campaign.id}` }),
});
export const allCampaigns = { pk: 'campaigns', index: 'g1', reverse: true } as const;

export const workgroups = entity({
  name: 'workgroup',
  schema: Workgroup,
  key: (campaignId: CampaignId, id: WorkgroupId) => ({ pk: campaignPk(campaignId), sk: `group/${id}` }),
  keyOf: (group) => ({ pk: campaignPk(group.campaignId), sk: `group/${group.id}` }),
});
export const workgroupsOf = (id: CampaignId) => ({ pk: campaignPk(id), prefix: 'group/' });

export const links = entity({
  name: 'link',
  schema: Link,
  key: (code: Code) => ({ pk: `link/${code}`, sk: 'link' }),
  keyOf: (link) => ({ pk: `link/${link.code}`, sk: 'link' }),
});

// The sort key is a hash of chance, so that nothing tells in which order the answers came.
export const answers = entity({
  name: 'answer',
  schema: Answer,
  key: (campaignId: CampaignId, workgroupId: WorkgroupId, keyHash: string) => ({
    pk: answersPk(campaignId),
    sk: `${workgroupId}/${keyHash}`,
  }),
  keyOf: (answer) => ({ pk: answersPk(answer.campaignId), sk: `${answer.workgroupId}/${answer.keyHash}` }),
});
export const answersOfCampaign = (id: CampaignId) => ({ pk: answersPk(id) });
export const answersOfGroup = (id: CampaignId, group: WorkgroupId) => ({
  pk: answersPk(id),
  prefix: `${group}/`,
});

export const cloudSets = entity({
  name: 'cloud set',
  schema: CloudSet,
  key: (campaignId: CampaignId, id: CloudSetId) => ({ pk: campaignPk(campaignId), sk: `set/${id}` }),
  keyOf: (set) => ({ pk: campaignPk(set.campaignId), sk: `set/${set.id}` }),
});

export const clouds = entity({
  name: 'cloud',
  schema: Cloud,
  key: (campaignId: CampaignId, setId: CloudSetId, id: CloudId) => ({
    pk: campaignPk(campaignId),
    sk: `cloud/${setId}/${id}`,
  }),
  keyOf: (cloud) => ({ pk: campaignPk(cloud.campaignId), sk: `cloud/${cloud.cloudSetId}/${cloud.id}` }),
});
export const cloudsOf = (id: CampaignId, set: CloudSetId) => ({
  pk: campaignPk(id),
  prefix: `cloud/${set}/`,
});

export const auditEntries = entity({
  name: 'audit entry',
  schema: AuditEntry,
  key: (campaignId: CampaignId, at: Instant, id: AuditId) => ({
    pk: `audit/${campaignId}`,
    sk: `${at}/${id}`,
  }),
  keyOf: (entry) => ({ pk: `audit/${entry.campaignId}`, sk: `${entry.at}/${entry.id}` }),
});
export const auditOf = (id: CampaignId) => ({ pk: `audit/${id}`, reverse: true });

export const boardViews = entity({
  name: 'board view',
  schema: BoardView,
  key: (code: Code) => ({ pk: `link/${code}`, sk: 'board' }),
  keyOf: (view) => ({ pk: `link/${view.code}`, sk: 'board' }),
});

export const groupClouds = entity({
  name: 'group cloud',
  schema: GroupCloud,
  key: (campaignId: CampaignId, group: WorkgroupId) => ({
    pk: campaignPk(campaignId),
    sk: `groupcloud/${group}`,
  }),
  keyOf: (cloud) => ({ pk: campaignPk(cloud.campaignId), sk: `groupcloud/${cloud.workgroupId}` }),
});
