/** A sheet as it was typed in. */
export interface Sheet {
  sheet: string;
  workgroupId: string;
  lines: Record<string, string[]>;
  /** As it stood in the fields, to be put back into them. */
  fields: Record<string, string>;
}

/** What the server is still to be told, first things first. */
export type Step = { do: 'enter' | 'remove'; sheet: Sheet; tried: boolean };

/** A pile of paper that somebody types in, as the browser keeps it until all of it has been accepted. */
export interface Pile {
  id: string;
  /** The day on which it was begun: each day has its own. */
  day: string;
  /** How many the server has, as it counted last. */
  stored: number;
  steps: Step[];
  /** The sheet that was saved last, and can be taken back. */
  last?: Sheet | undefined;
  /** What the server would not have, and why, until somebody has put it back into the fields. */
  refused: { sheet: Sheet; why: string }[];
}

export const newPile = (id: string, day: string): Pile => ({ id, day, stored: 0, steps: [], refused: [] });

export const withSheet = (pile: Pile, sheet: Sheet): Pile => ({
  ...pile,
  steps: [...pile.steps, { do: 'enter', sheet, tried: false }], // bounded: what one person types without a network
  last: sheet,
});

const isOf =
  (step: Pick<Step, 'do' | 'sheet'>) =>
  (other: Step): boolean =>
    other.do === step.do && other.sheet.sheet === step.sheet.sheet;

/** Without the sheet saved last: as if it had never been when the server cannot have it, and else the server is told. */
export function withoutLast(pile: Pile): Pile {
  const { last, ...rest } = pile;
  if (!last) return pile;
  const entering = pile.steps.find(isOf({ do: 'enter', sheet: last }));
  if (entering && !entering.tried) return { ...rest, steps: pile.steps.filter((step) => step !== entering) };
  return { ...rest, steps: [...pile.steps, { do: 'remove', sheet: last, tried: false }] }; // bounded: as above
}

/** It is being sent: from now on nobody knows whether the server has it. */
export const trying = (pile: Pile, step: Step): Pile => ({
  ...pile,
  steps: pile.steps.map((one) => (isOf(step)(one) ? { ...one, tried: true } : one)),
});

/** The server has done it, and has so many. */
export const accepted = (pile: Pile, step: Step, stored: number): Pile => ({
  ...dropped(pile, step),
  stored,
});

/** The server will not have it: a sheet is kept all the same, and can no longer be taken back. */
export function turnedDown(pile: Pile, step: Step, why: string): Pile {
  const { last, ...rest } = dropped(pile, step);
  const isLast = last?.sheet === step.sheet.sheet;
  const refused = step.do === 'enter' ? [...pile.refused, { sheet: step.sheet, why }] : pile.refused; // bounded: as above
  return { ...rest, ...(!isLast && { last }), refused };
}

/** A sheet that was turned down stands in the fields again. */
export const putBack = (pile: Pile, { sheet }: Sheet): Pile => ({
  ...pile,
  refused: pile.refused.filter((one) => one.sheet.sheet !== sheet),
});

const dropped = (pile: Pile, step: Step): Pile => ({
  ...pile,
  steps: pile.steps.filter((one) => !isOf(step)(one)),
});

/** A new pile for what waits, when the old one cannot be added to: its removals have no meaning any more. */
export const inNewPile = (pile: Pile, id: string, day: string): Pile => ({
  ...newPile(id, day),
  steps: pile.steps.filter((step) => step.do === 'enter'),
  refused: pile.refused,
});

/** How many sheets there are, those that wait for the network too. */
export const sheetsIn = ({ stored, steps }: Pile): number =>
  steps.reduce((sum, step) => sum + (step.do === 'enter' ? 1 : -1), stored);

/** What was kept, when it still is a pile. */
export function readPile(text: string | null): Pile | undefined {
  if (text === null) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    return isPile(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isPile(kept: unknown): kept is Pile {
  if (typeof kept !== 'object' || kept === null) return false;
  const { id, day, stored, steps, refused } = kept as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    typeof day === 'string' &&
    typeof stored === 'number' &&
    Array.isArray(steps) &&
    Array.isArray(refused)
  );
}
