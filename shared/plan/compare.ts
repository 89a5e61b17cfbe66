import { type WordRun, wordRuns } from '../text/word-runs.ts';
import type { PlanContent } from './plan.ts';
import type { ReadableItem, ReadableSection } from './readable/part.ts';
import { readablePlan } from './readable/readable.ts';

export interface ItemChange {
  id: string;
  kind: 'added' | 'removed' | 'changed';
  title: WordRun[];
  note: WordRun[];
  text: WordRun[];
}

export interface SectionChange {
  id: string;
  heading: string;
  items: ItemChange[];
  /** What is in both stands in another order. */
  reordered: boolean;
}

/** What the later version says otherwise, section by section and word by word; sections that say the same are left out. */
export function comparePlans(earlier: PlanContent, later: PlanContent): SectionChange[] {
  const before = new Map(sectionsOf(earlier).map((section) => [section.id, section]));
  const after = sectionsOf(later);
  const afterIds = new Set(after.map(({ id }) => id));
  const gone = [...before.values()].filter(({ id }) => !afterIds.has(id));
  return [
    ...after.map((section) => compareSection(before.get(section.id), section)),
    ...gone.map((section) => compareSection(section, { ...section, items: [] })),
  ].filter(({ items, reordered }) => items.length > 0 || reordered);
}

/** The sections as they are read, after the name that is a page's title there. */
function sectionsOf(content: PlanContent): ReadableSection[] {
  const named = [
    { id: 'title', title: 'Planens namn', note: '', text: content.title },
    { id: 'organisation', title: 'Organisation', note: '', text: content.organisation },
  ];
  const name: ReadableSection = { id: 'namn', heading: 'Namn', kind: 'entries', items: named };
  return [name, ...readablePlan(content).flatMap(({ sections }) => sections)];
}

function compareSection(before: ReadableSection | undefined, after: ReadableSection): SectionChange {
  const earlier = new Map((before?.items ?? []).map((item) => [item.id, item]));
  const later = new Set(after.items.map(({ id }) => id));
  const changed = after.items.flatMap((item) => {
    const old = earlier.get(item.id);
    if (old === undefined) return [itemChange('added', undefined, item)];
    const isSame = old.title === item.title && old.note === item.note && old.text === item.text;
    return isSame ? [] : [itemChange('changed', old, item)];
  });
  const removed = [...earlier.values()].filter(({ id }) => !later.has(id));
  const orderBefore = [...earlier.keys()].filter((id) => later.has(id));
  const orderAfter = after.items.map(({ id }) => id).filter((id) => earlier.has(id));
  return {
    id: after.id,
    heading: after.heading,
    items: [...changed, ...removed.map((item) => itemChange('removed', item, undefined))],
    reordered: orderBefore.join() !== orderAfter.join(),
  };
}

function itemChange(
  kind: ItemChange['kind'],
  before: ReadableItem | undefined,
  after: ReadableItem | undefined,
): ItemChange {
  const words = (part: 'title' | 'note' | 'text') => wordRuns(before?.[part] ?? '', after?.[part] ?? '');
  return {
    id: after?.id ?? before?.id ?? '',
    kind,
    title: words('title'),
    note: words('note'),
    text: words('text'),
  };
}
