import type { ComparedQuestion, DeskComparison } from '../../shared/desk/compare.ts';
import { type Beside, comparisonOf } from '../comparison/compare.ts';
import { pairedSvgs } from '../comparison/pictures.ts';
import { resultOf } from '../comparison/sides.ts';
import type { Context } from '../context.ts';
import { campaigns } from '../store.ts';
import type { BoardContent } from './view.ts';

/**
 * What the board sees its clouds beside, as it was when they were shown; undefined when there is nothing, or when the other
 * campaign has got other clouds since: two results of the same people are not to be told apart.
 */
export async function boardBeside(ctx: Context, content: BoardContent): Promise<Beside | undefined> {
  const { campaign, view, set, clouds, state } = content;
  if (!view.comparison) return undefined;
  const other = await campaigns.find(ctx.table, view.comparison.campaignId);
  const b = other && (await resultOf(ctx, other));
  if (!b || b.set.id !== view.comparison.cloudSetId) return undefined;
  const a = { campaign, set, clouds, state };
  return { kind: 'years', a, b, areas: [null, null], names: [campaign.title, b.campaign.title] };
}

export interface BoardComparison extends Omit<DeskComparison, 'questions'> {
  questions: (ComparedQuestion & { pictures?: { a: string; b: string } })[];
}

/** The comparison with its two clouds for each question that has words. */
export async function boardComparison(ctx: Context, beside: Beside): Promise<BoardComparison> {
  const compared = await comparisonOf(ctx, beside);
  const questions: BoardComparison['questions'] = [];
  // One at a time: the first look draws them.
  for (const question of compared.questions) {
    if (question.words.length === 0) questions.push(question);
    else questions.push({ ...question, pictures: await pairedSvgs(ctx, beside, question.id) });
  }
  return { ...compared, questions };
}
