import { publishToBoard } from '../../functions/board/publish.ts';
import { factsOf } from '../../functions/clouds/facts.ts';
import { cloudFolder, writeLayoutFile } from '../../functions/clouds/files.ts';
import { storeOutputs } from '../../functions/clouds/outputs/store.ts';
import type { Context } from '../../functions/context.ts';
import { cloudIdOf, newCloudSetId } from '../../functions/new-ids.ts';
import { campaigns, cloudSets, clouds } from '../../functions/store.ts';
import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import type { CountedTerm, Layout } from '../../shared/cloud/layout.ts';
import type { BoardView } from '../../shared/clouds/board-view.ts';
import {
  type Cloud,
  type CloudChoices,
  type CloudFileInfo,
  type CloudSet,
  defaultChoices,
  type HiddenArea,
  type Scope,
} from '../../shared/clouds/clouds.ts';
import { openTestCampaign, type World } from './world.ts';

/** One picture to be: a question in a scope, with its words. */
interface TestCloud
  extends Partial<
    Pick<Cloud, 'people' | 'hiddenTerms' | 'unprintableTerms' | 'withheldTerms' | 'linesWithoutTerm'>
  > {
  questionId: string;
  area?: string;
  words: CountedTerm[];
}

export interface TestBoard {
  campaign?: Parameters<typeof openTestCampaign>[1];
  scopes?: Scope[];
  hiddenAreas?: HiddenArea[];
  clouds?: TestCloud[];
}

export const everyone: Scope = { area: null, answers: 702, groups: 60 };

/** `words('trygg 40', 'kul med folk 7')`. */
export function words(...counted: string[]): CountedTerm[] {
  return counted.map((text) => {
    const at = text.lastIndexOf(' ');
    return { term: text.slice(0, at), people: Number(text.slice(at + 1)) };
  });
}

const someClouds: TestCloud[] = [
  {
    questionId: 'kannetecken',
    words: words('engagerad 212', 'lyhörd 140', 'kunnig 71', 'omtänksam 70', 'modig 9', 'glad 3'),
    hiddenTerms: 34,
    linesWithoutTerm: 12,
  },
  {
    questionId: 'varfor',
    words: words('kollegorna 305', 'meningsfullt 260', 'göra skillnad 188', 'nära hem 3'),
  },
];

/** A campaign whose clouds are made, from pictures that are said instead of counted, and shown to the board. */
export async function publishedBoard(
  world: World,
  board: TestBoard = {},
): Promise<{ campaign: Campaign; set: CloudSet; view: BoardView }> {
  const ctx = world.as();
  const { campaign } = await openTestCampaign(world, board.campaign);
  const set: CloudSet = {
    id: newCloudSetId(ctx.random),
    version: 0,
    campaignId: campaign.id,
    createdAt: ctx.clock.now().toISOString(),
    state: 'ready',
    choices: defaultChoices(campaign),
    opening: campaign.opening,
    scopes: board.scopes ?? [everyone],
    hiddenAreas: board.hiddenAreas ?? [],
    cloudIds: [],
    tidied: {},
    tidyCounts: {},
  };
  const made: Cloud[] = [];
  for (const cloud of board.clouds ?? someClouds) made.push(await drawnCloud(ctx, campaign, set, cloud));
  const filled = { ...set, cloudIds: made.map((cloud) => cloud.id) };
  await ctx.table.writeAll([
    cloudSets.write(filled),
    ...made.map((cloud) => clouds.write(cloud)),
    campaigns.write({ ...campaign, state: 'closed', closedAt: set.createdAt, cloudSetId: set.id }),
  ]);
  return { campaign, set: filled, view: await publishToBoard(ctx, campaign.id, set.id) };
}

async function drawnCloud(
  ctx: Context,
  campaign: Campaign,
  set: CloudSet,
  wanted: TestCloud,
): Promise<Cloud> {
  const { words: terms, area = null, ...rest } = wanted;
  const scope = set.scopes.find((one) => one.area === area) ?? everyone;
  const cloud: Cloud = {
    people: scope.answers,
    hiddenTerms: 0,
    tidiedAway: 0,
    abusive: [],
    unprintableTerms: [],
    withheldTerms: [],
    linesWithoutTerm: 0,
    ...rest,
    id: cloudIdOf(set.id, rest.questionId, area),
    version: 0,
    campaignId: campaign.id,
    cloudSetId: set.id,
    scope,
    state: 'ready',
    choices: set.choices,
    terms: terms.length,
    files: [],
  };
  const layout = rows(terms, set.choices);
  const picture = {
    screen: layout,
    pillow: layout,
    themeId: set.choices.themeId,
    facts: factsOf(campaign, cloud, layout),
    organisation: campaign.organisation,
    caption: [],
    createdAt: ctx.clock.now(),
    idPrefix: `moln-${cloud.questionId}`,
  };
  const folder = cloudFolder(cloud);
  const { files } = await storeOutputs(ctx.files, folder, picture, ['cloud.svg']);
  return {
    ...cloud,
    files: [await writeLayoutFile(ctx, cloud, layout), ...files, await putPng(ctx, folder)],
  };
}

/** Words under each other: a picture that needs no packing. */
function rows(terms: CountedTerm[], { shape, orientation, font, seed }: CloudChoices): Layout {
  const words = terms.map((counted, i) => ({
    ...counted,
    x: 800,
    y: 200 + 150 * i,
    size: 120,
    rotate: 0 as const,
  }));
  return { format: 1, width: 1600, height: 1920, shape, orientation, font, scale: 'sqrt', seed, words };
}

/** What stands for the picture as PNG, which takes a second to make. */
export const pngBytes = new TextEncoder().encode('a picture');

async function putPng(ctx: Context, folder: string): Promise<CloudFileInfo> {
  const file = { kind: 'cloud.png', path: `${folder}/cloud.png`, contentType: 'image/png' };
  await ctx.files.put(file.path, pngBytes, file.contentType);
  return { ...file, sizeBytes: pngBytes.byteLength };
}
