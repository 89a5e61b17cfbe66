import type { Context as HonoContext } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';

/** Whether this is a form that a page of another site sent with the person's cookie. */
export async function refuseForeignForms(c: HonoContext, externalUrl: string): Promise<boolean> {
  try {
    await csrf({ origin: externalUrl })(c, async () => {});
    return false;
  } catch (error) {
    if (error instanceof HTTPException && error.status === 403) return true;
    throw error;
  }
}

/** As above, for writes of any content type: by what the browser itself says of where the request comes from. */
export async function isForeignWrite(c: HonoContext, externalUrl: string): Promise<boolean> {
  const origin = c.req.header('origin');
  // Under `Referrer-Policy: no-referrer` our own pages send `Origin: null`, but Sec-Fetch-Site tells them apart.
  const isOurs =
    origin === undefined || origin === externalUrl || c.req.header('sec-fetch-site') === 'same-origin';
  return (isWrite(c) && !isOurs) || refuseForeignForms(c, externalUrl);
}

/** Whether a plain form of any site could have sent this write; JSON or our own header it cannot send. */
export function needsNoPreflight(c: HonoContext): boolean {
  const isJson = c.req.header('content-type')?.toLowerCase().startsWith('application/json') ?? false;
  return isWrite(c) && !isJson && c.req.header('x-orngott') === undefined;
}

function isWrite(c: HonoContext): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
}
