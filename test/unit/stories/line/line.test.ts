import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startingPlan } from '../../../../functions/plan/starting-plan.ts';
import { awaitsApproval } from '../../../../shared/stories/gates/gates.ts';
import { lineOf } from '../../../../shared/stories/line/make.ts';
import { isDone, isNeeded, orderedBy, stateOrder } from '../../../../shared/stories/line/place.ts';
import { saidAt } from '../../../../shared/stories/line/timed.ts';
import { type Post, PostState } from '../../../../shared/stories/post.ts';
import { attentionOf } from '../../../../shared/stories/review/attention.ts';
import { type Story, StoryState } from '../../../../shared/stories/story.ts';
import { swedishDay } from '../../../../shared/text/dates.ts';
import { at, completePerson, completeStory, withPost } from '../review/complete-story.ts';

const plan = startingPlan(new Date(at));
const dayMs = 24 * 3_600_000;
const hour = fc.integer({ min: -24 * 60, max: 24 * 60 });
const hoursAfter = (hours: number) => new Date(Date.parse(at) + hours * 3_600_000);
const instant = hour.map(hoursAfter);
/** No yes is from a day that has not been. */
const laterThanYes = fc.nat(24 * 60).map(hoursAfter);
const instantText = instant.map((when) => when.toISOString());
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const story: fc.Arbitrary<Story> = fc
  .record({
    state: fc.constantFrom(...PostState.options),
    plannedFor: maybe(instantText),
    watchAt: maybe(instantText),
    ends: fc.array(maybe(instant), { maxLength: 3 }),
    withdrawn: fc.boolean(),
    takenBack: fc.boolean(),
    voided: fc.boolean(),
  })
  .map(({ state, plannedFor, watchAt, ends, withdrawn, takenBack, voided }) => {
    const change: Partial<Post> = {
      ...(plannedFor && { plannedFor }),
      ...(watchAt && { watch: { owner: 'Kim', ownerId: 'kim', nextAt: watchAt, checks: [] } }),
      ...(voided && { voided: { at, by: 'Kim', why: 'Texten ändrades.' } }),
      ...(state === 'publishing' && {
        delivery: {
          phase: 'preparing',
          claim: '',
          leaseUntil: at,
          startedAt: at,
          media: [],
          sends: 0,
          absentLooks: [],
        },
      }),
    };
    const people = ends.map((end, place) => {
      const { yes, ...person } = completePerson(String.fromCharCode(98 + place));
      const until = end && swedishDay(end);
      return {
        ...person,
        name: `Mikaela Ek ${place}`,
        ...(yes && {
          yes: {
            on: yes.on,
            how: yes.how,
            by: yes.by,
            reference: '',
            channels: yes.channels,
            ...(until && { until }),
          },
        }),
        ...(withdrawn && place === 0 && { withdrawnOn: '2026-11-20' }),
      };
    });
    return {
      ...withPost(completeStory(), { state, ...change }),
      people,
      ...(takenBack && { withdrawnAt: at }),
    };
  });

describe('a line', () => {
  it('says at any later time what the story itself would say then', () => {
    fc.assert(
      fc.property(story, laterThanYes, fc.array(laterThanYes, { maxLength: 12 }), (one, made, times) => {
        const line = lineOf(one, plan, made);
        for (const now of times.filter((time) => time >= made)) {
          const told = attentionOf(one, { now, givenUp: [], plan });
          expect(saidAt(line.needs, now).toSorted()).toEqual([...new Set(told)].toSorted());
          const awaited = one.posts.filter((post) =>
            awaitsApproval(one, post, plan.content, swedishDay(now)),
          );
          const said = line.awaits.filter(({ till }) => till === undefined || now.toISOString() < till);
          expect(said.map(({ channel }) => channel)).toEqual(awaited.map(({ channel }) => channel));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('stands among what needs somebody as soon as it does', () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 0, max: 60 }), (one, days) => {
        const made = new Date(at);
        const line = lineOf(one, plan, made);
        const now = new Date(made.getTime() + days * dayMs);
        if (saidAt(line.needs, now).length === 0) return;
        expect(isNeeded(line, now)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('is short, whatever was written', () => {
    const long = {
      ...completeStory(),
      comments: Array(100).fill({ at, by: 'Kim', byId: 'kim', text: 'x'.repeat(2000) }),
    };
    expect(JSON.stringify(lineOf(long, plan, new Date(at))).length).toBeLessThan(2_000);
  });
});

describe('in the queue', () => {
  const placed = (change: Partial<Story>) =>
    orderedBy(lineOf({ ...completeStory(), posts: [], ...change }, plan, new Date(at)));

  it('what has waited the longest comes first, and of what is done the latest', () => {
    const [older, newer] = ['2026-11-01T08:00:00.000Z', '2026-11-02T08:00:00.000Z'];
    expect(placed({ submittedAt: older }) < placed({ submittedAt: newer })).toBe(true);
    expect(
      placed({ stage: 'rejected', changedAt: older }) < placed({ stage: 'rejected', changedAt: newer }),
    ).toBe(true);
  });

  it('each state has its place, once', () => {
    expect(stateOrder.toSorted()).toEqual(StoryState.options.toSorted());
    expect(stateOrder.filter(isDone)).toEqual(stateOrder.slice(-4));
  });
});
