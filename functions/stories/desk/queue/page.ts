import { passesFacets, type QueuePage, type QueueQuery } from '../../../../shared/desk/queue.ts';
import { facetsOf, needsAmong } from '../../../../shared/stories/line/counted.ts';
import type { StoryLine } from '../../../../shared/stories/line/line.ts';
import { stateOrder } from '../../../../shared/stories/line/place.ts';
import { countIn, storiesIn } from '../../../../shared/stories/line/tally.ts';
import { isFound } from '../../../../shared/text/search.ts';
import { requireRole } from '../../../authorise.ts';
import type { Context } from '../../../context.ts';
import { planVersions } from '../../../store.ts';
import { neededLater, neededLines } from '../../lines/store.ts';
import { entryOf, type ShownEntry } from './entry.ts';
import { type GivenUp, withGivenUpWork } from './given-up.ts';
import { type Known, knownOfQueue } from './known.ts';
import { type Cursor, cursorIn, cursorText, findOn, walkOn } from './walk.ts';

/**
 * A page of the queue: what needs somebody first, and as much is read as is shown, or as is looked through for the filters.
 * What is found by words comes with the latest first.
 * `till` is until when it says the same if nobody changes anything. Throws a visible `invalid` for what is no place in it.
 */
export async function storyQueue(
  ctx: Context,
  query: QueueQuery,
  given?: Known,
): Promise<{ page: QueuePage; till: string | undefined }> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const known = given ?? (await knownOfQueue(ctx));
  const { lage, ansvarig, typ, kanal, text = '', efter } = query;
  const myId = ctx.actor.kind === 'person' ? ctx.actor.id : '';
  const plan = await planVersions.get(ctx.table, known.pointer.inForce);
  const passes = (line: StoryLine) => passesFacets(facetsOf(line), query, myId);

  const givenUp = await withGivenUpWork(ctx, known, plan);
  const apart = new Set(givenUp.map(({ line }) => line.id));
  const isFirst = efter === undefined;
  const ahead =
    lage === undefined || lage === 'failed'
      ? givenUp.filter(({ line, words }) => passes(line) && isFound(text, words))
      : [];

  const begun = ctx.clock.now().toISOString();
  const from: Cursor = isFirst ? { begun, part: 0, shown: 0 } : cursorIn(efter);
  const isByWords = text.trim() !== '';
  const isWanted = (line: StoryLine) => !apart.has(line.id) && passes(line);
  const { found, next } = isByWords
    ? await findOn(ctx.table, { text, isWanted: (line) => isOf(lage, line) && isWanted(line) }, from)
    : await walkOn(
        ctx.table,
        { state: lage, tallies: known.tallies, isWhole: !(ansvarig || typ || kanal), isWanted },
        from,
      );
  const shown = [
    ...(isFirst ? ahead.map(({ shown }) => shown) : []),
    ...(await Promise.all(found.map((line) => entryOf(ctx, line, plan)))),
  ].filter((one) => one !== undefined);

  const counts = isByWords ? undefined : countsOf(query, known, givenUp, myId);
  const inAll = counts && (lage ? counts[lage] : Object.values(counts).reduce((sum, one) => sum + one, 0));
  const isAll = inAll !== undefined && next !== undefined && next.shown + ahead.length >= inAll;
  return {
    page: {
      entries: shown.map(({ entry }) => entry),
      ...(counts && { counts }),
      ...(next && !isAll && { next: cursorText(next) }),
    },
    till: isFirst ? await sameUntil(ctx, known, shown) : undefined,
  };
}

const isOf = (state: QueueQuery['lage'], line: StoryLine) => state === undefined || line.state === state;

/** Work that was given up makes a story count as failed. */
function countsOf(
  query: QueueQuery,
  known: Known,
  givenUp: GivenUp[],
  myId: string,
): QueuePage['counts'] & object {
  const found = storiesIn(known.tallies, (facets) => passesFacets(facets, query, myId));
  const add = (state: StoryLine['state'], change: number) =>
    found.set(state, Math.max(0, (found.get(state) ?? 0) + change));
  for (const { line } of givenUp) {
    if (!passesFacets(facetsOf(line), query, myId)) continue;
    add(line.state, -1);
    add('failed', 1);
  }
  return Object.fromEntries(found);
}

/** Until something that is shown says something else, or something comes to need somebody and moves up. */
async function sameUntil(
  { table, clock }: Context,
  { tallies }: Known,
  shown: ShownEntry[],
): Promise<string | undefined> {
  const now = clock.now().toISOString();
  const states = stateOrder.filter((state) => countIn(tallies, needsAmong(state)) > 0);
  const coming = await Promise.all(
    states.map((state) => neededLines.first(table, { ...neededLater(state, now), limit: 1 })),
  );
  const turns = [...coming.flat().map(({ need }) => need?.from), ...shown.map(({ till }) => till)];
  return turns.filter((turn) => turn !== undefined).sort()[0];
}
