import * as z from 'zod';
import { tidyLine } from '../answers/lines.ts';
import { visibleError } from '../errors.ts';
import { CampaignId, CloudSetId, Code, ImportId, WorkgroupId } from '../ids.ts';
import { Day } from '../text/day.ts';

/** An instant in UTC, as ISO 8601 with milliseconds. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof Instant>;

/** For `refine`: whether the number of lines asked for can be given. */
export const linesInOrder = [
  ({ minLines, maxLines }: { minLines: number; maxLines: number }) => minLines <= maxLines,
  'Minsta antalet rader kan inte vara fler än det högsta.',
] as const;
/** For `refine`: whether each question can be told from the others. */
export const eachIdOnce = [
  (questions: { id: string }[]) => new Set(questions.map(({ id }) => id)).size === questions.length,
  'Två frågor har samma id. Ta bort den ena.',
] as const;

export const Question = z
  .strictObject({
    // Not a name that every object has: answers are kept by it.
    id: z.string().regex(/^(?!constructor$)[a-z][a-z0-9]{0,15}$/),
    /** The whole question as people answer it. */
    text: z.string().overwrite(tidyLine).min(3).max(300),
    /** The question as a heading over its cloud. */
    shortText: z.string().overwrite(tidyLine).min(1).max(80),
    minLines: z.int().min(0).max(10),
    maxLines: z.int().min(1).max(20),
    maxLineLength: z.int().min(10).max(200),
    /** Whole lines are terms: no splitting at commas, "och" or "&". For tasks such as "Larm & Nycklar". */
    keepLinesWhole: z.boolean(),
    /** How it was worded before it was mended while people answered. */
    earlier: z
      .array(z.strictObject({ text: z.string(), shortText: z.string(), until: Instant }))
      .max(20)
      .optional(),
    /**
     * Where the group goes on with what it wrote itself; without it, everybody answers the same in their own words.
     * `choice`: some of what it wrote to the question `of`. `chosen`: the question is what it chose in `of`, at that place.
     */
    step: z
      .strictObject({
        kind: z.enum(['choice', 'chosen']),
        of: z.string(),
        place: z.int().min(1).max(10).default(1),
      })
      .optional(),
  })
  .refine(...linesInOrder);
export type Question = z.infer<typeof Question>;

/** The questions that all groups answer alike, and that clouds are made of across them. */
export const commonQuestions = ({ questions }: { questions: Question[] }): Question[] =>
  questions.filter(({ step }) => step === undefined);

/** Whether groups go on with what they wrote themselves. */
export const hasSteps = ({ questions }: { questions: Question[] }): boolean =>
  questions.some(({ step }) => step !== undefined);

/** For `refine`: whether each step goes on with an earlier question. */
const stepsInOrder = [
  (questions: Question[]) =>
    questions.every(({ step }, index) => !step || questions.slice(0, index).some(({ id }) => id === step.of)),
  'En fråga bygger på en annan som inte finns före den.',
] as const;

/** Most questions of a campaign. */
export const mostQuestions = 6;

export const CampaignState = z.enum(['draft', 'open', 'closed', 'published']);
export type CampaignState = z.infer<typeof CampaignState>;

export const Campaign = z.strictObject({
  id: CampaignId,
  version: z.int().nonnegative(),
  title: z.string().overwrite(tidyLine).min(3).max(120),
  organisation: z.string().overwrite(tidyLine).min(2).max(120),
  questions: z
    .array(Question)
    .min(1)
    .max(mostQuestions)
    .refine(...eachIdOnce)
    .refine(...stepsInOrder),
  state: CampaignState,
  /** No view of fewer answers than this is shown. */
  minAnswers: z.int().min(3).max(50),
  /** A term shows on the board's clouds when at least this many people gave it. */
  minPeoplePerTerm: z.int().min(1).max(20),
  /** The same in the cloud that a workgroup has of its own words. */
  minPeopleInGroup: z.int().min(1).max(20).default(1),
  /**
   * When a group sees its own words: when its leader unveils the cloud, or from the start, in steps. Campaigns of an
   * earlier version did the latter.
   */
  words: z.enum(['unveiled', 'from_start']).default('from_start'),
  /** Comes with the product for trying out, and is marked as such wherever it shows. */
  example: z.boolean(),
  createdAt: Instant,
  openedAt: Instant.optional(),
  /** The last day of the workshops, as people have been told; nothing is closed by it. */
  answerBy: Day.optional(),
  /** How many times it has been opened. */
  opening: z.int().nonnegative().default(0),
  closedAt: Instant.optional(),
  publishedAt: Instant.optional(),
  /** The clouds made last. */
  cloudSetId: CloudSetId.optional(),
  /** The clouds that somebody may have seen last; they may be those of an earlier opening. */
  shownSetId: CloudSetId.optional(),
  /** The board's link, once published. It stays the same when the clouds are made again. */
  boardCode: Code.optional(),
  /** Answers are being brought in or taken out by this one: until it is done, nothing is closed. */
  importing: ImportId.optional(),
});
export type Campaign = z.infer<typeof Campaign>;

