import * as z from 'zod';
import { Instant } from '../../campaigns/campaigns.ts';
import { StoryId } from '../../ids.ts';
import { searchable } from '../../text/search.ts';
import { storyTitle } from '../review/title.ts';
import { currentTelling, type Story } from '../story.ts';

/** By what a story is found: made of it whenever it is stored, as its line is, and gone with it. */
export const StoryWords = z.strictObject({
  storyId: StoryId,
  version: z.int().nonnegative(),
  submittedAt: Instant,
  words: z.string(),
  names: z.string(),
});
export type StoryWords = z.infer<typeof StoryWords>;

/** What was told and what its posts say, whose it is and who is in it. Never who told it: nobody may look for that. */
export function wordsOf(story: Story): StoryWords {
  const { what, why, learned, people } = currentTelling(story);
  return {
    storyId: story.id,
    version: 0,
    submittedAt: story.submittedAt,
    words: searchable([
      storyTitle(story),
      what,
      why,
      learned,
      people,
      ...story.posts.map(({ text }) => text),
    ]),
    names: searchable([story.owner?.name ?? '', ...story.people.map(({ name }) => name)]),
  };
}
