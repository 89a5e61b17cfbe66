import { describe, expect, it } from 'vitest';
import { JobId } from '../../../../shared/ids.ts';
import { giveUp, type Job, newJob } from '../../../../shared/jobs.ts';
import type { Post } from '../../../../shared/stories/post.ts';
import { attentionOf } from '../../../../shared/stories/review/attention.ts';
import { storyTitle } from '../../../../shared/stories/review/title.ts';
import type { Story } from '../../../../shared/stories/story.ts';
import { suggestedText } from '../../../../shared/stories/suggested-text.ts';
import { aTelling } from '../../../world/story.ts';
import { at, completePerson, completePhoto, completeStory, plan, withPost } from './complete-story.ts';

const now = new Date('2026-11-25T12:00:00.000Z');
const later = '2026-11-25T10:00:00.000Z';
const linesOf = (story: Story, givenUp: Job[] = []) =>
  attentionOf(story, { now, givenUp, plan: { number: 1, coversSince: {}, content: plan } });
const inState = (state: Post['state'], change: Partial<Post> = {}) =>
  withPost(completeStory(), { state, ...change });

it('says nothing about a story that needs nothing', () => {
  expect(linesOf(completeStory())).toEqual([]);
  expect(linesOf(inState('published'))).toEqual([]);
});

describe('calls for somebody when', () => {
  const yesUntil = (until: string) => {
    const { yes, ...person } = completePerson('p');
    return [{ ...person, ...(yes && { yes: { ...yes, until } }) }];
  };
  const cases: [string, Story, string][] = [
    [
      'the sender has answered',
      completeStory('facebook', { messages: [{ at: later, from: 'sender', by: '', text: 'Ja.' }] }),
      'Den som skickade in har svarat.',
    ],
    [
      'the sender has told it anew',
      completeStory('facebook', {
        tellings: [at, later].map((told) => ({ ...aTelling(), at: told, planNumber: 1 })),
      }),
      'Den som skickade in har ändrat berättelsen.',
    ],
    [
      'the sender wants what is out taken down',
      { ...inState('published'), withdrawnAt: later },
      'Den som skickade in vill ta tillbaka berättelsen. Ta ned det som är ute på Facebook.',
    ],
    [
      'somebody who is out there has taken the yes back',
      { ...inState('published'), people: [completePerson('p', { withdrawnOn: '2026-11-24' })] },
      'Mikaela Ek har tagit tillbaka sitt ja. Ta ned det som är ute på Facebook.',
    ],
    [
      'a yes has ended for what is out there',
      { ...inState('published'), people: yesUntil('2026-11-24') },
      'Ja-svaret från Mikaela Ek gäller inte längre. Fråga igen eller ta ned det som är ute på Facebook.',
    ],
    [
      'a yes ends within thirty days',
      { ...inState('published'), people: yesUntil('2026-12-25') },
      'Ja-svaret från Mikaela Ek gäller till och med den 25 december 2026.',
    ],
    [
      'an approval is void',
      inState('draft', { voided: { at: later, by: 'Kim', why: 'Inläggets text ändrades.' } }),
      'Facebook: Godkännandet gäller inte längre. Inläggets text ändrades.',
    ],
    [
      'a planned time has passed',
      inState('planned', { plannedFor: '2026-11-25T11:00:00.000Z' }),
      'Facebook: Den planerade tiden har passerat.',
    ],
    [
      'a time has passed for what is no longer planned',
      inState('draft', { plannedFor: '2026-11-25T11:59:00.000Z' }),
      'Facebook: Den planerade tiden har passerat.',
    ],
    [
      'a person is to post it',
      inState('by_hand'),
      'Facebook: Nu är det dags att lägga ut inlägget för hand.',
    ],
    [
      'comments are to be looked at',
      inState('published', { watch: { owner: 'Kim', ownerId: 'kim', nextAt: later, checks: [] } }),
      'Facebook: Titta på kommentarerna.',
    ],
    [
      'it did not come out',
      inState('failed', {
        failure: { at: later, reason: 'blocked', code: '368', text: 'Sidan är spärrad.' },
      }),
      'Facebook: Sidan är spärrad.',
    ],
    [
      'it could not be taken down',
      inState('published', {
        failure: { at: later, reason: 'token', code: '190', text: 'Det gick inte att ta ned inlägget.' },
      }),
      'Facebook: Det gick inte att ta ned inlägget.',
    ],
    [
      'somebody has removed it on the page',
      inState('published', {
        attempts: [{ at: later, did: 'look', outcome: 'absent', code: 'gone', text: 'Inlägget finns inte.' }],
      }),
      'Facebook: Inlägget finns inte. Ta ned det här också.',
    ],
    [
      'publishing was stopped when its time came',
      inState('approved', {
        plannedFor: later,
        attempts: [
          { at: later, did: 'prepare', outcome: 'wait', code: 'stopped', text: 'Publiceringen var stoppad.' },
        ],
      }),
      'Facebook: Publiceringen var stoppad.',
    ],
    [
      'a new plan holds since it was approved',
      inState('planned', {
        plannedFor: '2026-12-01T08:00:00.000Z',
        approval: { at: later, by: 'Robin', byId: 'robin', hash: 'a'.repeat(64), planNumber: 2 },
      }),
      'Facebook: En ny plan gäller. Inlägget behöver godkännas på nytt.',
    ],
    [
      'it waits to come out',
      inState('publishing', {
        attempts: [{ at: later, did: 'prepare', outcome: 'wait', code: '4', text: 'Vänta.' }],
        delivery: {
          phase: 'preparing',
          claim: '',
          leaseUntil: '2026-11-25T12:05:00.000Z',
          startedAt: '2026-11-25T09:00:00.000Z',
          media: [],
          sends: 0,
          absentLooks: [],
        },
      }),
      'Facebook: Väntar på att komma ut sedan den 25 november 2026 kl. 10.00. Vänta. Nästa försök den 25 november 2026 kl. 13.05.',
    ],
    [
      'whoever was at it is gone, and nobody has taken it up again',
      inState('publishing', {
        delivery: {
          phase: 'sending',
          claim: 'a',
          leaseUntil: '2026-11-25T11:00:00.000Z',
          startedAt: '2026-11-25T09:00:00.000Z',
          media: [],
          sends: 1,
          absentLooks: [],
        },
      }),
      'Facebook: Väntar på att komma ut sedan den 25 november 2026 kl. 10.00. Arbetet har stannat av och tas upp igen så snart det går.',
    ],
    [
      'it is to be taken down, and nobody has begun',
      inState('taking_down', {
        publication: {
          ...{ at, hash: 'a'.repeat(64), planNumber: 1, by: 'Kim', remoteId: '1_2' },
          takenDown: { at: '2026-11-25T11:00:00.000Z', by: 'Kim', reason: 'Fel.' },
        },
      }),
      'Facebook: Väntar på att tas ned sedan den 25 november 2026 kl. 12.00. Arbetet har stannat av och tas upp igen så snart det går.',
    ],
    [
      'a photo could not be used',
      completeStory('facebook', { photos: [{ ...completePhoto('b'), state: 'refused', refusal: 'heic' }] }),
      '1 bild gick inte att använda.',
    ],
  ];
  it.each(cases)('%s', (_when, story, line) => {
    expect(linesOf(story)).toEqual([line]);
  });

  it('work was given up, with why', () => {
    const payload = { storyId: completeStory().id, photoId: completePhoto('b').id };
    const id = JobId.parse(`job_${'a'.repeat(26)}`);
    const job = newJob(id, { kind: 'edit_photo', payload }, now);
    expect(linesOf(completeStory(), [giveUp(job, { code: 'too_slow', id: 'abc' }, now)])).toEqual([
      'Det gick inte att beskära eller dölja något i en bild: det tog för lång tid. Försök igen.',
    ]);
  });
});

