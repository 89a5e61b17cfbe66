import type { Answer } from '../../shared/answers/answers.ts';
import type { Campaign, Workgroup } from '../../shared/campaigns/campaigns.ts';
import { visibleError } from '../../shared/errors.ts';
import { AnswerId } from '../../shared/ids.ts';
import type { Context } from '../context.ts';
import { groupByCode } from '../links.ts';
import { answers } from '../store.ts';
import { keyHash } from './key.ts';

export interface OwnAnswer {
  campaign: Campaign;
  workgroup: Workgroup;
  answer: Answer;
}

/** The answer that this phone sent. Throws a visible `not_found` when the id is not that of a stored answer. */
export async function readOwnAnswer(ctx: Context, code: string, id: string): Promise<OwnAnswer> {
  const { campaign, workgroup } = await groupByCode(ctx, code, 'answer');
  const parsed = AnswerId.safeParse(id);
  const answer = parsed.success
    ? await answers.find(ctx.table, campaign.id, workgroup.id, keyHash(parsed.data))
    : undefined;
  if (!answer)
    throw visibleError(
      'not_found',
      'Vi hittar inte det svaret. Det kan ha tagits bort när tiden för att spara svaren gick ut, eller så kom inte hela länken med.',
    );
  return { campaign, workgroup, answer };
}
