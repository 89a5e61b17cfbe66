import * as z from 'zod';
import { Instant } from '../../../../shared/campaigns/campaigns.ts';
import { visibleError } from '../../../../shared/errors.ts';
import { needsAmong } from '../../../../shared/stories/line/counted.ts';
import type { StoryLine } from '../../../../shared/stories/line/line.ts';
import { isDone, isNeeded, stateOrder } from '../../../../shared/stories/line/place.ts';
import { countIn, type StoryTally, storiesIn } from '../../../../shared/stories/line/tally.ts';
import type { StoryState } from '../../../../shared/stories/story.ts';
import { isFound } from '../../../../shared/text/search.ts';
import type { Range, Table } from '../../../ports/table.ts';
import { allWords, linesIn, neededLines, neededNow, storyLines, storyWords } from '../../lines/store.ts';

/** Lines of a page, when there are so many. */
const pageSize = 50;
/** Lines that are looked through for one page at most; the next goes on from there. */
const mostLooked = 1_000;
const lookedAtOnce = 200;

/** Where a page ended: in which part of the walk, which began when, and how many lines it had shown by then. */
const Cursor = z.strictObject({
  begun: Instant,
  part: z.int().nonnegative(),
  after: z.string().optional(),
  shown: z.int().nonnegative(),
});
export type Cursor = z.infer<typeof Cursor>;

export const cursorText = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** Throws a visible `invalid` for what is none. */
export function cursorIn(text: string): Cursor {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch (cause) {
    throw visibleError('invalid', 'Listan går inte att läsa vidare härifrån. Ladda om sidan.', cause);
  }
}

interface Part {
  lines: typeof storyLines;
  range: Range;
  /** That there is nothing in it is known without looking. */
  isEmpty: boolean;
  isSkipped: (line: StoryLine) => boolean;
}

interface Walk {
  /** Of this state alone, or of all. */
  state: StoryState | undefined;
  tallies: StoryTally[];
  isWanted: (line: StoryLine) => boolean;
  /** Whether most lines are wanted, so that no more are read than are shown. */
  isWhole: boolean;
}

/** What is walked through in turn: what is urgent, then state by state what needs somebody, and then the rest. */
function partsOf({ state, tallies }: Walk, begun: string): Part[] {
  const states = state ? [state] : stateOrder;
  const inAll = storiesIn(tallies, () => true);
  const needed = (among: StoryState | 'urgent'): Part => ({
    lines: neededLines,
    range: neededNow(among, begun),
    isEmpty: countIn(tallies, needsAmong(among)) === 0,
    isSkipped: (line) => state !== undefined && line.state !== state,
  });
  const rest = (of: StoryState): Part => ({
    lines: storyLines,
    range: { ...linesIn(of), reverse: isDone(of) },
    isEmpty: !inAll.get(of),
    isSkipped: (line) => isNeeded(line, new Date(begun)),
  });
  return [needed('urgent'), ...states.map(needed), ...states.map(rest)];
}

/** The next lines from there, and where it goes on; undefined at the end. */
export async function walkOn(
  table: Table,
  walk: Walk,
  from: Cursor,
): Promise<{ found: StoryLine[]; next: Cursor | undefined }> {
  const found: StoryLine[] = [];
  let looked = 0;
  let { part, after } = from;
  const parts = partsOf(walk, from.begun);
  const goOn = () => {
    after = undefined;
    do part += 1;
    while (parts[part]?.isEmpty);
  };
  if (parts[part]?.isEmpty) goOn();
  for (let now = parts[part]; now && found.length < pageSize && looked < mostLooked; now = parts[part]) {
    const limit = walk.isWhole ? pageSize - found.length : lookedAtOnce;
    const page = await now.lines.page(table, { ...now.range, limit, after });
    looked += page.found.length;
    for (const line of page.found) if (!now.isSkipped(line) && walk.isWanted(line)) found.push(line);
    after = page.next;
    if (after === undefined) goOn();
  }
  const shown = from.shown + found.length;
  const next = { begun: from.begun, part, ...(after !== undefined && { after }), shown };
  return { found, next: parts[part] && next };
}

interface Search {
  text: string;
  isWanted: (line: StoryLine) => boolean;
}

/** The next lines of stories that hold all the words, the latest first, and where it goes on; undefined at the end. */
export async function findOn(
  table: Table,
  { text, isWanted }: Search,
  { begun, after: from, shown }: Cursor,
): Promise<{ found: StoryLine[]; next: Cursor | undefined }> {
  const found: StoryLine[] = [];
  let looked = 0;
  let after = from;
  do {
    const page = await storyWords.page(table, { ...allWords, limit: lookedAtOnce, after });
    const hits = page.found.filter((words) => isFound(text, words));
    const lines = await Promise.all(hits.map(({ storyId }) => storyLines.find(table, storyId)));
    for (const line of lines) if (line && isWanted(line)) found.push(line);
    looked += page.found.length;
    after = page.next;
  } while (after !== undefined && found.length < pageSize && looked < mostLooked);
  return {
    found,
    next: after === undefined ? undefined : { begun, part: 0, after, shown: shown + found.length },
  };
}