it('is quiet about an answer that somebody has acted upon since', () => {
  const answered = completeStory('facebook', {
    messages: [{ at: later, from: 'sender', by: '', text: 'Ja.' }],
    comments: [{ at: '2026-11-25T10:30:00.000Z', by: 'Robin', byId: 'robin', text: 'Bra.' }],
  });
  expect(linesOf(answered)).toEqual([]);
});

it('gives a planned post some minutes to go out', () => {
  expect(linesOf(inState('planned', { plannedFor: '2026-11-25T11:50:00.000Z' }))).toEqual([]);
});

it('the title is the first sentence of what happened, or its beginning in whole words', () => {
  const title = (what: string) => storyTitle({ tellings: [{ ...aTelling({ what }), at, planNumber: 1 }] });
  expect(title('Vi fick låna sparkar. Alla fick hjälp i tid.')).toBe('Vi fick låna sparkar');
  expect(title('Vilken dag! Kort och\ngott om snön.')).toBe('Vilken dag! Kort och gott om snön');
  expect(title(`${'Snön föll hela natten, '.repeat(5)}sedan.`)).toMatch(/^Snön föll .{50,} hela…$/);
  expect(title('Å'.repeat(200))).toBe(`${'Å'.repeat(89)}…`);
});

it('a new post begins with what the sender wrote and ends with whom to ask', () => {
  const telling = aTelling({ what: ' Det snöade. ', why: '', learned: 'Fråga grannen.' });
  expect(suggestedText(telling, plan)).toBe(`Det snöade.\n\nFråga grannen.\n\n${plan.askWhom}`);
});
