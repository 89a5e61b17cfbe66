import { Hono, type Context as HonoContext, type MiddlewareHandler } from 'hono';
import type { AppError } from '../../../shared/errors.ts';
import type { LimitedKind } from '../../../shared/limits/table.ts';
import { callbackPath, signInPath, signOutPath } from '../sign-in/paths.ts';
import type { Asker, Gate } from './gate.ts';
import { untilSent } from './until-sent.ts';

declare module 'hono' {
  interface ContextVariableMap {
    gate?: Gate;
    address?: string | undefined;
  }
}

type LinkOf = (c: HonoContext) => string | undefined;

const codeOf: LinkOf = (c) => c.req.param('code')?.toLowerCase();

function askerOf(c: HonoContext, link: string | undefined): Asker {
  return { address: c.get('address'), link };
}

/** Counts one more of a kind; throws a visible `too_many`. For what must have read its form first, to give it back. */
export function countOne(c: HonoContext, kind: LimitedKind, link: string): void {
  c.get('gate')?.count(kind, askerOf(c, link));
}

/** Says in the answer's headers how long to wait, and to the page in words. */
export function waitAsTold(c: HonoContext, error: AppError): { kind: 'too_many'; text: string } {
  c.header('Retry-After', String(error.retryAfterSeconds ?? 1));
  return { kind: 'too_many', text: error.visible ?? error.message };
}

/** Lets a request on when it is within its kind's limits, and holds its place until the answer is sent. */
function limited(kind: LimitedKind, method?: 'GET' | 'POST', linkOf: LinkOf = codeOf): MiddlewareHandler {
  return async (c, next) => {
    const gate = c.get('gate');
    if (!gate || (method !== undefined && c.req.method !== method)) return next();
    const asker = askerOf(c, linkOf(c));
    gate.count(kind, asker);
    const leave = gate.enter(kind, asker);
    try {
      await next();
    } catch (error) {
      leave();
      throw error;
    }
    const { res } = c;
    // Of what a HEAD is answered with, nobody reads the body.
    if (kind !== 'exports' || !res.body || c.req.method === 'HEAD') leave();
    else c.res = new Response(untilSent(res.body, leave), res);
  };
}

/** A phone or a screen that asks whether its workshop has moved. */
const isPoll = /^\/(?:s|ledare)\/([^/]+)\/(?:rum|lage)$/;
const limitedPoll = limited('polls', 'GET', (c) => isPoll.exec(c.req.path)?.[1]?.toLowerCase());
const limitedPage = limited('pages');

const pathOfFile: LinkOf = (c) => c.req.query('path');

/** What is held to limits, and as what. Mounted before its routes; forms of answers and stories count themselves. */
export function limitedRoutes(gate: Gate, addressOf: (c: HonoContext) => string | undefined): Hono {
  return new Hono()
    .use(async (c, next) => {
      c.set('gate', gate);
      c.set('address', addressOf(c));
      await next();
    })
    .use((c, next) => (isPoll.test(c.req.path) ? limitedPoll(c, next) : limitedPage(c, next)))
    .use('/s/:code/svar/:id/ta-bort', limited('answers', 'POST'))
    .use('/beratta/:code/svar', limited('stories', 'POST'))
    .use('/beratta/:code/ta-tillbaka', limited('stories', 'POST'))
    .use('/beratta/:code/bild/*', limited('photos', 'POST'))
    .use('/filer/*', limited('uploads', 'POST', pathOfFile))
    .use('/filer/*', limited('exports', 'GET', pathOfFile))
    .use(signInPath, limited('signIns'))
    .use(callbackPath, limited('signIns'))
    .use(signOutPath, limited('signIns'))
    .use('/ledare/:code/sammanfattning.pdf', limited('exports'))
    .use('/namnd/:code/underlag.pdf', limited('exports'))
    .use('/namnd/:code/bild/*', limited('exports'))
    .use('/plan/plan.pdf', limited('exports'))
    .use('/beratta/affisch.pdf', limited('exports'))
    .use('/redaktion/api/omgangar/:id/inlasningar', limited('imports', 'POST'))
    .use('/redaktion/api/omgangar/:id/pappersblad.pdf', limited('exports'))
    .use('/redaktion/api/omgangar/:id/affischer.pdf', limited('exports'))
    .use('/redaktion/api/omgangar/:id/material.zip', limited('exports'))
    .use('/redaktion/api/omgangar/:id/ordmoln/:set/:cloud/filer/*', limited('exports'));
}
