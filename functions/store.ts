import { Answer } from '../shared/answers/answers.ts';
import { Gate } from '../shared/answers/gate.ts';
import { Tally } from '../shared/answers/tally.ts';
import { type AuditSubject, StoredAuditEntry } from '../shared/audit/audit.ts';
import { Campaign, type Instant, Link, Workgroup } from '../shared/campaigns/campaigns.ts';
import { OwnTemplate } from '../shared/campaigns/templates.ts';
import { CampaignTotals } from '../shared/campaigns/totals.ts';
import { BoardView } from '../shared/clouds/board-view.ts';
import { Cloud, CloudSet, GroupCloud } from '../shared/clouds/clouds.ts';
import type {
  AuditId,
  CampaignId,
  CloudId,
  CloudSetId,
  Code,
  TemplateId,
  WorkgroupId,
} from '../shared/ids.ts';
import { KnownRoles } from '../shared/people.ts';
import { PlanPointer, PlanVersion } from '../shared/plan/plan.ts';
import type { ChannelId } from '../shared/publishing/channels.ts';
import {
  CalendarPlace,
  ChannelStatus,
  PublicationRecord,
  PublishingControl,
} from '../shared/publishing/publishing.ts';
import { Presence } from '../shared/room/presence.ts';
import { PhoneRoom, Room } from '../shared/room/room.ts';
import { Session } from '../shared/session.ts';
import { SiteEntry } from '../shared/site/post.ts';
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
export const ownTemplates = entity({
  name: 'question template',
  schema: OwnTemplate,
  key: (id: TemplateId) => ({ pk: 'templates', sk: id }),
  keyOf: ({ id }) => ({ pk: 'templates', sk: id }),
});
export const allOwnTemplates = { pk: 'templates' } as const;

export const allCampaigns = { pk: 'campaigns', index: 'g1', reverse: true } as const;

export const workgroups = entity({
  name: 'workgroup',
  schema: Workgroup,
  key: (campaignId: CampaignId, id: WorkgroupId) => ({ pk: campaignPk(campaignId), sk: `group/${id}` }),
  keyOf: (group) => ({ pk: campaignPk(group.campaignId), sk: `group/${group.id}` }),
});
export const workgroupsOf = (id: CampaignId) => ({ pk: campaignPk(id), prefix: 'group/' });

export const campaignTotals = entity({
  name: 'campaign totals',
  schema: CampaignTotals,
  key: (id: CampaignId) => ({ pk: campaignPk(id), sk: 'totals' }),
  keyOf: ({ campaignId }) => ({ pk: campaignPk(campaignId), sk: 'totals' }),
});

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

// Below the leader's code, so that a page that asks for news costs one read.
export const tallies = entity({
  name: 'tally',
  schema: Tally,
  key: (leaderCode: Code) => ({ pk: `link/${leaderCode}`, sk: 'tally' }),
  keyOf: (tally) => ({ pk: `link/${tally.leaderCode}`, sk: 'tally' }),
  indexOf: (tally) => ({ g1pk: `tallies/${tally.campaignId}`, g1sk: tally.workgroupId }),
});
export const rooms = entity({
  name: 'room',
  schema: Room,
  key: (leaderCode: Code) => ({ pk: `link/${leaderCode}`, sk: 'room' }),
  keyOf: (room) => ({ pk: `link/${room.leaderCode}`, sk: 'room' }),
  indexOf: (room) => ({ g1pk: `rooms/${room.campaignId}`, g1sk: room.workgroupId }),
});
export const roomsOf = (id: CampaignId) => ({ pk: `rooms/${id}`, index: 'g1' }) as const;
export const phoneRooms = entity({
  name: 'phone room',
  schema: PhoneRoom,
  key: (joinCode: Code) => ({ pk: `link/${joinCode}`, sk: 'room' }),
  keyOf: (room) => ({ pk: `link/${room.joinCode}`, sk: 'room' }),
});
export const presences = entity({
  name: 'presence',
  schema: Presence,
  key: (leaderCode: Code) => ({ pk: `link/${leaderCode}`, sk: 'presence' }),
  keyOf: (presence) => ({ pk: `link/${presence.leaderCode}`, sk: 'presence' }),
  expiresAt: ({ day }) => new Date(Date.parse(`${day}T00:00:00Z`) + 2 * 24 * 3_600_000),
});
/** Everything that a leader's page asks for again and again, in one read. */
export const roomNews = (leaderCode: Code) => ({ pk: `link/${leaderCode}` });

export const talliesOf = (id: CampaignId) => ({ pk: `tallies/${id}`, index: 'g1' }) as const;

