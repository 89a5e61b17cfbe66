import { expect, test } from 'vitest';
import { startingPlan } from '../../../functions/plan/starting-plan.ts';
import { placeName } from '../../../shared/plan/places.ts';
import type { PlanContent } from '../../../shared/plan/plan.ts';
import { planProblems, reviseByProblem } from '../../../shared/plan/problems.ts';

const { content } = startingPlan(new Date('2026-11-22T08:00:00.000Z'));
const pathsOf = (change: Partial<PlanContent>) =>
  planProblems({ ...content, ...change }).map(({ path }) => path);

test('the plan that comes with the product can be put in force as it is', () => {
  expect(planProblems(content)).toEqual([]);
});

test('a question that the review rests upon cannot be left out', () => {
  const requiredQuestions = content.requiredQuestions.map((question) =>
    question.id === 'child' ? { ...question, id: 'weather' } : question,
  );
  expect(pathsOf({ requiredQuestions })).toEqual(['requiredQuestions']);
});

test('the mix must make a hundred per cent, and the text says what it makes', () => {
  const mix = content.mix.map((one) => ({ ...one, sharePercent: 30 }));
  expect(planProblems({ ...content, mix })).toEqual([
    { path: 'mix', text: 'Andelarna ska bli 100 procent tillsammans. Nu blir de 90.' },
  ]);
});

test('times and days that go backwards are pointed out where they stand', () => {
  const [theme] = content.themes;
  const themes = theme ? [theme, { ...theme, id: 'backwards', from: '2027-03-02', to: '2027-03-01' }] : [];
  const cadence = { ...content.cadence, minPerWeek: 4, from: '19:00', to: '07:00' };
  const comments = { ...content.comments, checkAfterHours: [24, 24] };
  expect(pathsOf({ themes, cadence, comments })).toEqual([
    'cadence.maxPerWeek',
    'cadence.to',
    'themes.1.to',
    'comments.checkAfterHours',
  ]);
});

test('the same item or channel twice, and no channel in use, are pointed out', () => {
  const { tips } = content;
  const twice = { ...tips, managers: [...tips.managers, ...tips.managers.slice(0, 1)] };
  const channels = [...content.channels, ...content.channels.slice(0, 1)].slice(1);
  expect(pathsOf({ tips: twice })).toEqual([`tips.managers.${tips.managers.length}`]);
  expect(pathsOf({ channels: channels.map((channel) => ({ ...channel, inUse: false })) })).toEqual([
    'channels',
  ]);
  expect(
    pathsOf({ channels: content.channels.map((channel) => ({ ...channel, id: 'site' as const })) }),
  ).toEqual(['channels.1', 'channels.2']);
});

test('what is not written yet is said in Swedish beside its field', () => {
  const unfinished = {
    ...content,
    purposes: [{ id: 'new', text: '' }],
    themes: [{ id: 'new', name: 'Våren', from: '', to: '', text: '' }],
    cadence: { ...content.cadence, maxPerWeek: null },
  };
  expect(planProblems(unfinished)).toEqual([
    { path: 'purposes.0.text', text: 'Punkten saknas.' },
    { path: 'cadence.maxPerWeek', text: 'Högsta antalet per vecka ska vara ett heltal.' },
    { path: 'themes.0.from', text: 'Första dagen saknas. Välj ett datum.' },
    { path: 'themes.0.to', text: 'Sista dagen saknas. Välj ett datum.' },
  ]);
});

test('the next revision is to be after today', () => {
  expect(reviseByProblem('2026-11-23', '2026-11-22')).toBeUndefined();
  expect(reviseByProblem('2026-11-22', '2026-11-22')).toBe('Välj en dag längre fram än i dag.');
  expect(reviseByProblem('', '2026-11-22')).toContain('Välj vilken dag');
});

test('where something is wrong is said as people call it', () => {
  expect(placeName('themes.2.to')).toBe('Tema 3');
  expect(placeName('tips.staff.0.text')).toBe('Tips till medarbetare 1');
  expect(placeName('cadence.to')).toBe('Takt');
});
