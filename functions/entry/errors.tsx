import { randomBytes } from 'node:crypto';
import type { Context as HonoContext } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { renderToString } from 'preact-render-to-string';
import { AppError, type ErrorCode } from '../../shared/errors.ts';
import { UnsentPage } from '../../web/answer/plain-answer-pages.tsx';
import { MessagePage } from '../../web/design/message-page.tsx';
import type { Log } from '../context.ts';
import { page } from './html.ts';

const statuses: Record<ErrorCode, ContentfulStatusCode> = {
  not_found: 404,
  conflict: 409,
  invalid: 400,
  forbidden: 403,
  too_many: 429,
  unavailable: 503,
};

const titles: Record<ErrorCode, string> = {
  not_found: 'Sidan finns inte',
  conflict: 'Det gick inte just nu',
  invalid: 'Något i det du skickade stämmer inte',
  forbidden: 'Du har inte behörighet',
  too_many: 'Vänta en liten stund',
  unavailable: 'Tjänsten svarar inte just nu',
};

const generalTexts: Record<ErrorCode, string> = {
  not_found: 'Kontrollera att hela adressen kom med, eller gå tillbaka.',
  conflict: 'Någon annan ändrade samma sak samtidigt. Ladda om sidan och försök igen.',
  invalid: 'Gå tillbaka, se över det du skrev och försök igen.',
  forbidden: 'Be en administratör om hjälp.',
  too_many: 'Det har kommit väldigt mycket på en gång. Försök igen om en stund.',
  unavailable: 'Försök igen om en stund. Det du redan har skickat finns kvar.',
};

interface Told {
  code: ErrorCode;
  text: string;
  /** In the log beside the error; only for what nobody should have run into. */
  reference?: string;
  retryAfterSeconds?: number | undefined;
}

/** Whoever sent the request went away in the middle of it. */
function isGone(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.message === 'aborted');
}

/**
 * What a person is told about an error. Only what somebody meant for people goes unlogged: requests are parsed where
 * they come in and refused with a visible text, so any other error, also of parsing, is a mistake of ours.
 */
function tell(error: unknown, log: Log): Told {
  if (error instanceof AppError && error.visible !== undefined)
    return { code: error.code, text: error.visible, retryAfterSeconds: error.retryAfterSeconds };
  if (error instanceof HTTPException && error.status < 500) {
    const code = error.status === 403 ? 'forbidden' : error.status === 404 ? 'not_found' : 'invalid';
    return { code, text: error.status === 413 ? 'Det du skickade är för stort.' : generalTexts[code] };
  }
  // Nobody is there to be told, and nothing was wrong here.
  if (isGone(error)) return { code: 'invalid', text: generalTexts.invalid };
  const reference = randomBytes(4).toString('hex');
  log.error('request failed', error, { reference });
  const code = error instanceof AppError ? error.code : 'unavailable';
  return { code, text: generalTexts[code], reference };
}

/** For the answer page's script, which puts what was written into it; it tries again when the fault is ours, or it is too early. */
function answerPart(c: HonoContext, { code, text, reference }: Told, status: ContentfulStatusCode): Response {
  const view = status < 500 && status !== 429 ? 'refused' : 'later';
  const said = reference === undefined ? text : `${text} Felkod: ${reference}.`;
  c.header('Cache-Control', 'no-store');
  return c.html(
    renderToString(<UnsentPage view={view} title={titles[code]} text={said} questions={[]} lines={{}} />),
    status,
  );
}

/** Turns any error into a page, a part of one or JSON, as was asked for. */
export function errorResponse(c: HonoContext, error: unknown, log: Log, css: string): Response {
  const told = tell(error, log);
  const { code, text, reference, retryAfterSeconds } = told;
  if (retryAfterSeconds !== undefined) c.header('Retry-After', String(retryAfterSeconds));
  const status = error instanceof HTTPException && error.status === 413 ? 413 : statuses[code];
  if (c.req.header('accept')?.includes('application/json')) {
    c.header('Cache-Control', 'no-store');
    return c.json({ code, message: text, reference }, status);
  }
  if (c.req.header('x-part') === 'main') return answerPart(c, told, status);
  return page(c, <MessagePage css={css} title={titles[code]} text={text} reference={reference} />, status);
}
