import * as z from 'zod';
import type { Instant } from '../../../shared/campaigns/campaigns.ts';
import { Code, StoryId } from '../../../shared/ids.ts';
import type { ChannelId } from '../../../shared/publishing/channels.ts';
import { PostLine, StoryLine } from '../../../shared/stories/line/line.ts';
import { orderedBy } from '../../../shared/stories/line/place.ts';
import { StoryTally } from '../../../shared/stories/line/tally.ts';
import { StoryWords } from '../../../shared/stories/line/words.ts';
import type { StoryState } from '../../../shared/stories/story.ts';
import { entity } from '../../entity.ts';

/** Where what is derived of stories is stored: beside each story, and by what it is looked for in the index. */

export const storyPrefix = 'story/';
export const storyPk = (id: StoryId) => `${storyPrefix}${id}`;

export const storyLines = entity({
  name: 'story line',
  schema: StoryLine,
  key: (id: StoryId) => ({ pk: storyPk(id), sk: 'line' }),
  keyOf: ({ id }) => ({ pk: storyPk(id), sk: 'line' }),
  indexOf: (line) => ({ g1pk: `queue/${line.state}`, g1sk: `${orderedBy(line)}/${line.id}` }),
});
export const linesIn = (state: StoryState) => ({ pk: `queue/${state}`, index: 'g1' }) as const;

/** The line once more, among those that need somebody or will. */
export const neededLines = entity({
  name: 'line of what is needed',
  schema: StoryLine,
  key: (id: StoryId) => ({ pk: storyPk(id), sk: 'need' }),
  keyOf: ({ id }) => ({ pk: storyPk(id), sk: 'need' }),
  indexOf: ({ id, state, need }) =>
    need && { g1pk: `queue/needs/${need.urgent ? 'urgent' : state}`, g1sk: `${need.from}/${id}` },
});
/** What is urgent of all states, or what else needs somebody of one, since the longest first. */
export const neededNow = (among: StoryState | 'urgent', now: Instant) =>
  ({ pk: `queue/needs/${among}`, index: 'g1', to: among === 'urgent' ? undefined : `${now}/~` }) as const;
/** What will need somebody, the soonest first. */
export const neededLater = (among: StoryState, now: Instant) =>
  ({ pk: `queue/needs/${among}`, index: 'g1', from: `${now}/~` }) as const;

export const postLines = entity({
  name: 'post line',
  schema: PostLine,
  key: (id: StoryId, channel: ChannelId) => ({ pk: storyPk(id), sk: `post/${channel}` }),
  keyOf: ({ storyId, channel }) => ({ pk: storyPk(storyId), sk: `post/${channel}` }),
  indexOf: ({ at, approvedAt, storyId }) =>
    at === undefined
      ? { g1pk: 'calendar/waiting', g1sk: `${approvedAt ?? ''}/${storyId}` }
      : { g1pk: 'calendar', g1sk: `${at}/${storyId}` },
});
/** Those with a time from this instant until before that one. */
export const postsBetween = (from: Instant, till: Instant) =>
  ({ pk: 'calendar', index: 'g1', from, to: till }) as const;
/** Approved posts without a time, those that have waited the longest first. */
export const postsWithoutTime = { pk: 'calendar/waiting', index: 'g1' } as const;

export const storyWords = entity({
  name: 'words of a story',
  schema: StoryWords,
  key: (id: StoryId) => ({ pk: storyPk(id), sk: 'words' }),
  keyOf: ({ storyId }) => ({ pk: storyPk(storyId), sk: 'words' }),
  indexOf: ({ submittedAt, storyId }) => ({ g1pk: 'stories/words', g1sk: `${submittedAt}/${storyId}` }),
});
/** The latest first. */
export const allWords = { pk: 'stories/words', index: 'g1', reverse: true } as const;

/** That somebody of such a name is in the story. */
const NamedIn = z.strictObject({ storyId: StoryId, version: z.int().nonnegative(), key: Code });
export const namedIn = entity({
  name: 'name in a story',
  schema: NamedIn,
  key: (id: StoryId, key: Code) => ({ pk: storyPk(id), sk: `${namePrefix}${key}` }),
  keyOf: ({ storyId, key }) => ({ pk: storyPk(storyId), sk: `${namePrefix}${key}` }),
  indexOf: ({ storyId, key }) => ({ g1pk: `name/${key}`, g1sk: storyId }),
});
export const namePrefix = 'name/';
export const storiesNaming = (key: Code) => ({ pk: `name/${key}`, index: 'g1' }) as const;

export const storyTallies = entity({
  name: 'story tally',
  schema: StoryTally,
  key: (number: number) => ({ pk: 'stories/tally', sk: String(number) }),
  keyOf: ({ number }) => ({ pk: 'stories/tally', sk: String(number) }),
});
export const allTallies = { pk: 'stories/tally' } as const;
