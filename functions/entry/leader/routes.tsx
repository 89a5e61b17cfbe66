import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod';
import { lastingCodes } from '../../../shared/campaigns/campaigns.ts';
import { defaultChoices } from '../../../shared/clouds/clouds.ts';
import { RoomWord } from '../../../shared/room/room.ts';
import { swedishNumber } from '../../../shared/text/plural.ts';
import { GuidePage } from '../../../web/leader/guide/guide-page.tsx';
import { LeaderPage } from '../../../web/leader/leader-page.tsx';
import { RoomPage } from '../../../web/leader/room/room-page.tsx';
import { presenceRest, writingText } from '../../../web/leader/room/texts.ts';
import { countText } from '../../../web/leader/texts.ts';
import { setGroupClosed } from '../../campaigns/close-group.ts';
import { qrPath } from '../../campaigns/qr-codes.ts';
import { type Workshop, workshopByCode } from '../../campaigns/workshop.ts';
import { groupByCode } from '../../links.ts';
import { newsOfRoom } from '../../rooms/news.ts';
import { stepRoom } from '../../rooms/step.ts';
import { actOnWord, type WordAction, wordActions } from '../../rooms/word.ts';
import type { AppParts } from '../app-parts.ts';
import { inlineAsset } from '../assets.ts';
import { cloudStyle, darkByChoiceStyle } from '../cloud-style.ts';
import { contentSecurityPolicy, page } from '../html.ts';
import { readForm } from '../read-form.ts';
import { alreadyHas, tagOf } from '../unchanged.ts';

const refreshSeconds = 20;

/** The workshop leader's page: on the projector or the leader's own phone. */
export function leaderRoutes({ assets, contextFor, publicUrl }: AppParts): Hono {
  const leaderCss = inlineAsset(assets, 'leader.css');
  const script = inlineAsset(assets, 'leader.js');
  const ctx = contextFor({ kind: 'link' });
  const routes = new Hono();

  routes.get('/:code', async (c) => {
    const workshop = await workshopByCode(ctx, c.req.param('code'));
    const { campaign, workgroup, answers, present, room, drawn } = workshop;
    const joinUrl = `${publicUrl}/s/${lastingCodes(workgroup).answer}`;
    const { themeId } = defaultChoices(campaign);
    const css = leaderCss + cloudStyle(themeId) + darkByChoiceStyle(themeId);
    c.header('Content-Security-Policy', contentSecurityPolicy(assets, css));
    const common = {
      css,
      script,
      path: `/ledare/${workgroup.leaderCode}`,
      joinUrl,
      joinQr: qrPath(joinUrl),
      campaign,
      workgroup,
      answers,
      stamp: stampOf(workshop),
    };
    if (isLed(workshop)) return page(c, <RoomPage {...common} {...{ present, room, drawn }} />);
    return page(
      c,
      <LeaderPage
        {...common}
        drawnAnswers={drawn?.answers ?? 0}
        pictures={drawn?.pictures ?? []}
        hasSummary={hasSummary(workshop)}
        refreshSeconds={c.req.query('uppdatera') === 'ja' ? refreshSeconds : undefined}
      />,
    );
  });

  routes.get('/:code/lage', async (c) => {
    c.header('Cache-Control', 'no-store');
    const { versions } = await newsOfRoom(ctx, c.req.param('code'));
    const tag = versions && tagOf(versions);
    if (tag && alreadyHas(c, tag)) return c.body(null, 304, { ETag: tag });
    const workshop = await workshopByCode(ctx, c.req.param('code'));
    const { answers, present, workgroup } = workshop;
    if (tag) c.header('ETag', tag);
    return c.json({
      answers,
      ...countText(answers, workgroup.headcount),
      present: swedishNumber(present),
      presentRest: presenceRest(present, workgroup.headcount),
      writing: writingText(present, answers) ?? '',
      stamp: stampOf(workshop),
    });
  });

  routes.get('/:code/guide', async (c) => {
    const { campaign, workgroup } = await groupByCode(ctx, c.req.param('code'), 'leader');
    c.header('Content-Security-Policy', contentSecurityPolicy(assets, leaderCss));
    return page(
      c,
      <GuidePage
        css={leaderCss}
        path={`/ledare/${workgroup.leaderCode}`}
        campaign={campaign}
        workgroup={workgroup}
      />,
    );
  });

  routes.get('/:code/sammanfattning.pdf', async (c) => {
    const { roomSummary } = await import('../../rooms/summary.ts');
    const body = await roomSummary(ctx, c.req.param('code'));
    c.header('Content-Type', 'application/pdf');
    c.header('Content-Disposition', 'inline; filename="sammanfattning.pdf"');
    c.header('Cache-Control', 'private, no-store');
    return c.body(new Uint8Array(body));
  });

  routes.post('/:code/steg', async (c) => {
    const { fran, till } = await readForm(c, StepForm);
    const { leaderCode } = await stepRoom(ctx, c.req.param('code'), { from: fran, to: till });
    return c.redirect(`/ledare/${leaderCode}`, 303);
  });

  for (const action of Object.keys(wordActions) as WordAction[]) {
    routes.post(`/:code/ord/${action}`, async (c) => {
      const { fraga, ord } = await readForm(c, WordForm);
      const { leaderCode } = await actOnWord(ctx, c.req.param('code'), action, {
        questionId: fraga,
        term: ord,
      });
      return c.redirect(`/ledare/${leaderCode}`, 303);
    });
  }

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

/** Whether the page is led part by part. */
const isLed = ({ campaign }: Workshop) => campaign.words === 'unveiled' && campaign.state === 'open';

/** As `roomSummary` has something to write: a picture that has been unveiled, of enough answers. */
const hasSummary = ({ room, drawn }: Workshop) =>
  (drawn?.pictures ?? []).some(({ questionId }) => room?.unveiled.includes(questionId));

const place = z
  .string()
  .regex(/^\d{1,2}$/)
  .transform(Number);
const StepForm = z.object({ fran: place, till: place });
const WordForm = z.object({ fraga: RoomWord.shape.questionId, ord: RoomWord.shape.term });

/** Changes with everything on the page but the counts. */
function stampOf({ campaign, workgroup, drawn, room }: Workshop): string {
  const state = `${campaign.state}-${workgroup.closedAt === undefined ? 'open' : 'ended'}-${room?.version ?? 0}`;
  return `${state}-${createHash('sha256')
    .update(JSON.stringify(drawn ?? ''))
    .digest('hex')
    .slice(0, 12)}`;
}
