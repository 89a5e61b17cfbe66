import type { Notice } from '../../shared/mail/notices.ts';
import { involvedIn } from '../../shared/mail/of-story.ts';
import type { Context } from '../context.ts';
import { campaigns } from '../store.ts';
import { storyLines } from '../stories/lines/store.ts';
import { findStory } from '../stories/save.ts';

/** What a notice rests upon, as it is now. */
export interface Matter {
  notice: Notice;
  /** Those it is not for, whatever their roles: they may not be the second pair of eyes. */
  notFor: readonly string[];
  /** Those it is for and nobody else. */
  onlyFor?: readonly string[];
}

/** What is still worth telling of what was to be told: nothing of what somebody has seen to, or what is gone. */
export async function stillSo(ctx: Context, notice: Notice): Promise<Matter | undefined> {
  const matter = { notice, notFor: [] };
  if (notice.campaignId !== undefined) {
    const campaign = await campaigns.find(ctx.table, notice.campaignId);
    return campaign?.state === 'open' ? matter : undefined;
  }
  if (notice.storyId === undefined) return matter;
  if (notice.kind === 'sent_back') {
    const story = await findStory(ctx.table, notice.storyId);
    return story && { ...matter, onlyFor: involvedIn(story) };
  }
  const line = await storyLines.find(ctx.table, notice.storyId);
  if (!line) return undefined;
  if (notice.kind === 'new_story') return line.state === 'submitted' && !line.owner ? matter : undefined;
  if (notice.kind === 'answered' && line.owner) return { ...matter, onlyFor: [line.owner.id] };
  if (notice.kind !== 'to_approve') return matter;
  const now = ctx.clock.now().toISOString();
  const awaited = line.awaits.find(({ channel }) => channel === notice.channel);
  if (!awaited || (awaited.till !== undefined && awaited.till <= now)) return undefined;
  return { ...matter, notFor: awaited.authorIds };
}
