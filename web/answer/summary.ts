import type { LineProblem } from '../../shared/answers/problems.ts';
import { type Fields, filled, mark } from './fields.ts';

/** Shows what stops the sending just as the server's page does: at the top, with links, and at each field. */
export function showProblems(form: HTMLFormElement, all: Fields[], problems: LineProblem[]): void {
  clearSummary();
  for (const { inputs } of all) for (const input of inputs) mark(input, undefined);
  const summary = document.createElement('div');
  summary.className = 'summary';
  summary.setAttribute('role', 'alert');
  summary.tabIndex = -1;
  const heading = document.createElement('h2');
  heading.textContent = 'Svaret är inte skickat än';
  const list = document.createElement('ul');
  summary.append(heading, list);
  for (const problem of problems) {
    const number = all.findIndex(({ limits }) => limits.id === problem.questionId);
    const fields = all[number];
    const input = fields && (filled(fields)[(problem.line ?? 1) - 1] ?? fields.inputs[0]);
    if (!input) continue;
    mark(input, problem.text);
    const link = document.createElement('a');
    link.href = `#${input.id}`;
    const row = problem.line === undefined ? '' : `, rad ${fields.inputs.indexOf(input) + 1}`;
    link.textContent = `Fråga ${number + 1}${row}: ${problem.text}`;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  form.before(summary);
  summary.focus();
}

const shown = () => document.querySelector('main > .summary');

export const hasSummary = (): boolean => shown() !== null;

export function clearSummary(): void {
  shown()?.remove();
}
