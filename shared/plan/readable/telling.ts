import type { PlanContent, Tip, TipField } from '../plan.ts';
import { statementItem } from './direction.ts';
import type { ReadableItem, ReadablePart } from './part.ts';

/** Which of the story form's fields a tip is about. */
export const tipFieldNames: Record<TipField, string> = {
  what: 'Om vad som hände',
  why: 'Om varför det är viktigt',
  learned: 'Om vad andra kan lära sig',
  tags: 'Om principerna',
  photos: 'Om bilderna',
  people: 'Om dem som är med',
};

/** How we sound. */
export function tellingPart({ tone, dos, donts }: PlanContent): ReadablePart {
  return {
    id: 'sa-berattar-vi',
    heading: 'Så berättar vi',
    sections: [
      { id: 'ton', heading: 'Ton', kind: 'points', items: tone.map(statementItem) },
      { id: 'gor-sa-har', heading: 'Gör så här', kind: 'points', items: dos.map(statementItem) },
      { id: 'gor-inte-sa-har', heading: 'Gör inte så här', kind: 'points', items: donts.map(statementItem) },
    ],
  };
}

function tipItem({ id, text, field }: Tip): ReadableItem {
  return { id, title: '', note: field === undefined ? '' : tipFieldNames[field], text };
}

/** How each of us can spread good examples. */
export function tipsPart({ tips }: PlanContent): ReadablePart {
  return {
    id: 'tips',
    heading: 'Tips för att sprida goda exempel',
    sections: [
      {
        id: 'tips-till-medarbetare',
        heading: 'Tips till medarbetare',
        kind: 'points',
        items: tips.staff.map(tipItem),
      },
      {
        id: 'tips-till-chefer',
        heading: 'Tips till chefer',
        kind: 'points',
        items: tips.managers.map(tipItem),
      },
      {
        id: 'tips-till-politiker',
        heading: 'Tips till politiker',
        kind: 'points',
        items: tips.politicians.map(tipItem),
      },
    ],
  };
}
