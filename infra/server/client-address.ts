import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context as HonoContext } from 'hono';
import { addressIn, lastAddressIn } from '../../functions/entry/limits/address.ts';

/**
 * Whom a request comes from: as the header says that the proxy is trusted with, or else as the connection does. Behind a
 * proxy that tells nothing, everybody comes from the same address, and nothing is known.
 */
export function addressFrom(about: {
  header: string | undefined;
  isBehindProxy: boolean;
}): (c: HonoContext) => string | undefined {
  const { header, isBehindProxy } = about;
  if (header !== undefined) return (c) => lastAddressIn(c.req.header(header));
  return isBehindProxy ? () => undefined : (c) => addressIn(getConnInfo(c).remote.address);
}
