import * as z from 'zod';
import { tidyLine } from '../answers/lines.ts';
import { hasPersonalNumber } from '../answers/problems.ts';
import { AuditEntry } from '../audit/audit.ts';
import {
  Campaign,
  eachIdOnce,
  Instant,
  linesInOrder,
  Question,
  RenamedGroups,
  Workgroup,
} from '../campaigns/campaigns.ts';
import { OwnTemplate, QuestionTemplate } from '../campaigns/templates.ts';
import { Preflight } from '../cloud/drawing/preflight.ts';
import { ThemeId } from '../cloud/drawing/theme.ts';
import { CloudChoices, CloudSet, WorkState } from '../clouds/clouds.ts';
import { CampaignId, CloudId, CloudSetId, JobId, WorkgroupId } from '../ids.ts';
import { RoomWord } from '../room/room.ts';
import { Day } from '../text/day.ts';

/** What the desk's API says: only what the desk shows, never a stored row as it is. */

/** Who is signed in; the roles by their Swedish names. */
export const Me = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  /** Communicators and administrators change things; approvers approve what others have made ready. */
  mayChange: z.boolean(),
  mayApprove: z.boolean(),
});
export type Me = z.infer<typeof Me>;

export const CampaignSummary = z.object({
  ...Campaign.pick({
    id: true,
    title: true,
    organisation: true,
    state: true,
    example: true,
    createdAt: true,
    openedAt: true,
    closedAt: true,
    publishedAt: true,
  }).shape,
  answers: z.int(),
  /** How many work in the groups; 0 when not known. */
  headcount: z.int(),
  groups: z.int(),
  groupsAnswered: z.int(),
});
export type CampaignSummary = z.infer<typeof CampaignSummary>;

export const DeskGroup = z.object({
  id: WorkgroupId,
  area: z.string(),
  name: z.string(),
  headcount: z.int(),
  answers: z.int(),
  /** Its leader has ended the workshop. */
  closed: z.boolean(),
  /** What its leader has taken away from the group's screens; only for those who may take that back. */
  hidden: z.array(RoomWord).default([]),
  /** How many times the group has been changed. */
  version: z.int().default(1),
  /** Whole addresses; only for those who may change the campaign. */
  links: z.object({ answer: z.string(), leader: z.string() }).optional(),
});
export type DeskGroup = z.infer<typeof DeskGroup>;

/** A QR code as modules to draw. */
export const QrModules = z.object({
  /** Modules on each side, without the quiet zone. */
  size: z.int(),
  /** The dark modules, one unit each, as an SVG path. */
  path: z.string(),
});
export type QrModules = z.infer<typeof QrModules>;

export const QrCode = z.object({ groupId: WorkgroupId, ...QrModules.shape });
export type QrCode = z.infer<typeof QrCode>;

export const DeskBoard = z.object({
  url: z.string(),
  qr: QrModules,
  cloudSetId: CloudSetId,
  publishedAt: Instant,
  withdrawnAt: Instant.optional(),
});
export type DeskBoard = z.infer<typeof DeskBoard>;

export const DeskCampaign = z.object({
  ...CampaignSummary.shape,
  ...Campaign.pick({
    version: true,
    questions: true,
    minAnswers: true,
    minPeoplePerTerm: true,
    minPeopleInGroup: true,
    words: true,
    answerBy: true,
    cloudSetId: true,
  }).shape,
  workgroups: z.array(DeskGroup),
  board: DeskBoard.optional(),
});
export type DeskCampaign = z.infer<typeof DeskCampaign>;

export const DeskFile = z.object({
  kind: z.string(),
  label: z.string(),
  /** What it is for: the pillowcase's print shop, or screens and documents. */
  use: z.enum(['print', 'screen']),
  fileName: z.string(),
  sizeBytes: z.int(),
  url: z.string(),
});
export type DeskFile = z.infer<typeof DeskFile>;

export const DeskCloud = z.object({
  id: CloudId,
  question: z.string(),
  /** Null for everyone's answers. */
  area: z.string().nullable(),
  /** How many answered the question, and in how many groups anything was answered. */
  people: z.int(),
  groups: z.int(),
  state: WorkState,
  terms: z.int(),
  hiddenTerms: z.int(),
  unprintableTerms: z.array(z.string()),
  withheldTerms: z.array(z.string()),
  linesWithoutTerm: z.int(),
  abusive: z.array(z.string()),
  tidiedAway: z.int(),
  thumbnailUrl: z.string().optional(),
  imageUrl: z.string().optional(),
  files: z.array(DeskFile),
  preflight: Preflight.optional(),
});
export type DeskCloud = z.infer<typeof DeskCloud>;

/** Work on the clouds that was given up; the reference is in the log. */
export const FailedWork = z.object({ jobId: JobId, failedAt: Instant, reference: z.string() });
export type FailedWork = z.infer<typeof FailedWork>;

export const DeskClouds = z.object({
  ...CloudSet.pick({
    id: true,
    createdAt: true,
    choices: true,
    hiddenAreas: true,
    failure: true,
    heldBack: true,
  }).shape,
  /** Failed when some of the work was given up, and waiting until every picture is there. */
  state: WorkState,
  clouds: z.array(DeskCloud),
  /** Steps of tidying since they were made; they have to be made again before the board sees them. */
  stepsSince: z.int(),
  failedWork: z.array(FailedWork),
});
export type DeskClouds = z.infer<typeof DeskClouds>;

