import * as z from 'zod';
import { Campaign, Instant } from '../campaigns/campaigns.ts';
import { Preflight } from '../cloud/drawing/preflight.ts';
import { defaultTheme, ThemeId } from '../cloud/drawing/theme.ts';
import { CloudOrientation, CloudShape, FontId } from '../cloud/layout.ts';
import { TidyCounts } from '../curation/tidy-counts.ts';
import { CampaignId, CloudId, CloudSetId, WorkgroupId } from '../ids.ts';
import { RoomWord } from '../room/room.ts';

/** How clouds are drawn; the same choices and answers give the same picture. */
export const CloudChoices = z.strictObject({
  shape: CloudShape,
  orientation: CloudOrientation,
  font: FontId,
  themeId: ThemeId,
  seed: z.int().min(0).max(999_999),
  /** A term shows when at least this many people gave it. */
  minPeoplePerTerm: Campaign.shape.minPeoplePerTerm,
  /** The same in an area's cloud, when it is another number there. */
  minPeopleInArea: Campaign.shape.minPeoplePerTerm.optional(),
  /** Words stay where they are in the clouds that these replace, as far as there is room. */
  keepPlaces: z.boolean().optional(),
  /** Also the words that become too small to read are printed on the pillowcase. */
  printSmall: z.boolean().optional(),
});
export type CloudChoices = z.infer<typeof CloudChoices>;

/** Whose answers: everyone's, or one area's. */
export const Scope = z.strictObject({ area: z.string().nullable(), answers: z.int(), groups: z.int() });
export type Scope = z.infer<typeof Scope>;

/** An area that is not shown, so that no small group can be worked out. */
export const HiddenArea = z.strictObject({ area: z.string(), reason: z.enum(['too_few', 'protects_other']) });
export type HiddenArea = z.infer<typeof HiddenArea>;

export const WorkState = z.enum(['waiting', 'ready', 'failed']);
export type WorkState = z.infer<typeof WorkState>;

export const CloudFileInfo = z.strictObject({
  /** The file's name, such as `cloud.svg` or `orngott.pdf`. */
  kind: z.string(),
  path: z.string(),
  contentType: z.string(),
  sizeBytes: z.int(),
});
export type CloudFileInfo = z.infer<typeof CloudFileInfo>;

/** One picture: a question's terms within a scope. */
export const Cloud = z.strictObject({
  id: CloudId,
  version: z.int().nonnegative(),
  campaignId: CampaignId,
  cloudSetId: CloudSetId,
  questionId: z.string(),
  scope: Scope,
  state: WorkState,
  choices: CloudChoices,
  /** How many in the scope answered the question. */
  people: z.int(),
  /** How many terms are in the picture. */
  terms: z.int(),
  /** Terms that fewer people gave than the campaign's minimum: counted, never named. */
  hiddenTerms: z.int(),
  /** Terms that somebody at the desk has hidden. */
  tidiedAway: z.int().nonnegative().default(0),
  /** Terms in the picture that may be swearing or abuse, for whoever is to show or print it. */
  abusive: z.array(z.string()).default([]),
  /** Terms that the font has no characters for; shown to the communicator, who can act on them. */
  unprintableTerms: z.array(z.string()),
  /** Terms that may point at one person; named to the communicator only. */
  withheldTerms: z.array(z.string()),
  /** Answer lines that no term came out of, such as "vet ej". */
  linesWithoutTerm: z.int(),
  files: z.array(CloudFileInfo),
  /** What a print shop asks about the pillowcase; only where one is made. */
  preflight: Preflight.optional(),
});
export type Cloud = z.infer<typeof Cloud>;

/** Why answers that have come since are not in the clouds, and how many they are. */
export const HeldBack = z.strictObject({
  /** `changed`: some of the answers that the clouds are made of have been changed or withdrawn since. */
  reason: z.enum(['too_few_new', 'changed']),
  answers: z.int().nonnegative(),
});
export type HeldBack = z.infer<typeof HeldBack>;

