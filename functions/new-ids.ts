import { createHash } from 'node:crypto';
import {
  AuditId,
  CampaignId,
  CloudId,
  CloudSetId,
  type Code,
  codeFromBytes,
  codeLength,
  DepictedId,
  ImportId,
  JobId,
  PhotoId,
  StoryId,
  WorkgroupId,
} from '../shared/ids.ts';
import type { Random } from './context.ts';

export const newCode = (random: Random): Code => codeFromBytes(random.bytes(codeLength));
export const newCampaignId = (random: Random) => CampaignId.parse(`cmp_${newCode(random)}`);
export const newWorkgroupId = (random: Random) => WorkgroupId.parse(`grp_${newCode(random)}`);
export const newCloudSetId = (random: Random) => CloudSetId.parse(`set_${newCode(random)}`);
export const newJobId = (random: Random) => JobId.parse(`job_${newCode(random)}`);
export const newAuditId = (random: Random) => AuditId.parse(`aud_${newCode(random)}`);

export const newPhotoId = (random: Random) => PhotoId.parse(`pho_${newCode(random)}`);
export const newDepictedId = (random: Random) => DepictedId.parse(`per_${newCode(random)}`);

/** Always the same code for the same parts: what is done again gets the same id. Never for what must not be guessed. */
const codeOf = (...parts: (string | null)[]): Code =>
  codeFromBytes(createHash('sha256').update(JSON.stringify(parts)).digest());

/** The id of a question's cloud in a set; `area` is null for everyone's. */
export const cloudIdOf = (set: CloudSetId, questionId: string, area: string | null) =>
  CloudId.parse(`cld_${codeOf(set, questionId, area)}`);

/** The id of the job that takes up what was to be done then, so that there is one however often it is found. */
export const jobIdOf = (story: StoryId, channel: string, at: string) =>
  JobId.parse(`job_${codeOf(story, channel, at)}`);

/** The id of a file's import into a campaign: the same for the same cells, so that a file is there once. */
export const importIdOf = (campaign: CampaignId, content: string) =>
  ImportId.parse(`imp_${codeOf('import', campaign, content)}`);

/** The id of a workgroup that is created with its campaign; its links have codes of chance. */
export const workgroupIdOf = (campaign: CampaignId, area: string, name: string) =>
  WorkgroupId.parse(`grp_${codeOf(campaign, area, name)}`);

/**
 * The id of the story behind a follow link. Only the sender has the link's code: it cannot be found from the id, so
 * nobody at the desk can act as the sender.
 */
export const storyIdOf = (followCode: Code) => StoryId.parse(`sto_${codeOf('story', followCode)}`);

/** Under what those are found who may have the same name; from it nobody reads the name. */
export const nameKeyOf = (key: string): Code => codeOf('name', key);
