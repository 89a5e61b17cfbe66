import { AnswerImport, ImportPart } from '../../../shared/answers/importing/import.ts';
import type { CampaignId, ImportId } from '../../../shared/ids.ts';
import { entity } from '../../entity.ts';

const importKey = (campaignId: CampaignId, id: ImportId) => ({
  pk: `campaign/${campaignId}`,
  sk: `import/${id}`,
});
export const imports = entity({
  name: 'import',
  schema: AnswerImport,
  key: importKey,
  keyOf: ({ campaignId, id }) => importKey(campaignId, id),
});
export const importsOf = (id: CampaignId) => ({ pk: `campaign/${id}`, prefix: 'import/' });

const partKey = (id: ImportId, number: number) => ({
  pk: `importing/${id}`,
  sk: `part/${String(number).padStart(3, '0')}`,
});
/** What a file's import is to bring in, until it is in. */
export const importParts = entity({
  name: 'part of an import',
  schema: ImportPart,
  key: partKey,
  keyOf: ({ importId, number }) => partKey(importId, number),
  expiresAt: ({ endsAt }) => new Date(endsAt),
});
export const partsOf = (id: ImportId) => ({ pk: `importing/${id}` });
