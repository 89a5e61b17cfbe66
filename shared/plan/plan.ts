import * as z from 'zod';
import { Instant } from '../campaigns/campaigns.ts';
import { ChannelId } from '../publishing/channels.ts';
import { Day } from '../text/day.ts';
import { swedishNumber } from '../text/plural.ts';
import { written } from '../text/written.ts';

/** A short name that others refer to; it stays when the text changes. */
export const PlanItemId = z.string().regex(/^[a-z][a-z0-9_]{0,30}$/);
export type PlanItemId = z.infer<typeof PlanItemId>;

const wholeNumber = (what: string, min: number, max: number) =>
  z
    .int(`${what} ska vara ett heltal.`)
    .min(min, `${what} ska vara minst ${swedishNumber(min)}.`)
    .max(max, `${what} får vara högst ${swedishNumber(max)}.`);
const day = (what: string) => z.iso.date(`${what} saknas. Välj ett datum.`);
const list = <T extends z.ZodType>(what: string, item: T, { min = 0, max }: { min?: number; max: number }) =>
  z.array(item).min(min, `${what}: det behövs minst ${min}.`).max(max, `${what}: högst ${max} får plats.`);

const line = (what: string, max = 300) => written(what, { min: 1, max });
const id = PlanItemId;

/** Purposes, tone, do and don't: one statement each. */
export const PlanStatement = z.strictObject({ id, text: line('Punkten', 500) });
export type PlanStatement = z.infer<typeof PlanStatement>;

const PlanMessage = z.strictObject({
  id,
  text: line('Budskapet'),
  support: written('Stödet', { max: 600 }),
});

const PlanAudience = z.strictObject({
  id,
  name: line('Målgruppen', 80),
  need: written('Behovet', { max: 400 }),
});

/** How a channel is used here; the channel's own limits hold as well. */
export const PlanChannel = z.strictObject({
  id: ChannelId,
  inUse: z.boolean(),
  purpose: line('Kanalens syfte', 300),
  maxChars: wholeNumber('Längden', 50, 20_000),
  maxPhotos: wholeNumber('Antalet bilder', 0, 10),
  maxHashtags: wholeNumber('Antalet hashtaggar', 0, 10),
  maxEmojis: wholeNumber('Antalet emojier', 0, 10),
});
export type PlanChannel = z.infer<typeof PlanChannel>;

