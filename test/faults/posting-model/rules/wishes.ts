import { rowOf } from '../../../../shared/stories/states/table.ts';
import { contentOf } from '../content.ts';
import { sameContent } from '../ledger.ts';
import { presentForMs, type StoryRule } from './rule.ts';

/** Within some minutes of a worker and Facebook being there, what was wished for has been done. */
const minutesMs = 15 * 60_000;

/** What people want is done. */
export const wishRules: Record<string, StoryRule> = {
  carried_out({ isLive, told: { wishAtMs, channel }, post }, seen) {
    if (!isLive || wishAtMs === undefined || channel === 'manual') return undefined;
    const isForPerson = post !== undefined && rowOf(post).stop === 'ask_person';
    const forMs = presentForMs(seen, wishAtMs);
    return forMs > minutesMs && !isForPerson
      ? `to be stopped for ${Math.round(forMs / 60_000)} minutes, and out (${post?.state})`
      : undefined;
  },
  /** What is fixed stays as it was when it became so. */
  fixed({ post, story, told }) {
    const isFixed = post !== undefined && rowOf(post).fixed && rowOf(post).out !== 'was';
    if (!isFixed) {
      delete told.fixedAs;
      return undefined;
    }
    const content = contentOf(story, post);
    told.fixedAs ??= content;
    return sameContent(told.fixedAs, content) ? undefined : `changed while it was ${post.state}`;
  },
};
