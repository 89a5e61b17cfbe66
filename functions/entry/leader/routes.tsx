import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { defaultChoices } from '../../../shared/clouds/clouds.ts';
import { LeaderPage } from '../../../web/leader/leader-page.tsx';
import { countText } from '../../../web/leader/texts.ts';
import { setGroupClosed } from '../../campaigns/close-group.ts';
import { qrPath } from '../../campaigns/qr-codes.ts';
import { type Workshop, workshopByCode, workshopTally } from '../../campaigns/workshop.ts';
import type { AppParts } from '../app-parts.ts';
import { inlineAsset } from '../assets.ts';
import { cloudStyle } from '../cloud-style.ts';
import { contentSecurityPolicy, page } from '../html.ts';
import { alreadyHas } from '../unchanged.ts';

const refreshSeconds = 20;

/** The workshop leader's page: on the projector or the leader's own phone. */
export function leaderRoutes({ assets, contextFor, publicUrl }: AppParts): Hono {
  const leaderCss = inlineAsset(assets, 'leader.css');
  const script = inlineAsset(assets, 'leader.js');
  const ctx = contextFor({ kind: 'link' });
  const routes = new Hono();

  routes.get('/:code', async (c) => {
    const workshop = await workshopByCode(ctx, c.req.param('code'));
    const { campaign, workgroup, answers, drawn } = workshop;
    const joinUrl = `${publicUrl}/s/${workgroup.joinCode}`;
    const css = leaderCss + cloudStyle(defaultChoices(campaign).themeId);
    c.header('Content-Security-Policy', contentSecurityPolicy(assets, css));
    return page(
      c,
      <LeaderPage
        css={css}
        script={script}
        path={`/ledare/${workgroup.leaderCode}`}
        joinUrl={joinUrl}
        joinQr={qrPath(joinUrl)}
        campaign={campaign}
        workgroup={workgroup}
        answers={answers}
        drawnAnswers={drawn?.answers ?? 0}
        pictures={drawn?.pictures ?? []}
        stamp={stampOf(workshop)}
        refreshSeconds={c.req.query('uppdatera') === 'ja' ? refreshSeconds : undefined}
      />,
    );
  });

  routes.get('/:code/lage', async (c) => {
    c.header('Cache-Control', 'no-store');
    const tally = await workshopTally(ctx, c.req.param('code'));
    // A workshop that is not open changes in ways that its tally does not tell of.
    const tag = tally?.open ? `"${tally.version}"` : undefined;
    if (tag && alreadyHas(c, tag)) return c.body(null, 304, { ETag: tag });
    const workshop = await workshopByCode(ctx, c.req.param('code'));
    const { answers, workgroup } = workshop;
    if (tag) c.header('ETag', tag);
    return c.json({ answers, ...countText(answers, workgroup.headcount), stamp: stampOf(workshop) });
  });

  for (const [action, closed] of [
    ['avsluta', true],
    ['oppna', false],
  ] as const) {
    routes.post(`/:code/${action}`, async (c) => {
      const { leaderCode } = await setGroupClosed(ctx, c.req.param('code'), closed);
      return c.redirect(`/ledare/${leaderCode}`, 303);
    });
  }
  return routes;
}

/** Changes with everything on the page but the count. */
function stampOf({ campaign, workgroup, drawn }: Workshop): string {
  const state = `${campaign.state}-${workgroup.closedAt === undefined ? 'open' : 'ended'}`;
  return `${state}-${createHash('sha256')
    .update(JSON.stringify(drawn ?? ''))
    .digest('hex')
    .slice(0, 12)}`;
}
