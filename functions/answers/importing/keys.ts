import { createHash } from 'node:crypto';
import type { AnswerLines } from '../../../shared/answers/answers.ts';
import type { ComingAnswer } from '../../../shared/answers/importing/import.ts';
import type { CampaignId, ImportId, WorkgroupId } from '../../../shared/ids.ts';

/**
 * The answers with what each is stored by: the same for the same words in the same group of the same file, and of those who
 * wrote the same the first, the second … It is the hash of no phone's id, so no phone can change the answer. In the order
 * of these hashes, that is, of chance.
 */
export function withKeys(
  campaignId: CampaignId,
  family: ImportId,
  answers: readonly { workgroupId: WorkgroupId; lines: AnswerLines }[],
): ComingAnswer[] {
  const alike = new Map<string, number>();
  const keyed = answers.map(({ workgroupId, lines }): ComingAnswer => {
    const written = Object.entries(lines)
      .filter(([, some]) => some.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const said = JSON.stringify([campaignId, family, workgroupId, written]);
    const number = alike.get(said) ?? 0;
    alike.set(said, number + 1);
    const keyHash = createHash('sha256').update(`import ${number} ${said}`).digest('hex');
    return { keyHash, workgroupId, lines };
  });
  return keyed.sort((a, b) => (a.keyHash < b.keyHash ? -1 : 1));
}
