import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { randomCode } from '../../../../shared/random-code.ts';
import { fieldId, useEditing, useListProblem } from './editing.ts';

interface Props<T extends { id: string }> {
  path: string;
  /** One of them, as `Syfte`: with its place it names the fields to a screen reader. */
  one: string;
  items: T[];
  max: number;
  /** A new, empty one. */
  blank: (id: string) => T;
  /** Whether it has to stay. */
  stays?: (item: T) => boolean;
  onChange: (items: T[]) => void;
  children: (item: T, change: (next: T) => void, path: string) => ComponentChildren;
}

/** Items to write, move, add and take away, all by buttons. */
export function ItemList<T extends { id: string }>(props: Props<T>) {
  const { path, one, items, max, blank, stays, onChange, children } = props;
  const { announce, takingAway } = useEditing();
  const list = useRef<HTMLOListElement>(null);
  const [focus, setFocus] = useState<{ id: string; what: 'up' | 'down' | 'field' }>();
  const problem = useListProblem(path);
  useEffect(() => {
    if (!focus) return;
    const row = list.current?.querySelector(`[data-item="${focus.id}"]`);
    const target = focus.what === 'field' ? 'textarea, input, select' : `[data-move="${focus.what}"]`;
    row?.querySelector<HTMLElement>(target)?.focus();
  }, [focus]);

  const move = (index: number, by: -1 | 1) => {
    const moved = items[index];
    const to = index + by;
    if (!moved || to < 0 || to >= items.length) return;
    const rest = items.filter((_, at) => at !== index);
    onChange([...rest.slice(0, to), moved, ...rest.slice(to)]);
    setFocus({ id: moved.id, what: by < 0 ? 'up' : 'down' });
    announce(`${one} ${index + 1} är nu nummer ${to + 1} av ${items.length}.`);
  };
  const remove = (index: number) => {
    takingAway(`Borttaget: ${one} ${index + 1}.`);
    onChange(items.filter((_, at) => at !== index));
  };
  const add = () => {
    const id = `own_${randomCode(crypto.getRandomValues(new Uint8Array(10)))}`;
    onChange([...items, blank(id)]);
    setFocus({ id, what: 'field' });
  };
  return (
    <div class="plan-items" id={fieldId(path)} tabIndex={-1}>
      {problem !== undefined && <p class="field-problem">{problem}</p>}
      <ol ref={list}>
        {items.map((item, index) => {
          const name = `${one} ${index + 1}`;
          const change = (next: T) => onChange(items.map((other) => (other.id === item.id ? next : other)));
          return (
            <li key={item.id} data-item={item.id}>
              <fieldset>
                <legend>{name}</legend>
                {children(item, change, `${path}.${index}`)}
              </fieldset>
              <div class="item-tools">
                <MoveButton name={name} way="up" isEnd={index === 0} onMove={() => move(index, -1)} />
                <MoveButton
                  name={name}
                  way="down"
                  isEnd={index === items.length - 1}
                  onMove={() => move(index, 1)}
                />
                {!stays?.(item) && (
                  <button type="button" class="quiet-button" onClick={() => remove(index)}>
                    Ta bort<span class="visually-hidden"> {name}</span>
                  </button>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {items.length < max && (
        <button type="button" class="secondary" onClick={add}>
          Lägg till<span class="visually-hidden"> {one}</span>
        </button>
      )}
    </div>
  );
}

function MoveButton(props: { name: string; way: 'up' | 'down'; isEnd: boolean; onMove: () => void }) {
  return (
    <button
      type="button"
      class="quiet-button"
      data-move={props.way}
      aria-disabled={props.isEnd}
      onClick={props.isEnd ? undefined : props.onMove}
    >
      {props.way === 'up' ? 'Flytta upp' : 'Flytta ned'}
      <span class="visually-hidden"> {props.name}</span>
    </button>
  );
}
