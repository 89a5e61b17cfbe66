import { expect, test } from 'vitest';
import { QueueEntry } from '../../../../shared/desk/stories.ts';
import { ageText } from '../../../../web/desk/stories/age.ts';
import { filtersIn, queueView, searchOf } from '../../../../web/desk/stories/queue/filters.ts';

const everything = filtersIn('');
let made = 0;

function anEntry(change: Partial<QueueEntry> & Pick<QueueEntry, 'title'>): QueueEntry {
  made += 1;
  return QueueEntry.parse({
    id: `sto_${String.fromCharCode(97 + made)
      .repeat(26)
      .replaceAll('l', 'x')
      .replaceAll('o', 'y')}`,
    kind: 'good_example',
    state: 'submitted',
    example: false,
    submittedAt: '2026-11-20T08:00:00.000Z',
    changedAt: '2026-11-20T08:00:00.000Z',
    posts: [],
    attention: [],
    ...change,
  });
}
const kim = { id: 'kim', name: 'Kim Kommunikatör' };
const titles = (entries: QueueEntry[]) => entries.map(({ title }) => title);

test('what needs somebody comes first, then what failed, and the oldest of the same first', () => {
  const entries = [
    anEntry({ title: 'ute', state: 'published' }),
    anEntry({ title: 'ny' }),
    anEntry({ title: 'gammal', submittedAt: '2026-11-01T08:00:00.000Z' }),
    anEntry({ title: 'misslyckad', state: 'failed' }),
    anEntry({ title: 'svar', state: 'more_asked', attention: ['Den som skickade in har svarat.'] }),
  ];
  expect(titles(queueView(entries, everything, 'kim').shown)).toEqual([
    'svar',
    'misslyckad',
    'gammal',
    'ny',
    'ute',
  ]);
});

test('filters let through mine, nobody’s, a kind, a channel and words, and the tabs count what is left', () => {
  const entries = [
    anEntry({ title: 'Snön kom', owner: kim }),
    anEntry({ title: 'Fel medicin', kind: 'lesson', state: 'in_review' }),
    anEntry({
      title: 'Sparkar',
      posts: [{ channel: 'site', state: 'draft', stands: 'draft' }],
      state: 'in_review',
    }),
  ];
  const shown = (search: string) => titles(queueView(entries, filtersIn(search), 'kim').shown);
  expect(shown('?ansvarig=mina')).toEqual(['Snön kom']);
  expect(shown('?ansvarig=ingen')).toEqual(['Fel medicin', 'Sparkar']);
  expect(shown('?typ=lesson')).toEqual(['Fel medicin']);
  expect(shown('?kanal=site')).toEqual(['Sparkar']);
  expect(shown('?text=SNÖN')).toEqual(['Snön kom']);
  expect(shown('?text=kommunik')).toEqual(['Snön kom']);
  const { counts, total } = queueView(entries, filtersIn('?ansvarig=ingen&lage=submitted'), 'kim');
  expect([total, counts.get('in_review'), counts.get('submitted')]).toEqual([2, 2, undefined]);
});

test('the address says the filters, and what it says that is not known is left out', () => {
  const search = '?lage=failed&ansvarig=mina&typ=lesson&kanal=facebook&text=sn%C3%B6&aldre=1';
  expect(searchOf(filtersIn(search))).toBe(search);
  expect(searchOf(filtersIn('?lage=borta&ansvarig=du&kanal=fax'))).toBe('');
});

test('an age is told in hours and then in days', () => {
  const now = new Date('2026-11-22T08:00:00.000Z');
  expect(ageText('2026-11-22T07:30:00.000Z', now)).toBe('mindre än en timme');
  expect(ageText('2026-11-22T07:00:00.000Z', now)).toBe('1 timme');
  expect(ageText('2026-11-19T08:00:00.000Z', now)).toBe('3 dagar');
});
