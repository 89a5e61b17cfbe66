import type { Context as HonoContext } from 'hono';
import { AppError } from '../../../shared/errors.ts';
import type { Code } from '../../../shared/ids.ts';
import type { PlanVersion } from '../../../shared/plan/plan.ts';
import { type FormFields, readAnswerTo, readTelling } from '../../../shared/stories/sent-telling.ts';
import { FormPage } from '../../../web/story/form/page.tsx';
import type { FormProps } from '../../../web/story/form/props.ts';
import type { Context } from '../../context.ts';
import { newCode } from '../../new-ids.ts';
import { sendStory } from '../../stories/sender/send.ts';
import type { SendResult, SentTelling } from '../../stories/sender/sent.ts';
import { countOne, waitAsTold } from '../limits/limited.ts';
import { codeIn, countIn, planSeen, readFields } from './reading.ts';
import type { StoryReply } from './reply.tsx';

/** What the form shows of the plan. */
export function formOf({ mail }: Context, plan: PlanVersion): Omit<FormProps, 'code' | 'seen' | 'fields'> {
  const { organisation, requiredQuestions, tips, privacyNotice } = plan.content;
  return {
    organisation,
    planNumber: plan.number,
    questions: requiredQuestions,
    tips: tips.staff,
    privacyNotice,
    takesAnswerTo: mail !== undefined,
  };
}

type NotNow = { kind: 'unavailable' } | { kind: 'too_many'; text: string };
type Refused = Exclude<SendResult, { kind: 'stored' }> | NotNow;

function noticeOf(result: Refused): { title: string; text: string } {
  switch (result.kind) {
    case 'changed_elsewhere':
      return {
        title: 'Du har redan skickat en annan text',
        text: 'Skicka igen om det du har skrivit här ska gälla i stället.',
      };
    case 'closed':
      return {
        title: 'Det går inte längre att ändra berättelsen',
        text: 'Det du skrev nu är inte skickat, men det du skickade förut finns kvar. Kopiera texten om du vill spara den.',
      };
    case 'withdrawn':
      return {
        title: 'Du har tagit tillbaka berättelsen',
        text: 'Det du skrev finns kvar här. Skickar du det nu blir det en ny berättelse.',
      };
    case 'full':
      return {
        title: 'Vi har fått fler berättelser än vi hinner läsa',
        text: 'Din är inte skickad än, men det du skrev finns kvar här. Försök igen om någon dag.',
      };
    case 'too_many':
    case 'unavailable':
      return {
        title: 'Berättelsen kunde inte sparas just nu',
        text:
          result.kind === 'too_many'
            ? result.text
            : 'Det du skrev finns kvar här. Vänta en stund och skicka igen.',
      };
  }
}

const statusOf = {
  changed_elsewhere: 409,
  closed: 409,
  withdrawn: 409,
  full: 429,
  too_many: 429,
  unavailable: 503,
} as const;

async function send(c: HonoContext, ctx: Context, sent: SentTelling): Promise<SendResult> {
  countOne(c, 'stories', sent.code);
  return sendStory(ctx, sent);
}

async function sendOrSayWhy(c: HonoContext, ctx: Context, sent: SentTelling): Promise<SendResult | NotNow> {
  try {
    return await send(c, ctx, sent);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'too_many') return waitAsTold(c, error);
    if (error.code !== 'unavailable') throw error;
    // The person keeps the text on the page, and the operator is told: nothing of the story goes to the log.
    ctx.log.error('a story could not be stored', error);
    return { kind: 'unavailable' };
  }
}

/** Takes the form, with or without the page's script, and always gives back what was written. */
export async function sendFromForm(c: HonoContext, ctx: Context, reply: StoryReply): Promise<Response> {
  const fields = await readFields(c);
  const plan = await planSeen(ctx, fields);
  const form = {
    ...formOf(ctx, plan),
    code: codeIn(fields) ?? newCode(ctx.random),
    seen: countIn(fields, 'sedd'),
    fields,
  };
  if (!codeIn(fields)) {
    const title = 'Berättelsen kom inte fram hel';
    const notice = { title, text: 'Det du skrev finns kvar här. Skicka en gång till.' };
    return reply(c, title, <FormPage {...form} notice={notice} />, 400);
  }
  const read = readTelling(fields, plan.content.requiredQuestions);
  const wanted = readAnswerTo(fields);
  if ('problems' in read || 'problems' in wanted) {
    const problems = [read, wanted].flatMap((one) => ('problems' in one ? one.problems : []));
    return reply(c, 'Berättelsen är inte skickad än', <FormPage {...form} problems={problems} />, 400);
  }
  const { code, seen } = form;
  const sent = { code, seen, telling: read.telling, planNumber: plan.number, answerTo: wanted.answerTo };
  // The page's script tries again by itself when the fault is ours.
  const isScript = c.req.header('x-part') === 'main';
  const result = isScript ? await send(c, ctx, sent) : await sendOrSayWhy(c, ctx, sent);
  if (result.kind === 'stored') return c.redirect(`/beratta/${code}`, 303);
  return refused(c, reply, form, fields, result.kind === 'withdrawn' ? newCode(ctx.random) : code, result);
}

function refused(
  c: HonoContext,
  reply: StoryReply,
  form: FormProps,
  fields: FormFields,
  code: Code,
  result: Refused,
): Response {
  const notice = noticeOf(result);
  const seen = 'story' in result ? result.story.tellings.length : result.kind === 'withdrawn' ? 0 : form.seen;
  const page = <FormPage {...form} code={code} seen={seen} fields={fields} notice={notice} />;
  return reply(c, notice.title, page, statusOf[result.kind]);
}