/** All clouds of a campaign made at one time from the same answers. */
export const CloudSet = z.strictObject({
  id: CloudSetId,
  version: z.int().nonnegative(),
  campaignId: CampaignId,
  createdAt: Instant,
  state: WorkState,
  choices: CloudChoices,
  /** It is made of the answers of the campaign's openings up to this one. */
  opening: z.int().nonnegative().default(0),
  /** How many rows these were, withdrawn ones too. */
  rows: z.int().nonnegative().optional(),
  /** Set when what has come since must not be told apart from what these show. */
  heldBack: HeldBack.optional(),
  scopes: z.array(Scope),
  hiddenAreas: z.array(HiddenArea),
  cloudIds: z.array(CloudId),
  /** The set whose words' places it keeps. */
  follows: CloudSetId.optional(),
  /** The last step of tidying that is in it, by question, and how much people have changed by then. */
  tidied: z.record(z.string(), z.int().nonnegative()).default({}),
  tidyCounts: z.record(z.string(), TidyCounts).default({}),
  /** Why there are no clouds, as a Swedish sentence; only when it failed. */
  failure: z.string().optional(),
});
export type CloudSet = z.infer<typeof CloudSet>;

/** A term in a group's picture. */
export const GroupTerm = z.strictObject({
  term: z.string(),
  people: z.int().positive(),
  /** How many of them wrote it just so; when it is not told, all. */
  written: z.int().nonnegative().optional(),
  /** Other ways in which it was written, never by whom or how often. */
  also: z.array(z.string()).max(4).optional(),
});
export type GroupTerm = z.infer<typeof GroupTerm>;

/** One question's cloud of a workgroup. */
const GroupPicture = z.strictObject({
  questionId: z.string(),
  /** Kept here and not as a file, whose time stamp would tell when the last of the answers came. Empty without words. */
  svg: z.string(),
  /** What is named, with how many people gave it. The counts are for the next drawing, and never shown. */
  terms: z.array(GroupTerm),
  /** Those of the terms that the font has no characters for: they stand in the list alone. */
  unprintable: z.array(z.string()),
  /** How many terms are left out because they may point at somebody. */
  withheld: z.int().nonnegative(),
  /** How many terms are left out because there is no room for them. */
  lessCommon: z.int().nonnegative(),
  /** How many terms are left out because fewer people gave them than the campaign asks for in a group. */
  few: z.int().nonnegative().optional(),
  /** How many terms have been left out since it was drawn, because some answers were changed or withdrawn. */
  takenOut: z.int().nonnegative().optional(),
  /** Where each of the terms has its middle, in thousandths of the picture; null for one that is not drawn. */
  places: z.array(z.tuple([z.int(), z.int()]).nullable()).optional(),
  /**
   * Where each question is a step of its own: how many had answered it when it was drawn in full, how many changes of its
   * lines there had been then, and how many it takes into account.
   */
  step: z
    .strictObject({
      drawnAt: z.int().nonnegative(),
      changesAtDrawing: z.int().nonnegative(),
      changes: z.int().nonnegative(),
    })
    .optional(),
});
export type GroupPicture = z.infer<typeof GroupPicture>;

/** A group's picture as the group sees it: its words commonest first, without counts. */
export interface ShownGroupPicture extends Omit<GroupPicture, 'terms' | 'places'> {
  /** The question in short. */
  title: string;
  terms: string[];
  /** Of a term, the other ways in which it was written. */
  also: Record<string, string[]>;
  /** The words that the leader has hidden; for the leader's page alone. */
  hidden: string[];
}
/** What is drawn of a group, and of how many answers. */
export interface ShownGroupCloud {
  answers: number;
  pictures: ShownGroupPicture[];
}

/** A workgroup's own clouds, for the group itself: drawn again after every few answers, never for one alone. */
export const GroupCloud = z.strictObject({
  campaignId: CampaignId,
  workgroupId: WorkgroupId,
  version: z.int().nonnegative(),
  /** How many answers there were when it was last drawn in full; 0 when it has not been. */
  drawnAt: z.int().nonnegative(),
  /** How many changes and withdrawals it takes into account. */
  changes: z.int(),
  /** How many there had been when it was last drawn in full. */
  changesAtDrawing: z.int().nonnegative().default(0),
  /** The words that were hidden in the room then: they are in no picture, and in its terms. */
  hidden: z.array(RoomWord).default([]),
  pictures: z.array(GroupPicture),
});
export type GroupCloud = z.infer<typeof GroupCloud>;

/** How clouds are drawn when nobody has chosen. */
export function defaultChoices(campaign: Campaign): CloudChoices {
  return {
    shape: 'pillow',
    orientation: 'mixed',
    font: 'nunito-800',
    themeId: defaultTheme,
    seed: 1,
    minPeoplePerTerm: campaign.minPeoplePerTerm,
  };
}
