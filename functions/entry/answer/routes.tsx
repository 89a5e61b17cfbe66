import { Hono } from 'hono';
import * as z from 'zod';
import type { Lines } from '../../../shared/answers/lines.ts';
import {
  acceptsAnswers,
  acceptsChanges,
  type Campaign,
  isSmallGroup,
  type Workgroup,
} from '../../../shared/campaigns/campaigns.ts';
import { visibleError } from '../../../shared/errors.ts';
import type { RoomQuestion } from '../../../shared/room/material.ts';
import { PresenceToken } from '../../../shared/room/presence.ts';
import { programOf } from '../../../shared/room/program.ts';
import { swedishDate } from '../../../shared/text/dates.ts';
import { FormPage } from '../../../web/answer/form-page.tsx';
import { ClosedPage, WithdrawnPage } from '../../../web/answer/plain-answer-pages.tsx';
import { phoneText, type RoomView } from '../../../web/answer/room-text.ts';
import { type GroupView, ThanksPage } from '../../../web/answer/thanks-page.tsx';
import { newAnswerId } from '../../answers/new-answer-id.ts';
import { readOwnAnswer } from '../../answers/read.ts';
import { countGroup, nearLeast } from '../../answers/tallies.ts';
import { withdrawAnswer } from '../../answers/withdraw.ts';
import { groupPictures } from '../../clouds/groups/pictures.ts';
import type { Context } from '../../context.ts';
import { groupByCode, linkByCode } from '../../links.ts';
import { comeIn } from '../../rooms/come-in.ts';
import { newsForPhone } from '../../rooms/news.ts';
import type { AppParts } from '../app-parts.ts';
import { readForm } from '../read-form.ts';
import { alreadyHas } from '../unchanged.ts';
import { askedOf } from './asked.ts';
import { frameOf, replyWith } from './reply.tsx';
import { sendFromForm } from './sending.tsx';

/** What the phone says of the workshop that it is in; undefined where the campaign is answered without one. */
async function roomView(
  ctx: Context,
  campaign: Campaign,
  workgroup: Workgroup,
): Promise<RoomView | undefined> {
  if (campaign.words !== 'unveiled') return undefined;
  const room = await newsForPhone(ctx, workgroup.joinCode);
  const stage = programOf(campaign)[room?.stage ?? 0];
  return { text: phoneText(stage?.kind ?? 'gather') };
}

async function groupView(ctx: Context, campaign: Campaign, workgroup: Workgroup): Promise<GroupView> {
  const { answers: answered } = await countGroup(ctx, workgroup, { fewRows: nearLeast(campaign) });
  const made = await groupPictures(ctx, campaign, workgroup, answered);
  if (made && made.pictures.length > 0) return { kind: 'pictures', ...made };
  if (isSmallGroup(campaign, workgroup)) return { kind: 'too_small', least: campaign.minAnswers };
  if (campaign.words === 'unveiled') {
    const room = await newsForPhone(ctx, workgroup.joinCode);
    if (!room?.unveiled.length) return { kind: 'veiled' };
  }
  const missing = campaign.minAnswers - answered;
  return missing > 0 ? { kind: 'more_needed', missing } : { kind: 'not_drawn' };
}

/** What the person is asked now and has not answered: the next step, by name. */
function nextStep(asked: readonly RoomQuestion[], lines: Lines): string | undefined {
  const isAnswered = asked.some(({ id }) => (lines[id] ?? []).length > 0);
  if (isAnswered || asked.length === 0) return undefined;
  return asked.some(({ options }) => options) ? 'Rösta nu' : 'Svara på nästa fråga';
}

