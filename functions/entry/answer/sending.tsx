import type { Context as HonoContext } from 'hono';
import {
  acceptsAnswers,
  type Campaign,
  hasSteps,
  type Workgroup,
} from '../../../shared/campaigns/campaigns.ts';
import { AppError } from '../../../shared/errors.ts';
import type { RoomQuestion } from '../../../shared/room/material.ts';
import { FormPage } from '../../../web/answer/form-page.tsx';
import { UnsentPage } from '../../../web/answer/plain-answer-pages.tsx';
import { newAnswerId } from '../../answers/new-answer-id.ts';
import { type SendResult, sendAnswer } from '../../answers/send.ts';
import type { Context } from '../../context.ts';
import { groupByCode, isOwnCode } from '../../links.ts';
import { countOne, waitAsTold } from '../limits/limited.ts';
import { askedOf } from './asked.ts';
import { type ReadForm, readAnswerForm } from './reading.ts';
import { frameOf, type Reply } from './reply.tsx';

type Sent = NonNullable<ReadForm['sent']>;

/** Takes an answer's form, with or without the page's script, and always gives back what was written. */
export async function sendFromForm(c: HonoContext, ctx: Context, reply: Reply): Promise<Response> {
  const code = c.req.param('code') ?? '';
  const found = await groupOrNone(ctx, code);
  if (!found) return linkGone(c, reply);
  const { campaign, workgroup } = found;
  const form = await readAnswerForm(
    c,
    campaign.questions.map((question) => question.id),
    hasSteps(campaign),
  );
  if (!isOwnCode(code, workgroup.joinCode)) return ofOtherYear(c, reply, campaign, workgroup, form);
  if (!form.sent) return incomplete(c, ctx, reply, campaign, workgroup, form);
  const { now: asked } = await askedOf(ctx, campaign, workgroup);
  const chosen = amongOptions(form, asked);
  const result = await sendOrSayWhy(c, ctx, workgroup.joinCode, chosen, form.sent);
  if (result.kind === 'stored') return c.redirect(`/s/${workgroup.joinCode}/svar/${form.sent.answerId}`, 303);
  return unsent(c, ctx, reply, { campaign, workgroup, asked, form, sent: form.sent, result });
}

async function groupOrNone(ctx: Context, code: string) {
  try {
    return await groupByCode(ctx, code, 'answer');
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return undefined;
    throw error;
  }
}

/** The link led somewhere when the page was opened, so there may be a text to save. */
async function linkGone(c: HonoContext, reply: Reply): Promise<Response> {
  const { lines, kept: own } = await readAnswerForm(c);
  const title = 'Länken leder ingenstans';
  const text = 'Svaret är inte skickat. Be om en ny länk, och kopiera texten så länge.';
  const questions = Object.keys(lines).map((id) => ({ id, text: '' }));
  const kept = { questions, lines, answerId: own.answerId };
  return reply(c, title, <UnsentPage {...kept} view="refused" title={title} text={text} />, 404);
}

/** Sent from a page of an earlier campaign, whose poster now leads to this one: it answers other questions. */
function ofOtherYear(
  c: HonoContext,
  reply: Reply,
  campaign: Campaign,
  workgroup: Workgroup,
  { lines, kept: { answerId } }: ReadForm,
): Response {
  const title = 'Den omgången är slut';
  const text =
    'Svaret är inte skickat: det hör till en omgång som är stängd. Kopiera texten om du vill använda den i den nya.';
  const kept = { frame: frameOf(campaign, workgroup), questions: campaign.questions, lines, answerId };
  return reply(c, title, <UnsentPage {...kept} view="refused" title={title} text={text} />, 409);
}

type Outcome = SendResult | { kind: 'unavailable' } | { kind: 'too_many'; text: string };

async function sendOrSayWhy(
  c: HonoContext,
  ctx: Context,
  code: string,
  form: ReadForm,
  sent: Sent,
): Promise<Outcome> {
  try {
    countOne(c, 'answers', code);
    return await sendAnswer(ctx, { code, answerId: sent.answerId, base: sent.base, lines: form.lines });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'too_many') return waitAsTold(c, error);
    if (error.code !== 'unavailable') throw error;
    // The person keeps the text on the page, and the operator is told: nothing of the answer goes to the log.
    ctx.log.error('an answer could not be stored', error);
    return { kind: 'unavailable' };
  }
}

