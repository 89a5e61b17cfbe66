import type { Cloud } from '../../shared/clouds/clouds.ts';
import type { JobOf } from '../../shared/jobs.ts';
import { swedishDay } from '../../shared/text/dates.ts';
import type { Context } from '../context.ts';
import type { Write } from '../ports/table.ts';
import { campaigns, clouds } from '../store.ts';
import { factsOf } from './facts.ts';
import { cloudFolder, readTermsFile, writeLayoutFile } from './files.ts';
import type { OutputName } from './outputs/all.ts';
import { storeOutputs } from './outputs/store.ts';
import { placeOnPillow } from './placing.ts';

/** An area's cloud is looked at; only everyone's is printed. */
const screenOutputs: OutputName[] = ['cloud.svg', 'cloud.png', 'thumbnail.webp'];

/** Places a cloud's terms, and makes every output from that one layout. Done again, it makes the same files. */
export async function renderCloud(ctx: Context, { payload }: JobOf<'render_cloud'>): Promise<Write[]> {
  const [campaign, cloud] = await Promise.all([
    campaigns.get(ctx.table, payload.campaignId),
    clouds.get(ctx.table, payload.campaignId, payload.cloudSetId, payload.cloudId),
  ]);
  if (cloud.state === 'ready') return [];

  const layout = placeOnPillow(await readTermsFile(ctx, cloud), cloud.choices);
  const facts = factsOf(campaign, cloud, layout);
  const createdAt = new Date(campaign.closedAt ?? campaign.createdAt);
  const { files, preflight } = await storeOutputs(
    ctx.files,
    cloudFolder(cloud),
    {
      layout,
      themeId: cloud.choices.themeId,
      facts,
      organisation: campaign.organisation,
      caption: [facts.question, `${campaign.organisation} · ${swedishDay(createdAt).slice(0, 4)}`],
      createdAt,
      idPrefix: `moln-${cloud.questionId}`,
    },
    cloud.scope.area === null ? undefined : screenOutputs,
  );
  const done: Cloud = {
    ...cloud,
    state: 'ready',
    files: [await writeLayoutFile(ctx, cloud, layout), ...files],
  };
  return [clouds.write(cloud.scope.area === null ? { ...done, preflight } : done)];
}
