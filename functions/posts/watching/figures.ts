import type { JobOf } from '../../../shared/jobs.ts';
import { withAttempt } from '../../../shared/stories/delivery/delivery.ts';
import { nextFigures } from '../../../shared/stories/figures.ts';
import type { Figures, Post } from '../../../shared/stories/post.ts';
import type { Context } from '../../context.ts';
import { jobLater } from '../../jobs/new.ts';
import { jobWrite } from '../../jobs/store.ts';
import type { Write } from '../../ports/table.ts';
import { storyById } from '../../stories/change.ts';
import { postOf } from '../publishing/content-hash.ts';
import { stepPost } from '../publishing/step.ts';

const callMs = 30_000;
const gone = { code: 'gone', text: 'Inlägget finns inte kvar på sidan: någon har tagit bort det där.' };

const figuresOf = (told: Omit<Figures, 'at'>, at: string): Figures => {
  const { reactions, comments, shares, views } = told;
  return { at, reactions, comments, shares, views };
};

/**
 * Reads how a published post does, and plans the next reading. What cannot be read this time is left out: it never
 * harms the post, and the next reading tells all there is.
 */
export async function readFigures(
  ctx: Context,
  { payload: address }: JobOf<'read_figures'>,
  signal: AbortSignal,
): Promise<Write[]> {
  const { state, publication } = postOf(await storyById(ctx, address.storyId), address.channel);
  const channel = address.channel === 'manual' ? undefined : ctx.channels[address.channel];
  if (state !== 'published' || publication?.remoteId === undefined) return [];
  const answer = await channel?.figures(
    publication.remoteId,
    AbortSignal.any([signal, AbortSignal.timeout(callMs)]),
    new Date(publication.at),
  );
  const now = ctx.clock.now();
  const at = now.toISOString();
  const set = (change: (post: Post) => Post) =>
    stepPost(ctx, address, (_, post) => (post.state === 'published' ? { post: change(post) } : undefined));
  if (answer?.kind === 'gone') {
    await set((post) => withAttempt(post, now, 'look', 'absent', gone));
    return [];
  }
  if (answer?.kind === 'done') await set((post) => ({ ...post, figures: figuresOf(answer.figures, at) }));
  const next = nextFigures(publication.at, now);
  return next ? [jobWrite(jobLater(ctx, { kind: 'read_figures', payload: address }, next))] : [];
}