export const ChecklistItem = z.strictObject({
  id,
  text: line('Punkten'),
  help: written('Hjälptexten', { max: 400 }),
  mandatory: z.boolean(),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

/** The questions that the product itself acts upon; a plan may word them anew but not do without them. */
export const CoreQuestionId = z.enum(['client', 'named', 'said_yes', 'child', 'protected']);
export type CoreQuestionId = z.infer<typeof CoreQuestionId>;

/** Asked of everybody who sends in a story; answered yes, no or unsure. */
export const RequiredQuestion = z.strictObject({
  id,
  text: line('Frågan'),
  help: written('Hjälptexten', { max: 400 }),
});
export type RequiredQuestion = z.infer<typeof RequiredQuestion>;

/** ISO weekdays, Monday is 1. */
const Weekday = z.int().min(1).max(7);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Skriv klockslag som 08:30.');

export const Cadence = z.strictObject({
  minPerWeek: wholeNumber('Minsta antalet per vecka', 0, 21),
  maxPerWeek: wholeNumber('Högsta antalet per vecka', 1, 21),
  minHoursBetween: wholeNumber('Tiden mellan inlägg', 0, 168),
  weekdays: z.array(Weekday).min(1, 'Välj minst en veckodag.').max(7),
  /** Local times in Sweden, from (inclusive) and to. */
  from: timeOfDay,
  to: timeOfDay,
  /** How long after its time a post may still go out by itself; after that somebody is asked. */
  graceMinutes: wholeNumber('Fristen', 5, 240).default(30),
});
export type Cadence = z.infer<typeof Cadence>;

export const MixId = z.enum(['good_example', 'skilled_colleague', 'openness']);
export type MixId = z.infer<typeof MixId>;
export const mixNames: Record<MixId, string> = {
  good_example: 'Goda exempel',
  skilled_colleague: 'Skickliga kollegor',
  openness: 'Öppenhet om det som gick fel',
};
export const Mix = z.strictObject({ id: MixId, sharePercent: wholeNumber('Andelen', 0, 100) });
export type Mix = z.infer<typeof Mix>;

/** Both days are within. */
const period = { from: day('Första dagen'), to: day('Sista dagen') };
export const Blackout = z.strictObject({
  id,
  name: line('Perioden', 80),
  ...period,
  reason: line('Skälet', 300),
});
export type Blackout = z.infer<typeof Blackout>;
export const YearTheme = z.strictObject({
  id,
  name: line('Temat', 80),
  ...period,
  text: written('Texten', { max: 400 }),
});
export type YearTheme = z.infer<typeof YearTheme>;

/** The field of the story form that a tip is shown beside. */
export const TipField = z.enum(['what', 'why', 'learned', 'tags', 'photos', 'people']);
export type TipField = z.infer<typeof TipField>;
export const Tip = z.strictObject({ id, text: line('Tipset', 400), field: TipField.optional() });
export type Tip = z.infer<typeof Tip>;

/** Why a person's name or picture may be published; each municipality words its own. */
const LegalBasis = z.strictObject({ id, name: line('Grunden', 120), text: line('Förklaringen', 500) });

export const PlanContent = z.strictObject({
  title: line('Planens namn', 120),
  organisation: line('Organisationen', 120),
  introduction: written('Inledningen', { max: 2_000 }),
  purposes: list('Syften', PlanStatement, { min: 1, max: 12 }),
  messages: list('Budskap', PlanMessage, { min: 1, max: 12 }),
  audiences: list('Målgrupper', PlanAudience, { min: 1, max: 12 }),
  channels: list('Kanaler', PlanChannel, { min: 1, max: 3 }),
  tone: list('Ton', PlanStatement, { max: 12 }),
  dos: list('Gör så här', PlanStatement, { max: 20 }),
  donts: list('Gör inte så här', PlanStatement, { max: 20 }),
  checklist: list('Checklistan', ChecklistItem, { min: 1, max: 20 }),
  requiredQuestions: list('Frågor', RequiredQuestion, { min: CoreQuestionId.options.length, max: 12 }),
  cadence: Cadence,
  mix: z.array(Mix).length(MixId.options.length),
  blackouts: list('Uppehåll', Blackout, { max: 20 }),
  themes: list('Teman', YearTheme, { max: 24 }),
  tips: z.strictObject({
    staff: list('Tips till medarbetare', Tip, { max: 20 }),
    managers: list('Tips till chefer', Tip, { max: 20 }),
    politicians: list('Tips till politiker', Tip, { max: 20 }),
  }),
  legalBases: list('Grunder', LegalBasis, { min: 1, max: 8 }),
  /** Whom a reader can ask: a telephone number, an address or a page of the organisation's own. */
  askWhom: line('Vem man kan fråga', 200),
  comments: z.strictObject({
    /** When to look at a post's comments, in hours after it came out. */
    checkAfterHours: list('Tider för kommentarer', wholeNumber('Antalet timmar', 1, 720), { min: 1, max: 8 }),
    rules: written('Reglerna', { max: 1_000 }),
  }),
  /** How long a story or a post may wait for somebody before those who come next are told. */
  answerWithinDays: wholeNumber('Antalet dagar', 1, 30).default(3),
  /** What senders are told about their personal data; each story keeps which version of the plan it saw. */
  privacyNotice: line('Informationen om personuppgifter', 2_000),
});
export type PlanContent = z.infer<typeof PlanContent>;

export const PlanState = z.enum(['draft', 'in_force', 'retired', 'discarded']);
export type PlanState = z.infer<typeof PlanState>;

export const PlanVersion = z.strictObject({
  /** 1, 2, 3 …: how people name it. */
  number: z.int().positive(),
  version: z.int().nonnegative(),
  state: PlanState,
  content: PlanContent,
  /** The day on which it is to have been revised. */
  reviseBy: Day,
  createdAt: Instant,
  editedAt: Instant,
  editedBy: z.string(),
  editedById: z.string(),
  inForceAt: Instant.optional(),
  inForceBy: z.string().optional(),
  retiredAt: Instant.optional(),
  /** For each channel the oldest version whose approvals still hold by this one; itself where it is left out. */
  coversSince: z.partialRecord(ChannelId, z.int().positive()).default({}),
});
export type PlanVersion = z.infer<typeof PlanVersion>;

/** Which version is in force and which is being written; one row, so that both change at once. */
export const PlanPointer = z.strictObject({
  version: z.int().nonnegative(),
  inForce: z.int().positive(),
  draft: z.int().positive().optional(),
  latest: z.int().positive(),
});
export type PlanPointer = z.infer<typeof PlanPointer>;
