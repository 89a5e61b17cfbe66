import { expect, test } from 'vitest';
import { startingPlan } from '../../../functions/plan/starting-plan.ts';
import { comparePlans } from '../../../shared/plan/compare.ts';
import type { PlanContent } from '../../../shared/plan/plan.ts';
import { readablePlan } from '../../../shared/plan/readable/readable.ts';
import type { WordRun } from '../../../shared/text/word-runs.ts';

const { content } = startingPlan(new Date('2026-11-22T08:00:00.000Z'));
const compared = (change: Partial<PlanContent>) => comparePlans(content, { ...content, ...change });
const marked = (runs: WordRun[] | undefined) =>
  (runs ?? [])
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text}]`))
    .join('');

test('two plans that say the same have no differences', () => {
  expect(compared({})).toEqual([]);
});

test('a changed sentence is shown word by word', () => {
  const [first, ...rest] = content.purposes;
  const purposes = first ? [{ ...first, text: 'Stärka oss som lag.' }, ...rest] : [];
  const [section, ...others] = comparePlans(
    { ...content, purposes },
    {
      ...content,
      purposes: first ? [{ ...first, text: 'Stärka oss som arbetsplats.' }, ...rest] : [],
    },
  );
  expect(others).toEqual([]);
  expect(section).toMatchObject({ heading: 'Syften', reordered: false });
  expect(section?.items.map(({ kind }) => kind)).toEqual(['changed']);
  expect(marked(section?.items[0]?.text)).toBe('Stärka oss som -[lag]+[arbetsplats].');
});

test('items that came, went or changed places are told apart', () => {
  const [first, second, ...rest] = content.dos;
  const dos = first && second ? [second, ...rest, { id: 'new', text: 'Ring en kollega.' }] : [];
  expect(compared({ dos })[0]?.items.map(({ id, kind }) => [id, kind])).toEqual([
    ['new', 'added'],
    [first?.id, 'removed'],
  ]);
  expect(compared({ dos: [...content.dos].reverse() })).toEqual([
    { id: 'gor-sa-har', heading: 'Gör så här', items: [], reordered: true },
  ]);
});

test('figures and dates are compared as they are read', () => {
  const themes = content.themes.map((theme, i) => (i === 0 ? { ...theme, to: '2026-12-13' } : theme));
  const cadence = { ...content.cadence, maxPerWeek: 4 };
  const [takt, teman] = compared({ themes, cadence, title: content.title });
  expect(marked(takt?.items[0]?.text)).toBe('Minst 1 inlägg och högst -[3]+[4] i veckan.');
  expect(marked(teman?.items[0]?.note)).toBe('16 november 2026 – -[6]+[13] december 2026');
});

test('a list that was emptied, a plan with a new name: nothing goes unnoticed', () => {
  expect(compared({ tone: [], title: 'Berättarplan' }).map(({ id, items }) => [id, items.length])).toEqual([
    ['namn', 1],
    ['ton', content.tone.length],
  ]);
});

test('every part of the plan can be read', () => {
  const read = readablePlan(content).flatMap(({ sections }) => sections.map(({ heading }) => heading));
  expect(read).toEqual([
    'Om planen',
    'Syften',
    'Budskap',
    'Målgrupper',
    'Ton',
    'Gör så här',
    'Gör inte så här',
    'Tips till medarbetare',
    'Tips till chefer',
    'Tips till politiker',
    'Frågor till den som skickar in',
    'Checklista före godkännande',
    'Därför får någon vara med',
    'Information om personuppgifter',
    'Kanaler',
    'Takt',
    'Fördelning',
    'Årets teman',
    'Uppehåll',
    'Kommentarer',
    'Så länge får något vänta',
    'Vem man kan fråga',
  ]);
});
