import {
  AuditId,
  CampaignId,
  CloudId,
  CloudSetId,
  type Code,
  codeFromBytes,
  codeLength,
  JobId,
  WorkgroupId,
} from '../shared/ids.ts';
import type { Random } from './context.ts';

export const newCode = (random: Random): Code => codeFromBytes(random.bytes(codeLength));
export const newCampaignId = (random: Random) => CampaignId.parse(`cmp_${newCode(random)}`);
export const newWorkgroupId = (random: Random) => WorkgroupId.parse(`grp_${newCode(random)}`);
export const newCloudSetId = (random: Random) => CloudSetId.parse(`set_${newCode(random)}`);
export const newCloudId = (random: Random) => CloudId.parse(`cld_${newCode(random)}`);
export const newJobId = (random: Random) => JobId.parse(`job_${newCode(random)}`);
export const newAuditId = (random: Random) => AuditId.parse(`aud_${newCode(random)}`);