export const DeskTheme = z.object({
  id: ThemeId,
  name: z.string(),
  background: z.string(),
  inks: z.array(z.string()),
  darkCloth: z.boolean(),
});
export type DeskTheme = z.infer<typeof DeskTheme>;

export const StartingPoints = z.object({
  templates: z.array(QuestionTemplate),
  /** Those that the organisation has made. */
  own: z.array(OwnTemplate.omit({ version: true })),
  themes: z.array(DeskTheme),
});
export type StartingPoints = z.infer<typeof StartingPoints>;

export const OwnTemplateContent = OwnTemplate.omit({ version: true });

export const NewWorkgroup = Workgroup.pick({ area: true, name: true, headcount: true });
export type NewWorkgroup = z.infer<typeof NewWorkgroup>;

/** A list of workgroups as read; nothing in it is to be used while there are problems. */
export const WorkgroupList = z.object({
  groups: z.array(NewWorkgroup),
  /** The row is counted from 1 in what was pasted; none when the whole list is meant. */
  problems: z.array(z.object({ row: z.int().optional(), text: z.string() })),
});
export type WorkgroupList = z.infer<typeof WorkgroupList>;

export const HistoryEntry = z.object(
  AuditEntry.pick({ at: true, by: true, action: true, detail: true }).shape,
);
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Everybody reads these texts, also on the board's page: none may hold a personal number, nor say it back. */
const naming = (what: string) =>
  [
    (text: string) => !hasPersonalNumber(text),
    `${what} ser ut att ha ett personnummer. Ta bort det, vi sparar aldrig personnummer.`,
  ] as const;

/** How a question is worded, for those who answer and for those who look at its cloud. */
const Wording = z.object({
  text: z
    .string()
    .overwrite(tidyLine)
    .min(3, 'Skriv varje fråga med minst tre tecken.')
    .max(300, 'En fråga får vara högst 300 tecken.')
    .refine(...naming('En fråga')),
  shortText: z
    .string()
    .overwrite(tidyLine)
    .min(1, 'Ge varje fråga en rubrik över ordmolnet.')
    .max(80, 'Rubriken över ett ordmoln får vara högst 80 tecken.')
    .refine(...naming('En rubrik över ett ordmoln')),
});

/** A new campaign as the desk sends it: the list is the text that the person pasted and looked at. */
export const CreateFromDesk = z.object({
  /** Made by the page, the same each time it sends the same: sent twice it is one campaign. */
  id: CampaignId,
  title: z
    .string()
    .overwrite(tidyLine)
    .min(3, 'Ge omgången ett namn på minst tre tecken.')
    .max(120, 'Namnet får vara högst 120 tecken.')
    .refine(...naming('Omgångens namn')),
  organisation: z
    .string()
    .overwrite(tidyLine)
    .min(2, 'Skriv vilken organisation det gäller.')
    .max(120, 'Organisationens namn får vara högst 120 tecken.')
    .refine(...naming('Organisationens namn')),
  /** An earlier campaign, whose groups keep their posters. */
  follows: CampaignId.optional(),
  /** Those of them that have another name now, and keep theirs too. */
  renamed: RenamedGroups.optional(),
  /** When a group sees its own words. */
  words: Campaign.shape.words,
  /** The last day of the workshops. */
  answerBy: Day.optional(),
  questions: z
    .array(
      z
        .object({
          ...Question.shape,
          ...Wording.shape,
        })
        .refine(...linesInOrder),
    )
    .min(1, 'Ta med minst en fråga.')
    .max(6, 'Ta med högst sex frågor.')
    .refine(...eachIdOnce),
  workgroupsText: z.string().max(80_000, 'Listan med arbetsgrupper är för lång.'),
  minAnswers: z
    .int()
    .min(3, 'Minsta antal svar kan inte vara lägre än 3.')
    .max(50, 'Minsta antal svar kan vara högst 50.'),
  minPeoplePerTerm: z
    .int()
    .min(1, 'Minst en person måste ha nämnt ett ord.')
    .max(20, 'Minsta antal personer per ord kan vara högst 20.'),
  minPeopleInGroup: Campaign.shape.minPeopleInGroup,
});
export type CreateFromDesk = z.infer<typeof CreateFromDesk>;

/** A campaign that has not been opened, as somebody has changed it since they saw that version. */
export const EditDraft = CreateFromDesk.omit({ id: true }).extend({ seen: z.int().positive() });
export type EditDraft = z.infer<typeof EditDraft>;

export const WorkgroupsText = CreateFromDesk.pick({ workgroupsText: true });
/** The wording of questions that people are answering. */
export const CorrectQuestions = z.object({
  seen: z.int().positive(),
  questions: z.array(z.object({ id: z.string(), ...Wording.shape })).max(6),
});
export type CorrectQuestions = z.infer<typeof CorrectQuestions>;

/** Another last day of the workshops, or none. */
export const AnswerBy = z.object({ answerBy: Day.nullable() });

export const ReplaceLink = z.object({ which: z.enum(['answer', 'leader']), seen: z.int().positive() });
export type ReplaceLink = z.infer<typeof ReplaceLink>;
export const Publish = z.object({
  cloudSetId: CloudSetId,
  /** An earlier campaign that the board is to see beside it. */
  comparedWith: CampaignId.optional(),
});
export const Retry = z.object({ jobId: JobId });
export const NewLook = CloudChoices;
