import { describe, expect, test } from 'vitest';
import type { Post, PostState } from '../../../shared/stories/post.ts';
import { mayRevise, senderView } from '../../../shared/stories/sender-view.ts';
import { readTelling, sameTelling } from '../../../shared/stories/sent-telling.ts';
import { Story } from '../../../shared/stories/story.ts';
import { aPost, aTelling } from '../../world/story.ts';

const at = '2026-11-21T08:00:00.000Z';

function aStory(change: Partial<Story> = {}): Story {
  return Story.parse({
    id: `sto_${'a'.repeat(26)}`,
    version: 1,
    example: false,
    stage: 'in_review',
    submittedAt: at,
    changedAt: at,
    tellings: [{ ...aTelling(), at, planNumber: 1 }],
    messages: [],
    comments: [],
    photos: [],
    people: [],
    posts: [],
    ...change,
  });
}

const publication = { at, hash: '0'.repeat(64), planNumber: 1, by: 'Kim' };
const post = (state: PostState, change: Partial<Post> = {}) =>
  aPost({ channel: 'facebook', state, ...change });

describe('what the sender is told', () => {
  test('does not say that it waits when somebody may have posted it by hand', () => {
    expect(senderView(aStory({ posts: [post('by_hand')] })).text).toMatch(/kan redan ha gjort det\.$/);
  });

  test.each<[string, Partial<Story>]>([
    ['Din berättelse har kommit fram', { stage: 'submitted' }],
    ['Kommunikatörerna arbetar med din berättelse', {}],
    ['Kommunikatörerna har en fråga till dig', { stage: 'more_asked' }],
    ['Din berättelse är godkänd', { posts: [post('approved')] }],
    ['Din berättelse är godkänd', { posts: [post('by_hand')] }],
    ['Det är ovisst om din berättelse är ute', { posts: [post('approved', { mayBeOutSince: at })] }],
    ['Din berättelse är på väg ut', { posts: [post('planned')] }],
    ['Din berättelse är på väg ut', { posts: [post('publishing')] }],
    ['Din berättelse är inte ute än', { posts: [post('failed')] }],
    ['Din berättelse är ute!', { posts: [post('published', { publication })] }],
    [
      'Din berättelse är ute!',
      { posts: [post('published', { publication }), aPost({ channel: 'site', state: 'planned' })] },
    ],
    ['Din berättelse tas ned', { posts: [post('taking_down', { publication })] }],
    ['Din berättelse är nedtagen', { posts: [post('taken_down', { publication })] }],
    [
      'Din berättelse publiceras inte',
      { stage: 'rejected', rejection: { at, by: 'Kim', byId: 'kim', reason: 'För lik en annan.' } },
    ],
    ['Du har tagit tillbaka din berättelse', { stage: 'withdrawn', withdrawnAt: at }],
    [
      'Du har tagit tillbaka din berättelse',
      { withdrawnAt: at, posts: [post('published', { publication })] },
    ],
  ])('%s', (title, change) => {
    expect(senderView(aStory(change)).title).toBe(title);
  });

  test('no day is promised for what is planned', () => {
    const { title, text } = senderView(
      aStory({ posts: [post('planned', { plannedFor: '2026-12-01T09:00:00.000Z' })] }),
    );
    expect(`${title} ${text}`).not.toMatch(/\d/);
  });

  test('what has happened stands in order, with where it was published', () => {
    const messages: Story['messages'] = [
      { at: '2026-11-21T09:00:00.000Z', from: 'desk', by: 'Kim', text: 'Var?' },
      { at: '2026-11-21T10:00:00.000Z', from: 'sender', by: '', text: 'Här.' },
    ];
    const later = { ...publication, at: '2026-11-22T09:00:00.000Z' };
    const { events } = senderView(aStory({ messages, posts: [post('published', { publication: later })] }));
    expect(events.map(({ text }) => text)).toEqual([
      'Du skickade in berättelsen.',
      'Kommunikatörerna ställde en fråga.',
      'Du svarade kommunikatörerna.',
      'Den publicerades på Facebook.',
    ]);
  });
});

test.each<[boolean, Partial<Story>]>([
  [true, { stage: 'submitted' }],
  [true, { posts: [post('draft')] }],
  [false, { posts: [post('approved')] }],
  [false, { posts: [post('draft'), aPost({ channel: 'site', state: 'published' })] }],
  [false, { stage: 'rejected' }],
  [false, { stage: 'withdrawn' }],
  [false, { withdrawnAt: at }],
])('changing is possible (%s) only until somebody has approved', (expected, change) => {
  expect(mayRevise(aStory(change))).toBe(expected);
});

describe('a form that is read', () => {
  const questions = ['client', 'named', 'said_yes', 'child', 'protected'].map((id) => ({ id }));
  const fields = {
    kind: ['lesson'],
    what: ['  Vi glömde ringa, och det har vi lärt oss av.\r\n'],
    q_client: ['no'],
    q_named: ['no'],
    q_child: ['no'],
    q_protected: ['unsure'],
  };

  test('asks whether everybody said yes only when somebody is named', () => {
    const read = readTelling({ ...fields, q_said_yes: ['yes'] }, questions);
    expect(read).toMatchObject({
      telling: { kind: 'lesson', what: 'Vi glömde ringa, och det har vi lärt oss av.' },
    });
    expect('telling' in read && Object.keys(read.telling.answers)).not.toContain('said_yes');
    expect(readTelling({ ...fields, q_named: ['unsure'] }, questions)).toEqual({
      problems: [{ field: 'q_said_yes', text: 'Svara ja, nej eller vet inte.' }],
    });
  });

  test('is the same telling in whatever order its tags and answers came', () => {
    const one = aTelling({ tags: ['stod', 'tillit'] });
    const answers = Object.fromEntries(Object.entries(one.answers).reverse());
    expect(sameTelling(one, { ...one, tags: ['tillit', 'stod'], answers })).toBe(true);
    expect(sameTelling(one, { ...one, people: 'Anna' })).toBe(false);
  });
});
