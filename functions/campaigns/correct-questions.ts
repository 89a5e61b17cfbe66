import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import type { CorrectQuestions } from '../../shared/desk/desk.ts';
import { visibleError } from '../../shared/errors.ts';
import type { CampaignId } from '../../shared/ids.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { campaigns } from '../store.ts';

/** So many earlier texts of one question are kept, and no more can be made. */
const mostEarlier = 20;

/**
 * Mends the wording of questions while people answer them. What stood there before is kept, with the day until which it did,
 * for whoever wants to know what was answered. Throws a visible `conflict` when the campaign is not open, or has been changed
 * since it was `seen`.
 */
export async function correctQuestions(
  ctx: Context,
  id: CampaignId,
  { seen, questions: wanted }: CorrectQuestions,
): Promise<Campaign> {
  requireRole(ctx, 'communicator', 'administrator');
  const campaign = await campaigns.get(ctx.table, id);
  if (campaign.state !== 'open')
    throw visibleError('conflict', 'Frågorna kan bara rättas medan omgången är öppen.');
  if (campaign.version !== seen)
    throw visibleError('conflict', 'Någon annan har ändrat omgången. Stäng fönstret och öppna det igen.');
  const until = ctx.clock.now().toISOString();
  const questions = campaign.questions.map((question) => {
    const { text, shortText } = wanted.find((one) => one.id === question.id) ?? question;
    if (text === question.text && shortText === question.shortText) return question;
    const earlier = [
      ...(question.earlier ?? []),
      { text: question.text, shortText: question.shortText, until },
    ];
    if (earlier.length > mostEarlier)
      throw visibleError('conflict', `En fråga kan rättas högst ${mostEarlier} gånger.`);
    return { ...question, text, shortText, earlier };
  });
  const changed = questions.filter((question, index) => question !== campaign.questions[index]);
  if (changed.length === 0) return campaign;
  const next = { ...campaign, questions };
  await ctx.table.writeAll([
    campaigns.write(next),
    auditWrite(
      ctx,
      id,
      'correct_question',
      changed
        .map(({ shortText }) => shortText)
        .join(', ')
        .slice(0, 300),
    ),
  ]);
  return { ...next, version: next.version + 1 };
}
