import { useEffect, useRef } from 'preact/hooks';
import type { DeskTerm } from '../../../../shared/desk/terms.ts';
import { plural, swedishNumber } from '../../../../shared/text/plural.ts';

const notShownNames: Record<NonNullable<DeskTerm['notShown']>, string> = {
  hidden: 'Dold',
  withheld: 'Kan peka ut någon',
  few: 'För få',
};

/** What the keyboard asks for while the list has it. */
export type ListCommand = 'merge' | 'rename' | 'hide' | 'let_in' | 'details';
const commands: Record<string, ListCommand> = {
  s: 'merge',
  b: 'rename',
  d: 'hide',
  t: 'let_in',
  Enter: 'details',
};
const pageRows = 10;

interface Props {
  terms: readonly DeskTerm[];
  active: string | undefined;
  chosen: ReadonlySet<string>;
  onActive: (key: string) => void;
  onChosen: (keys: ReadonlySet<string>) => void;
  onCommand: (command: ListCommand) => void;
}

/** The terms by how many gave them: arrows move, space chooses, letters do what the buttons do. */
export function TermList({ terms, active, chosen, onActive, onChosen, onCommand }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const at = terms.findIndex(({ key }) => key === active);
  useEffect(() => {
    document.getElementById(rowId(at))?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChosen(next);
  };
  const moveTo = (row: number, isExtending: boolean) => {
    const next = terms[Math.max(0, Math.min(terms.length - 1, row))];
    if (!next) return;
    // bounded: the terms of a list
    if (isExtending) onChosen(new Set([...chosen, ...(active === undefined ? [] : [active]), next.key]));
    onActive(next.key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + pageRows,
      PageUp: at - pageRows,
      Home: 0,
      End: terms.length - 1,
    };
    const move = moves[event.key];
    const command = commands[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (move !== undefined) moveTo(move, event.shiftKey);
    else if (event.key === ' ' && active !== undefined) toggle(active);
    else if (event.key === 'Escape' && chosen.size > 0) onChosen(new Set());
    else if (command) onCommand(command);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      id="termlista"
      class="term-list"
      role="listbox"
      aria-label="Ord"
      aria-multiselectable="true"
      aria-activedescendant={at < 0 ? undefined : rowId(at)}
      aria-describedby="termlista-hjalp"
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (at < 0 && terms[0]) onActive(terms[0].key);
      }}
    >
      {terms.map((term, row) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keyboard
        <div
          key={term.key}
          id={rowId(row)}
          role="option"
          tabIndex={-1}
          class={`term${term.notShown ? ' left-out' : ''}${term.key === active ? ' active' : ''}`}
          aria-selected={chosen.has(term.key)}
          onClick={(event) => {
            list.current?.focus({ preventScroll: true });
            onActive(term.key);
            if (event.ctrlKey || event.metaKey || (event.target as HTMLElement).closest('.term-check'))
              toggle(term.key);
          }}
        >
          <span class="term-check" aria-hidden="true" />
          <span class="term-name">
            <bdi>{term.term}</bdi>
            {term.joined.length > 0 && <span class="quiet"> {plural(term.joined.length, 'ord', 'ord')}</span>}
          </span>
          {term.notShown && <span class="term-why">{notShownNames[term.notShown]}</span>}
          <span class="term-people">
            {swedishNumber(term.people)}
            <span class="visually-hidden">
              {term.people === 1 ? ' person' : ' personer'} i {plural(term.groups, 'grupp', 'grupper')}
            </span>
          </span>
        </div>
      ))}
    </div>
  );
}

const rowId = (row: number) => `term-${row}`;
