import { describe, expect, it } from 'vitest';
import { startingPlan } from '../../../functions/plan/starting-plan.ts';
import type { PlanContent } from '../../../shared/plan/plan.ts';
import { covers, restsOnSame } from '../../../shared/plan/rests-on.ts';

const { content } = startingPlan(new Date('2026-11-22T08:00:00.000Z'));
const { messages, donts, tone, checklist, legalBases, channels, cadence } = content;
const otherwise = <T extends { text: string }>([first, ...rest]: T[]): T[] =>
  first ? [{ ...first, text: 'Något annat.' }, ...rest] : [];

const changes: [string, Partial<PlanContent>, boolean][] = [
  ['the same again', {}, true],
  ['another title and introduction', { title: 'Plan 2028', introduction: 'Ny.' }, true],
  ['another rhythm', { cadence: { ...cadence, maxPerWeek: 5 }, blackouts: [] }, true],
  ['a message more', { messages: [...messages, { id: 'ny', text: 'Vi lär oss.', support: '' }] }, true],
  ['a message less', { messages: messages.slice(1) }, false],
  ['a message in other words', { messages: otherwise(messages) }, false],
  ['something new not to do', { donts: [...donts, { id: 'ny', text: 'Inga skämt.' }] }, false],
  ['something less not to do', { donts: donts.slice(1) }, true],
  ['another order of the tone', { tone: [...tone].reverse() }, true],
  ['another tone', { tone: otherwise(tone) }, false],
  [
    'items that need not be ticked',
    { checklist: checklist.map((one) => ({ ...one, mandatory: false })) },
    true,
  ],
  ['an item in other words', { checklist: otherwise(checklist) }, false],
  ['a legal basis less', { legalBases: legalBases.slice(1) }, true],
  ['a legal basis in other words', { legalBases: otherwise(legalBases) }, false],
  ['somebody else to ask', { askWhom: 'Fråga Mira' }, false],
  ['shorter posts', { channels: channels.map((one) => ({ ...one, maxChars: 100 })) }, true],
  [
    'another purpose of the channel',
    { channels: channels.map((one) => ({ ...one, purpose: 'Nytt.' })) },
    false,
  ],
];

describe('an approval by the plan before', () => {
  it.each(changes)('after %s', (_, change, holds) => {
    expect(restsOnSame(content, { ...content, ...change }, 'facebook')).toBe(holds);
  });

  it('in one channel does not rest upon what another is for', () => {
    const next = channels.map((one) => (one.id === 'site' ? { ...one, purpose: 'Nytt.' } : one));
    const holds = (channel: 'facebook' | 'site') =>
      restsOnSame(content, { ...content, channels: next }, channel);
    expect([holds('facebook'), holds('site')]).toEqual([true, false]);
  });

  it('holds from the oldest version on that the plan covers, and only there', () => {
    const plan = { number: 5, coversSince: { facebook: 3 } };
    expect([2, 3, 5, 6].map((by) => covers(plan, by, 'facebook'))).toEqual([false, true, true, false]);
    expect([4, 5].map((by) => covers(plan, by, 'site'))).toEqual([false, true]);
  });
});
