import type { Context as HonoContext } from 'hono';
import { DeskStory } from '../../../../shared/desk/stories.ts';
import type { Story } from '../../../../shared/stories/story.ts';
import type { Context } from '../../../context.ts';
import { deskStory } from '../../../stories/desk/view.ts';
import type { AppParts } from '../../app-parts.ts';
import { personOf } from '../../sign-in/sign-in.ts';
import { told } from '../json.ts';

/** How routes about a story act for whoever is signed in, and answer with the story as the desk sees it. */
export function deskStories({ contextFor }: AppParts) {
  const ctxOf = (c: HonoContext): Context => contextFor({ kind: 'person', ...personOf(c) });
  return {
    ctxOf,
    answer: async (c: HonoContext, story: Story) => c.json(told(DeskStory, await deskStory(ctxOf(c), story))),
  };
}
