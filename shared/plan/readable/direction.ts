import type { PlanContent, PlanStatement } from '../plan.ts';
import type { ReadableItem, ReadablePart } from './part.ts';

export function statementItem({ id, text }: PlanStatement): ReadableItem {
  return { id, title: '', note: '', text };
}

/** Running text as one item; none when there is nothing to read. */
export function textItems(id: string, text: string): ReadableItem[] {
  return text === '' ? [] : [{ id, title: '', note: '', text }];
}

/** What the plan is, what we want, what we say and to whom. */
export function directionPart(content: PlanContent): ReadablePart {
  return {
    id: 'inriktning',
    heading: 'Det här vill vi',
    sections: [
      {
        id: 'om-planen',
        heading: 'Om planen',
        kind: 'text',
        items: textItems('introduction', content.introduction),
      },
      { id: 'syften', heading: 'Syften', kind: 'points', items: content.purposes.map(statementItem) },
      {
        id: 'budskap',
        heading: 'Budskap',
        kind: 'entries',
        items: content.messages.map(({ id, text, support }) => ({
          id,
          title: text,
          note: '',
          text: support,
        })),
      },
      {
        id: 'malgrupper',
        heading: 'Målgrupper',
        kind: 'entries',
        items: content.audiences.map(({ id, name, need }) => ({ id, title: name, note: '', text: need })),
      },
    ],
  };
}