/** What opens on a phone from a workgroup's link. */
export function answerRoutes({ assets, contextFor }: AppParts): Hono {
  const link = () => contextFor({ kind: 'link' });
  const reply = replyWith(assets);

  return (
    new Hono()
      .get('/', () => {
        throw visibleError('not_found', 'Länken är inte hel. Skanna QR-koden igen, eller be om en ny länk.');
      })
      .get('/:code', async (c) => {
        const ctx = link();
        const { campaign, workgroup } = await groupByCode(ctx, c.req.param('code'), 'answer');
        const frame = frameOf(campaign, workgroup);
        if (!acceptsAnswers(campaign, workgroup)) {
          const { state, title, closedAt, boardCode } = campaign;
          const closed = {
            notYet: state === 'draft',
            last: closedAt === undefined ? undefined : { title, closedOn: swedishDate(closedAt) },
            boardUrl: state === 'published' && boardCode ? `/namnd/${boardCode}` : undefined,
          };
          return reply(c, 'Svara', <ClosedPage frame={frame} {...closed} />);
        }
        const { now: questions } = await askedOf(ctx, campaign, workgroup);
        const form = { frame, questions, answerId: newAnswerId(ctx), base: 0, lines: {} };
        return reply(
          c,
          campaign.title,
          <FormPage {...form} room={await roomView(ctx, campaign, workgroup)} />,
        );
      })
      .get('/:code/rum', async (c) => {
        const ctx = link();
        const room = await newsForPhone(ctx, c.req.param('code'));
        // The same for every phone in the room, so a network in front of it may answer for a second.
        c.header('Cache-Control', 'public, max-age=0, s-maxage=1');
        if (!room) {
          await linkByCode(ctx, c.req.param('code'), 'answer');
          return c.body(null, 204);
        }
        const tag = `"${room.version}"`;
        c.header('ETag', tag);
        if (alreadyHas(c, tag)) return c.body(null, 304);
        const { campaign, workgroup } = await groupByCode(ctx, c.req.param('code'), 'answer');
        const { now: asked } = await askedOf(ctx, campaign, workgroup);
        const asks = asked.map(({ id }) => id).join(' ');
        return c.json({ text: (await roomView(ctx, campaign, workgroup))?.text ?? '', asks });
      })
      // Without JavaScript a button says it, and comes back to the page.
      .post('/:code/har', async (c) => {
        const { token } = await readForm(c, z.object({ token: PresenceToken }));
        await comeIn(link(), c.req.param('code'), token);
        return c.redirect(`/s/${encodeURIComponent(c.req.param('code').toLowerCase())}`, 303);
      })
      // Not the form's own address: a post there makes browsers forget the form, and going back would give a new id.
      .post('/:code/svar', (c) => sendFromForm(c, link(), reply))
      .get('/:code/svar', (c) => c.redirect(`/s/${encodeURIComponent(c.req.param('code'))}`, 303))
      .get('/:code/svar/:id', async (c) => {
        const ctx = link();
        const id = c.req.param('id');
        const { campaign, workgroup, answer } = await readOwnAnswer(ctx, c.req.param('code'), id);
        const own = {
          frame: frameOf(campaign, workgroup),
          answerId: id,
          open: acceptsChanges(campaign),
        };
        if (answer.withdrawn) return reply(c, 'Ditt svar är borttaget', <WithdrawnPage {...own} />);
        const [group, asked] = await Promise.all([
          groupView(ctx, campaign, workgroup),
          askedOf(ctx, campaign, workgroup),
        ]);
        return reply(
          c,
          'Tack för ditt svar',
          <ThanksPage
            {...own}
            questions={asked.soFar}
            lines={answer.lines}
            next={nextStep(asked.now, answer.lines)}
            group={group}
            isLed={campaign.words === 'unveiled'}
          />,
        );
      })
      .get('/:code/svar/:id/andra', async (c) => {
        const id = c.req.param('id');
        const ctx = link();
        const { campaign, workgroup, answer } = await readOwnAnswer(ctx, c.req.param('code'), id);
        if (answer.withdrawn || !acceptsChanges(campaign)) {
          return c.redirect(`/s/${workgroup.joinCode}/svar/${id}`, 303);
        }
        const form = {
          frame: frameOf(campaign, workgroup),
          questions: (await askedOf(ctx, campaign, workgroup)).now,
        };
        return reply(
          c,
          'Ändra ditt svar',
          <FormPage {...form} answerId={id} base={answer.version} lines={answer.lines} />,
        );
      })
      .post('/:code/svar/:id/ta-bort', async (c) => {
        const { code, id } = c.req.param();
        await withdrawAnswer(link(), code, id);
        // When it was too late, the answer's own page says so.
        return c.redirect(`/s/${code.toLowerCase()}/svar/${id}`, 303);
      })
  );
}