export const workgroupLimits = { groups: 400, nameLength: 80, headcount: 2000 };

export const Workgroup = z.strictObject({
  id: WorkgroupId,
  version: z.int().nonnegative(),
  campaignId: CampaignId,
  area: z.string().overwrite(tidyLine).min(1).max(workgroupLimits.nameLength),
  name: z.string().overwrite(tidyLine).min(1).max(workgroupLimits.nameLength),
  /** How many work there; 0 when not known. */
  headcount: z.int().min(0).max(workgroupLimits.headcount),
  joinCode: Code,
  leaderCode: Code,
  /** The codes on its poster, when they are older than the campaign: they lead to whichever campaign is open. */
  lasting: z.strictObject({ answer: Code, leader: Code }).optional(),
  /** The leader has ended the workshop: no more answers from this group. */
  closedAt: Instant.optional(),
});
export type Workgroup = z.infer<typeof Workgroup>;

/** Groups of an earlier campaign that are called something else now. */
const named = Workgroup.pick({ area: true, name: true });
export const RenamedGroups = z.array(z.strictObject({ from: named, to: named })).max(workgroupLimits.groups);

/** What a code in a link leads to. */
export const Link = z.strictObject({
  code: Code,
  version: z.int().nonnegative(),
  kind: z.enum(['answer', 'leader', 'board']),
  campaignId: CampaignId,
  workgroupId: WorkgroupId.optional(),
  /** It has been replaced by another: it leads nowhere any more, and says where to turn. */
  replacedAt: Instant.optional(),
});
export type Link = z.infer<typeof Link>;

/** Open for answers, perhaps again. No clouds are on show meanwhile. */
export function openCampaign(campaign: Campaign, now: Instant): Campaign {
  if (campaign.state === 'open') throw visibleError('conflict', 'Omgången är redan öppen.');
  // A published result that changed afterwards would let a reader subtract one view from the other.
  if (campaign.state === 'published') {
    throw visibleError(
      'conflict',
      'En omgång som har visats för nämnden kan inte öppnas igen. Skapa en ny omgång.',
    );
  }
  return {
    ...campaign,
    state: 'open',
    opening: campaign.opening + 1,
    openedAt: campaign.openedAt ?? now,
    closedAt: undefined,
    cloudSetId: undefined,
  };
}

export function closeCampaign(campaign: Campaign, now: Instant): Campaign {
  if (campaign.state !== 'open') throw visibleError('conflict', 'Omgången är inte öppen.');
  return { ...campaign, state: 'closed', closedAt: now };
}

/** Whether this group can answer now. */
export function acceptsAnswers(campaign: Campaign, workgroup: Workgroup): boolean {
  return campaign.state === 'open' && workgroup.closedAt === undefined;
}

/** Whether an answer that is in can be changed or withdrawn now: also when its group takes no new ones. */
export function acceptsChanges(campaign: Campaign): boolean {
  return campaign.state === 'open';
}

/** Whether the group is known to be too small for a cloud of its own; its words count in everybody's. */
export function isSmallGroup({ minAnswers }: Campaign, { headcount }: Workgroup): boolean {
  return headcount > 0 && headcount < minAnswers;
}

/** The codes that a group's poster and its leader's link bear, year after year. */
export function lastingCodes({ lasting, joinCode, leaderCode }: Workgroup): { answer: Code; leader: Code } {
  return lasting ?? { answer: joinCode, leader: leaderCode };
}