function incomplete(
  c: HonoContext,
  ctx: Context,
  reply: Reply,
  campaign: Campaign,
  workgroup: Workgroup,
  form: ReadForm,
): Response {
  const frame = frameOf(campaign, workgroup);
  const open = acceptsAnswers(campaign, workgroup);
  const title = 'Svaret kom inte fram helt';
  const text = 'Något i formuläret saknades eller var okänt. Det du skrev finns kvar här.';
  const kept = { frame, questions: campaign.questions, lines: form.lines };
  const { answerId, base = 0 } = form.kept;
  return open
    ? reply(
        c,
        title,
        <FormPage
          {...kept}
          answerId={answerId ?? newAnswerId(ctx)}
          base={answerId ? base : 0}
          notice={{ title, text: `${text} Skicka en gång till.` }}
        />,
        400,
      )
    : reply(c, title, <UnsentPage {...kept} view="refused" title={title} text={text} />, 400);
}

/** Without what is not to be chosen, which no page of ours sends. */
function amongOptions(form: ReadForm, asked: readonly RoomQuestion[]): ReadForm {
  const lines = Object.entries(form.lines).map(([id, own]): [string, string[]] => {
    const options = asked.find((question) => question.id === id)?.options;
    return [id, options ? own.filter((line) => options.includes(line)) : own];
  });
  return { ...form, lines: Object.fromEntries(lines) };
}

interface Unsent {
  campaign: Campaign;
  workgroup: Workgroup;
  asked: RoomQuestion[];
  form: ReadForm;
  sent: Sent;
  result: Exclude<Outcome, { kind: 'stored' }>;
}

function unsent(
  c: HonoContext,
  ctx: Context,
  reply: Reply,
  { campaign, workgroup, asked, form, sent, result }: Unsent,
): Response {
  // What was written is given back whatever is asked now.
  const questions = [
    ...asked,
    ...campaign.questions.filter(({ id }) => id in form.lines && !asked.some((one) => one.id === id)),
  ];
  const kept = { frame: frameOf(campaign, workgroup), questions, lines: form.lines };
  const { answerId } = sent;
  switch (result.kind) {
    case 'problems': {
      const title = 'Svaret är inte skickat än';
      return reply(
        c,
        title,
        <FormPage {...kept} answerId={answerId} base={sent.base} problems={result.problems} />,
        400,
      );
    }
    case 'changed_elsewhere': {
      const title = 'Du har redan skickat ett annat svar';
      const text =
        'Skicka igen om det du har skrivit nedanför ska gälla i stället. Annars gäller det här, som är sparat:';
      const notice = { title, text, stored: result.stored.lines };
      return reply(
        c,
        title,
        <FormPage {...kept} answerId={answerId} base={result.stored.version} notice={notice} />,
        409,
      );
    }
    case 'withdrawn': {
      const title = 'Det svaret har du tagit bort';
      const notice = { title, text: 'Vill du svara ändå? Skicka igen, så räknas det som ett nytt svar.' };
      return reply(
        c,
        title,
        <FormPage {...kept} answerId={newAnswerId(ctx)} base={0} notice={notice} />,
        409,
      );
    }
    case 'closed': {
      const title = 'Svaret kom för sent';
      const before = sent.base > 0 ? ' Ditt förra svar ligger kvar.' : '';
      const text = `Svaren är redan insamlade, så det här är inte skickat.${before} Kopiera texten och ge den till den som leder workshoppen.`;
      return reply(
        c,
        title,
        <UnsentPage {...kept} view="refused" title={title} text={text} answerId={answerId} />,
        409,
      );
    }
    case 'full': {
      const title = 'Länken tar inte emot fler svar';
      const text =
        'Gruppen har fått många fler svar än den har medarbetare. Visa det här för den som leder workshoppen, och kopiera din text.';
      return reply(
        c,
        title,
        <UnsentPage {...kept} view="refused" title={title} text={text} answerId={answerId} />,
        429,
      );
    }
    case 'too_many':
    case 'unavailable': {
      const title = 'Svaret kunde inte sparas just nu';
      const isEarly = result.kind === 'too_many';
      const text = isEarly ? result.text : 'Det du skrev finns kvar här. Vänta en stund och skicka igen.';
      const notice = { title, text };
      const status = isEarly ? 429 : 503;
      if (c.req.header('x-part') === 'main') {
        return reply(
          c,
          title,
          <UnsentPage {...kept} view="later" title={title} text={notice.text} answerId={answerId} />,
          status,
        );
      }
      return reply(
        c,
        title,
        <FormPage {...kept} answerId={answerId} base={sent.base} notice={notice} />,
        status,
      );
    }
  }
}