export const gates = entity({
  name: 'gate',
  schema: Gate,
  key: (campaignId: CampaignId, opening: number, number: number) => ({
    pk: `gate/${campaignId}/${opening}/${number}`,
    sk: 'gate',
  }),
  keyOf: (gate) => ({ pk: `gate/${gate.campaignId}/${gate.opening}/${gate.number}`, sk: 'gate' }),
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
  schema: StoredAuditEntry,
  key: (subject: AuditSubject, at: Instant, id: AuditId) => ({
    pk: `audit/${subject}`,
    sk: `${at}/${id}`,
  }),
  keyOf: (entry) => ({ pk: `audit/${entry.subject}`, sk: `${entry.at}/${entry.id}` }),
});
export const auditOf = (subject: AuditSubject) => ({ pk: `audit/${subject}`, reverse: true });

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

const planNumber = (number: number) => String(number).padStart(6, '0');
export const planVersions = entity({
  name: 'plan version',
  schema: PlanVersion,
  key: (number: number) => ({ pk: 'plan', sk: `version/${planNumber(number)}` }),
  keyOf: (plan) => ({ pk: 'plan', sk: `version/${planNumber(plan.number)}` }),
});
export const allPlanVersions = { pk: 'plan', prefix: 'version/', reverse: true } as const;

export const planPointers = entity({
  name: 'plan pointer',
  schema: PlanPointer,
  key: () => ({ pk: 'plan', sk: 'pointer' }),
  keyOf: () => ({ pk: 'plan', sk: 'pointer' }),
});

export const publishingControls = entity({
  name: 'publishing control',
  schema: PublishingControl,
  key: () => ({ pk: 'publishing', sk: 'control' }),
  keyOf: () => ({ pk: 'publishing', sk: 'control' }),
});

export const channelStatuses = entity({
  name: 'channel status',
  schema: ChannelStatus,
  key: (channel: ChannelId) => ({ pk: 'publishing', sk: `channel/${channel}` }),
  keyOf: (status) => ({ pk: 'publishing', sk: `channel/${status.channel}` }),
});

/** What each person at the desk may do, for as long as anything may rest upon it. */
export const knownRoles = entity({
  name: 'known roles',
  schema: KnownRoles,
  key: (id: string) => ({ pk: `person/${id}`, sk: 'roles' }),
  keyOf: ({ id }) => ({ pk: `person/${id}`, sk: 'roles' }),
  indexOf: ({ id }) => ({ g1pk: 'people', g1sk: id }),
  expiresAt: ({ seenAt }) => new Date(Date.parse(seenAt) + 400 * 24 * 3_600_000),
});

export const allPeople = { pk: 'people', index: 'g1' } as const;

const placeKey = (channel: ChannelId, minute: Instant) => ({
  pk: `place/${channel}/${minute}`,
  sk: 'place',
});
/** One row per minute in which a channel has a planned post, so that no two posts can be planned for it at once. */
export const calendarPlaces = entity({
  name: 'calendar place',
  schema: CalendarPlace,
  key: placeKey,
  keyOf: (place) => placeKey(place.channel, place.minute),
  expiresAt: ({ minute }) => new Date(Date.parse(minute) + 7 * 24 * 3_600_000),
});

/** One row per post out there, so that no two posts of ours can claim the same one. */
export const publicationRecords = entity({
  name: 'publication record',
  schema: PublicationRecord,
  key: (channel: ChannelId, remoteId: string) => ({ pk: `publication/${channel}/${remoteId}`, sk: 'record' }),
  keyOf: (record) => ({ pk: `publication/${record.channel}/${record.remoteId}`, sk: 'record' }),
  indexOf: (record) => ({ g1pk: 'publications', g1sk: `${record.at}/${record.remoteId}` }),
});

/** What stands on the municipality's own site. */
export const siteEntries = entity({
  name: 'site entry',
  schema: SiteEntry,
  key: (id: string) => ({ pk: `site/${id}`, sk: 'entry' }),
  keyOf: (entry) => ({ pk: `site/${entry.id}`, sk: 'entry' }),
  indexOf: (entry) =>
    entry.takenDownAt
      ? { g1pk: 'site/gone', g1sk: `${entry.takenDownAt}/${entry.id}` }
      : { g1pk: 'site', g1sk: `${entry.publishedAt}/${entry.id}` },
});
/** What was taken down last. */
export const siteGone = { pk: 'site/gone', index: 'g1', reverse: true, limit: 1 } as const;
/** Newest first; `to` is the sort key of the newest that is wanted. */
export const siteFeed = (limit: number, to?: string) =>
  ({ pk: 'site', index: 'g1', reverse: true, limit, to }) as const;

const sessionKeyOf = (key: string) => ({ pk: `session/${key}`, sk: 'session' });
/** Who is signed in at the desk. */
export const sessions = entity({
  name: 'session',
  schema: Session,
  key: sessionKeyOf,
  keyOf: (session) => sessionKeyOf(session.key),
  expiresAt: ({ endsAt }) => new Date(endsAt),
});
