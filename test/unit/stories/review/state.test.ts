import { expect, it } from 'vitest';
import type { Post } from '../../../../shared/stories/post.ts';
import { isOpen, type Story, storyState } from '../../../../shared/stories/story.ts';
import { at, completeStory } from './complete-story.ts';

const withStates = (states: Post['state'][], change: Partial<Story> = {}): Story => {
  const channels = ['facebook', 'site', 'manual'] as const;
  const posts = states.flatMap((state, index) =>
    completeStory(channels[index] ?? 'facebook').posts.map((post) => ({ ...post, state })),
  );
  return completeStory('facebook', { posts, ...change });
};

it.each<[Post['state'][], Partial<Story>, string]>([
  [[], { stage: 'submitted' }, 'submitted'],
  [[], {}, 'in_review'],
  [['draft'], { stage: 'more_asked' }, 'more_asked'],
  [['draft', 'published'], {}, 'in_review'],
  [['approved', 'draft'], {}, 'approved'],
  [['by_hand', 'published'], {}, 'approved'],
  [['planned', 'published'], {}, 'planned'],
  [['publishing'], { stage: 'more_asked' }, 'planned'],
  [['published', 'taken_down'], {}, 'published'],
  [['failed', 'published'], {}, 'failed'],
  [['draft'], { stage: 'rejected' }, 'rejected'],
  [['draft'], { stage: 'withdrawn', withdrawnAt: at }, 'withdrawn'],
  [['taken_down'], {}, 'taken_down'],
  [['published', 'draft'], { withdrawnAt: at }, 'in_review'],
  [['taking_down', 'draft'], { withdrawnAt: at }, 'in_review'],
  [['taken_down', 'draft'], { withdrawnAt: at }, 'withdrawn'],
])('posts that are %j with %j make a story that is %s', (states, change, state) => {
  const story = withStates(states, change);
  expect(storyState(story)).toBe(state);
  expect(isOpen(story)).toBe(!['published', 'rejected', 'withdrawn', 'taken_down'].includes(state));
});

it('a story that is being taken down stays in the queue until it is down', () => {
  const story = withStates(['taking_down']);
  expect(storyState(story)).toBe('published');
  expect(isOpen(story)).toBe(true);
});

it('a story that could not be taken down has failed, although it is out', () => {
  const [post] = withStates(['published']).posts;
  const failure = { at, reason: 'token', code: '190', text: 'Åtkomsten har gått ut.' } as const;
  const story = completeStory('facebook', { posts: post ? [{ ...post, failure }] : [] });
  expect(storyState(story)).toBe('failed');
  expect(isOpen(story)).toBe(true);
});
