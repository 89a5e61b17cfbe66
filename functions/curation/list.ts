import { type Campaign, hasSteps, type Question } from '../../shared/campaigns/campaigns.ts';
import { type TidyEntry, undoneNumbers } from '../../shared/curation/steps.ts';
import type { StoredTerms, TermsLook } from '../../shared/curation/stored-terms.ts';
import { dismissedIn, earlierSuggestions, learntFrom } from '../../shared/curation/suggest/earlier.ts';
import { suggestions } from '../../shared/curation/suggest/suggest.ts';
import { stepText } from '../../shared/curation/texts.ts';
import type { DeskTerm, DeskTerms, DeskTidyEntry } from '../../shared/desk/terms.ts';
import { visibleError } from '../../shared/errors.ts';
import type { CampaignId } from '../../shared/ids.ts';
import type { Room } from '../../shared/room/room.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { waitingAlike } from '../jobs/alike.ts';
import { jobFor, kickAll } from '../jobs/new.ts';
import { jobWrite } from '../jobs/store.ts';
import { campaigns, cloudSets, rooms, roomsOf, tallies, talliesOf } from '../store.ts';
import { earlierEntries } from './earlier.ts';
import { isTimeToLook } from './gather.ts';
import { entriesOf, lastEntryOf, readTerms, termsChecks, termsLooks, tidyEntries } from './store.ts';
import { type TidyView, tidiedForDesk } from './tidied.ts';

/** What is needed to tell what a question's terms are now. */
export interface TermsNow {
  campaign: Campaign;
  question: Question;
  look: TermsLook | undefined;
  stored: StoredTerms;
  view: TidyView;
  /** The workshops that are led. */
  led: Room[];
}

const nothing: StoredTerms = { people: 0, groupStarts: [], terms: [], left: [] };
/** Entries of the log that are told, newest first. */
const mostTold = 300;

/** Which look and which step the terms are told by; changes when they do. */
export async function termsTag(ctx: Context, id: CampaignId, questionId: string): Promise<string> {
  requireRole(ctx, 'communicator', 'administrator');
  const campaign = await campaigns.get(ctx.table, id);
  const [look, [last], isGathering, changes] = await Promise.all([
    termsLooks.find(ctx.table, id, questionId),
    tidyEntries.first(ctx.table, lastEntryOf(id, questionId)),
    gatherWhenDue(ctx, campaign),
    campaign.state === 'open' ? takenBackNow(ctx, campaign) : 0,
  ]);
  const parts = [look?.version ?? 0, last?.number ?? 0, campaign.version, changes, Number(isGathering)];
  return `"${parts.join('.')}"`;
}

/** Throws a visible `not_found` when the campaign has no such question. */
export async function termsNow(ctx: Context, id: CampaignId, questionId: string): Promise<TermsNow> {
  requireRole(ctx, 'communicator', 'administrator');
  const [campaign, look, led] = await Promise.all([
    campaigns.get(ctx.table, id),
    termsLooks.find(ctx.table, id, questionId),
    rooms.all(ctx.table, roomsOf(id)),
  ]);
  const question = campaign.questions.find((one) => one.id === questionId);
  if (!question || question.step) throw visibleError('not_found', 'Frågan finns inte i den här omgången.');
  const set = campaign.cloudSetId && (await cloudSets.find(ctx.table, id, campaign.cloudSetId));
  const minPeople = set ? set.choices.minPeoplePerTerm : campaign.minPeoplePerTerm;
  const marked = new Map<string, number>();
  for (const word of led.flatMap((room) => room.marked))
    if (word.questionId === questionId) marked.set(word.term, (marked.get(word.term) ?? 0) + 1);
  const stored = look ? await readTerms(ctx, look) : nothing;
  const changed = look && !look.isFinal ? Math.max(0, (await takenBackNow(ctx, campaign)) - look.changes) : 0;
  return { campaign, question, look, stored, view: { minPeople, marked, changed }, led };
}

