// docs/states.md is drawn from the table of states; `--write` draws it, otherwise it fails when it is not what the table says.
import { readFileSync, writeFileSync } from 'node:fs';
import { deedNames } from '../../shared/audit/names.ts';
import { roleNames } from '../../shared/people.ts';
import type { Post } from '../../shared/stories/post.ts';
import { type Deed, deeds, type Row } from '../../shared/stories/states/row.ts';
import { DeliveryState } from '../../shared/stories/states/state.ts';
import { states } from '../../shared/stories/states/table.ts';

const path = 'docs/states.md';

/** With everything that a state's texts tell of; no post has all of it. */
const sample: Post = {
  channel: 'facebook',
  text: '',
  photoIds: [],
  editedAt: '2026-11-23T07:00:00.000Z',
  editedBy: 'Kim',
  state: 'draft',
  attempts: [],
  plannedFor: '2026-11-23T08:00:00.000Z',
  failure: { at: '2026-11-23T08:00:00.000Z', reason: 'token', code: '', text: '(why it failed)' },
  voided: { at: '2026-11-23T07:30:00.000Z', by: 'Kim', why: '(why it is void)' },
};
const now = new Date('2026-11-23T09:00:00.000Z');

const outs: Record<Row['out'], string> = { no: 'no', maybe: 'may be', yes: 'yes', was: 'was' };

function nextOf({ next }: Row): string {
  if (next === 'desk') return 'somebody at the desk';
  return next === 'nobody' ? '–' : `job \`${next.job}\``;
}

const lineOf = (cells: string[]) => `| ${cells.join(' | ')} |`;

function tableOf(head: string[], rows: string[][]): string {
  return [lineOf(head), lineOf(head.map(() => '---')), ...rows.map(lineOf)].join('\n');
}

const withRows = (cells: (row: Row) => string[]) =>
  DeliveryState.options.map((state) => [`\`${state}\``, ...cells(states[state])]);

function page(): string {
  const names = Object.keys(deeds) as Deed[];
  return `# Where a post is, and what that means

Drawn from \`shared/stories/states/table.ts\` by \`node test/check/states.ts --write\`; \`npm run check\` fails when it is another.
A post's state here is told from what is stored by \`shared/stories/states/state.ts\`. *May be* out counts as out until somebody
has seen that it is not.

## What is true, and who sees to it next

${tableOf(
  ['state', 'what it is', 'out', 'text and photos', 'approval ends', 'next'],
  withRows((row) => [
    row.what,
    outs[row.out],
    row.fixed ? 'fixed' : 'may change',
    row.voided === 'stays' ? 'stays' : `\`${row.voided}\``,
    nextOf(row),
  ]),
)}

## Who may do what

${tableOf(
  ['', ...names.map((name) => `\`${name}\``)],
  withRows(({ may }) => names.map((deed) => (may.includes(deed) ? 'yes' : ''))),
)}

${names.map((deed) => `- \`${deed}\`: ${deeds[deed].map((role) => roleNames[role]).join(', ')}`).join('\n')}

## What is said

The queue's lines come after the channel's name; those that depend on the time or on what happened are shown as for a post to
which all of it did.

${tableOf(
  ['state', 'in lists', 'queue', 'calendar', 'the sender, who has taken the story back', 'history'],
  withRows((row) => [
    row.name,
    row.queue(sample, now).join(' / ') || '–',
    row.calendar?.mark ?? '–',
    row.sender,
    row.log ? deedNames[row.log] : '–',
  ]),
)}
`;
}

const drawn = page();
if (process.argv.includes('--write')) writeFileSync(path, drawn);
else if (readFileSync(path, 'utf8') !== drawn) {
  console.error(`${path} is not what the table of states draws: run node test/check/states.ts --write`);
  process.exitCode = 1;
}
