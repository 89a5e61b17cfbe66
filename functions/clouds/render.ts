import { type Campaign, commonQuestions } from '../../shared/campaigns/campaigns.ts';
import { placesOf } from '../../shared/cloud/last-places.ts';
import type { LastPlaces } from '../../shared/cloud/place-options.ts';
import type { Cloud } from '../../shared/clouds/clouds.ts';
import { type FormatsOf, placeOnPillow, placeOnScreen } from '../../shared/clouds/formats.ts';
import type { JobOf } from '../../shared/jobs.ts';
import { swedishDay } from '../../shared/text/dates.ts';
import type { Context } from '../context.ts';
import { cloudIdOf } from '../new-ids.ts';
import type { Write } from '../ports/table.ts';
import { hasProfile, profilePath } from '../print/profile.ts';
import { campaigns, cloudSets, clouds } from '../store.ts';
import { cmykProfile } from '../tools/cmyk-profile.ts';
import { outlineFont } from '../tools/outline-font.ts';
import { factsOf } from './facts.ts';
import { cloudFolder, readPillowLayout, readTermsFile, writeLayoutFile, writePillowLayout } from './files.ts';
import type { OutputName } from './outputs/all.ts';
import { storeOutputs } from './outputs/store.ts';
import { printableLayout } from './printable.ts';

/** An area's cloud is looked at; only everyone's is printed. */
const screenOutputs: OutputName[] = [
  'cloud.svg',
  'cloud-tall.svg',
  'cloud.png',
  'cloud.pdf',
  'thumbnail.webp',
];

/** Places a cloud's terms, and makes every output from that one layout. Done again, it makes the same files. */
export async function renderCloud(ctx: Context, { payload }: JobOf<'render_cloud'>): Promise<Write[]> {
  const [campaign, cloud] = await Promise.all([
    campaigns.get(ctx.table, payload.campaignId),
    clouds.get(ctx.table, payload.campaignId, payload.cloudSetId, payload.cloudId),
  ]);
  if (cloud.state === 'ready') return [];

  const terms = await readTermsFile(ctx, cloud);
  const isForAll = cloud.scope.area === null;
  const of: FormatsOf = {
    choices: cloud.choices,
    outlines: outlineFont(cloud.choices.font),
    clouds: commonQuestions(campaign).length,
    last: await placesBefore(ctx, cloud),
  };
  const caption = captionOf(campaign, cloud);
  const { layout: pillow, leftOut } = isForAll
    ? printableLayout(terms, of, { ...cloud.choices, caption })
    : { layout: placeOnPillow(terms, of), leftOut: [] };
  const screen = placeOnScreen(terms, { ...of, packing: isForAll ? 'fine' : 'quick' }, pillow);
  const facts = factsOf(campaign, cloud, screen);
  if (isForAll && !(await hasProfile(ctx)))
    await ctx.files.put(profilePath, await cmykProfile(), 'application/vnd.iccprofile');
  const createdAt = new Date(campaign.closedAt ?? campaign.createdAt);
  const { files, preflight } = await storeOutputs(
    ctx.files,
    cloudFolder(cloud),
    {
      screen,
      pillow,
      leftOut,
      themeId: cloud.choices.themeId,
      facts,
      organisation: campaign.organisation,
      caption,
      createdAt,
      idPrefix: `moln-${cloud.questionId}`,
    },
    isForAll ? undefined : screenOutputs,
  );
  const done: Cloud = {
    ...cloud,
    state: 'ready',
    files: [
      await writeLayoutFile(ctx, cloud, screen),
      await writePillowLayout(ctx, cloud, pillow),
      ...files, // bounded: a cloud's outputs
    ],
  };
  return [clouds.write(isForAll ? { ...done, preflight } : done)];
}

/** Under the cloud on the pillowcase. */
function captionOf(campaign: Campaign, { questionId }: Cloud): string[] {
  const question = campaign.questions.find(({ id }) => id === questionId)?.shortText ?? campaign.title;
  const createdAt = new Date(campaign.closedAt ?? campaign.createdAt);
  return [question, `${campaign.organisation} · ${swedishDay(createdAt).slice(0, 4)}`];
}

/** Where the words were in the cloud that this one replaces, when they are to stay there. */
async function placesBefore(ctx: Context, cloud: Cloud): Promise<LastPlaces | undefined> {
  const { campaignId, cloudSetId, questionId, scope } = cloud;
  const { follows } = await cloudSets.get(ctx.table, campaignId, cloudSetId);
  if (!follows) return undefined;
  const before = await clouds.find(
    ctx.table,
    campaignId,
    follows,
    cloudIdOf(follows, questionId, scope.area),
  );
  return before?.state === 'ready' ? placesOf(await readPillowLayout(ctx, before)) : undefined;
}