/** A question's terms to be tidied, with suggestions, and all that has been done. Throws as `termsNow` does. */
export async function termsList(ctx: Context, id: CampaignId, questionId: string): Promise<DeskTerms> {
  const { campaign, question, look, stored, view, led } = await termsNow(ctx, id, questionId);
  const [entries, earlier, isGathering] = await Promise.all([
    tidyEntries.all(ctx.table, entriesOf(id, questionId)),
    earlierEntries(ctx, campaign, question),
    gatherWhenDue(ctx, campaign),
  ]);
  const { terms, counts, takenOut } = tidiedForDesk(stored, entries, view);
  const at = entries.at(-1)?.number ?? 0;
  const looked = terms.map(asSuggested);
  const hiddenInRooms = led.flatMap(({ hidden }) =>
    hidden.flatMap((word) => (word.questionId === questionId ? [word.term] : [])),
  );
  return {
    questionId,
    isEmpty: look === undefined,
    isFinal: look?.isFinal ?? false,
    isGathering,
    people: look?.people ?? 0,
    minPeople: view.minPeople,
    at,
    terms,
    takenOut,
    left: stored.left.filter(({ people }) => people > view.changed),
    counts,
    suggestions: suggestions({
      terms: looked,
      question: question.text,
      dismissed: new Set([...dismissedIn(earlier?.entries ?? []), ...dismissedIn(entries)]),
      learnt: new Map([...learntFrom(earlier?.entries ?? []), ...learntFrom(entries)]),
      others: earlier ? earlierSuggestions(looked, earlier.entries, earlier.title) : [],
      hiddenInRooms,
    }),
    log: toldLog(ctx, entries),
  };
}

const asSuggested = ({ key, term, people, forms, notShown, marked }: DeskTerm) => ({
  key,
  term,
  people,
  forms: forms.map(({ form }) => form),
  isHidden: notShown === 'hidden',
  isLeftOut: notShown === 'withheld' || notShown === 'few',
  marked,
});

function toldLog(ctx: Context, entries: readonly TidyEntry[]): DeskTidyEntry[] {
  return entries
    .slice(-mostTold)
    .reverse()
    .map((entry) => toldEntry(ctx, entry, entries));
}

export function toldEntry(ctx: Context, entry: TidyEntry, entries: readonly TidyEntry[]): DeskTidyEntry {
  const { number, at, by, byId, step } = entry;
  const isTurn = step.kind === 'undo' || step.kind === 'redo';
  const of = isTurn ? entries[step.of - 1]?.step : undefined;
  return {
    number,
    at,
    by,
    text: stepText(step, of),
    isMine: ctx.actor.kind === 'person' && ctx.actor.id === byId,
    ...(isTurn && { of: step.of }),
    ...(!isTurn && { state: undoneNumbers(entries).has(number) ? ('undone' as const) : ('done' as const) }),
  };
}

/** The same as when terms are gathered, by what has been counted. */
async function takenBackNow(ctx: Context, campaign: Campaign): Promise<number> {
  const counted = await tallies.all(ctx.table, talliesOf(campaign.id));
  return counted.reduce((sum, { changes, withdrawn }) => sum + (hasSteps(campaign) ? withdrawn : changes), 0);
}

/** Asks for an open campaign's terms to be gathered when it is time; whether they are being. */
async function gatherWhenDue(ctx: Context, { id, state, minAnswers }: Campaign): Promise<boolean> {
  if (state !== 'open') return false;
  const [counted, checked] = await Promise.all([
    tallies.all(ctx.table, talliesOf(id)),
    termsChecks.find(ctx.table, id),
  ]);
  const given = counted.reduce((sum, { answers }) => sum + answers, 0);
  if (!isTimeToLook(given, checked?.given, minAnswers)) return false;
  const job = jobFor(ctx, { kind: 'gather_terms', payload: { campaignId: id } });
  if ((await waitingAlike(ctx, job)).length > 0) return true;
  await ctx.table.writeAll([jobWrite(job)]);
  await kickAll(ctx, [job]);
  return true;
}
