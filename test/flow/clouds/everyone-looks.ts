import { newAnswerId } from '../../../functions/answers/new-answer-id.ts';
import { sendAnswer } from '../../../functions/answers/send.ts';
import { withdrawAnswer } from '../../../functions/answers/withdraw.ts';
import { boardByCode } from '../../../functions/board/view.ts';
import { readTermsFile } from '../../../functions/clouds/files.ts';
import { cloudsOverview } from '../../../functions/clouds/overview.ts';
import { termsOfCloud } from '../../../functions/clouds/picture-terms.ts';
import type { Context } from '../../../functions/context.ts';
import { jobHandlers } from '../../../functions/jobs/handlers.ts';
import { runDueJobs } from '../../../functions/jobs/run-due.ts';
import { campaigns, clouds } from '../../../functions/store.ts';
import type { Workgroup } from '../../../shared/campaigns/campaigns.ts';
import { AppError } from '../../../shared/errors.ts';
import type { AnswerId, CampaignId } from '../../../shared/ids.ts';
import { newWorld, openTestCampaign } from '../../world/world.ts';

export const minAnswers = 3;

// Each a term of its own: what is in a cloud then says whose answers it is made of.
const words =
  'katt hund häst gris fågel orm björn räv hare älg svamp blomma träd gräs mossa sten sand berg dal flod sjö hav båt bil tåg cykel buss gata torg bro hus tak dörr fönster golv vägg bord stol lampa spegel klocka bok penna papper kniv gaffel sked tallrik kopp glas flaska korg väska hatt sko strumpa skjorta byxor kjol jacka halsduk vante ring sång dans film teater boll mål lag spel lek skola tavla ost bröd smör mjölk kaffe te vatten saft soppa sås kött fisk ris potatis morot lök tomat gurka äpple päron banan'.split(
    ' ',
  );

export interface Person {
  id: AnswerId;
  group: Workgroup;
  version: number;
}

/** What somebody has seen of a question: the words in one view at one time. */
type Seen = Map<string, Set<string>[]>;

/** A campaign of three areas with everyone who may look at it, each of whom remembers everything. */
export async function lookedAtCampaign() {
  const world = newWorld();
  const { campaign, groups } = await openTestCampaign(world, {
    minAnswers,
    minPeoplePerTerm: 1,
    workgroups: ['A', 'B', 'C'].map((area) => ({ area, name: `Grupp ${area}`, headcount: 20 })),
  });
  const ctx = world.as();
  const people: Person[] = [];
  const seen: Seen = new Map();
  let used = 0;

  /** Words that nobody has written before. */
  const answersTo = (questions: readonly string[]) =>
    Object.fromEntries(questions.map((id) => [id, [words[used++ % words.length] ?? '']]));

  return {
    ctx,
    campaign,
    groups,
    people,
    seen,
    wordsLeft: () => words.length - used,
    async answer(group: Workgroup, questions: readonly string[]) {
      const person = { id: newAnswerId(ctx), group, version: 0 };
      await send(ctx, person, answersTo(questions));
      if (person.version > 0) people.push(person);
    },
    change: (person: Person, questions: readonly string[]) => send(ctx, person, answersTo(questions)),
    withdraw: (person: Person) => withdrawAnswer(ctx, person.group.joinCode, person.id),
    async everyoneLooks() {
      await work(ctx);
      for (const view of [...(await deskViews(ctx, campaign.id)), ...(await boardViews(ctx, campaign.id))])
        seen.set(view.question, [...(seen.get(view.question) ?? []), new Set(view.words)]);
    },
  };
}

async function send(ctx: Context, person: Person, lines: Record<string, string[]>) {
  const { id: answerId, group, version: base } = person;
  const sent = await sendAnswer(ctx, { code: group.joinCode, answerId, base, lines });
  if (sent.kind === 'stored') person.version = sent.answer.version;
}

/** All work but the drawing of pictures, whose words are looked at instead. */
const work = (ctx: Context) =>
  runDueJobs(ctx, {
    ...jobHandlers,
    group_cloud: async () => [],
    render_cloud: async (_, { payload }) => {
      const cloud = await clouds.get(ctx.table, payload.campaignId, payload.cloudSetId, payload.cloudId);
      return [clouds.write({ ...cloud, state: 'ready' })];
    },
  });

interface View {
  question: string;
  area: string | null;
  words: string[];
}

/** What the desk shows of the clouds made last: the words of everyone and of each area. */
export async function deskViews(ctx: Context, id: CampaignId): Promise<View[]> {
  const overview = await cloudsOverview(ctx, id, () => '');
  if (!overview) return [];
  return Promise.all(
    overview.clouds.map(async ({ id: cloudId, question, area }) => {
      const terms = await termsOfCloud(ctx, { campaignId: id, cloudSetId: overview.id, cloudId });
      return { question, area, words: terms.map(({ term }) => term) };
    }),
  );
}

async function boardViews(ctx: Context, id: CampaignId): Promise<View[]> {
  const { boardCode, questions } = await campaigns.get(ctx.table, id);
  if (!boardCode) return [];
  try {
    const content = await boardByCode(ctx, boardCode);
    return await Promise.all(
      content.clouds.map(async (cloud) => ({
        question: questions.find((question) => question.id === cloud.questionId)?.shortText ?? '',
        area: cloud.scope.area,
        words: (await readTermsFile(ctx, cloud)).map(({ term }) => term),
      })),
    );
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return [];
    throw error;
  }
}

/** Sizes of the parts that all views together tell apart: people whose words stand in just the same views. */
export function partsTold(views: readonly Set<string>[]): number[] {
  const parts = new Map<string, number>();
  for (const word of new Set(views.flatMap((view) => [...view]))) {
    const signature = views.map((view) => (view.has(word) ? '1' : '0')).join('');
    parts.set(signature, (parts.get(signature) ?? 0) + 1);
  }
  return [...parts.values()];
}
