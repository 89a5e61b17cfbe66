import type { Context as HonoContext } from 'hono';
import * as z from 'zod';
import { addressIn } from '../limits/address.ts';

const Bindings = z.object({
  event: z.object({ requestContext: z.object({ http: z.object({ sourceIp: z.string().optional() }) }) }),
});

/**
 * The visitor's address as CloudFront saw it: it adds it to the end of `X-Forwarded-For`, and the API adds CloudFront's own
 * after it. Who goes round CloudFront chooses that address; see docs/decisions/limits.md.
 */
export function viewerAddress(c: HonoContext): string | undefined {
  const bindings = Bindings.safeParse(c.env).data;
  const peer = addressIn(bindings?.event.requestContext.http.sourceIp);
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  if (hops.at(-1) === peer) hops.pop();
  return addressIn(hops.at(-1)) ?? peer;
}
