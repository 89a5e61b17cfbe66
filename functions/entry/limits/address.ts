import { isIP } from 'node:net';

/** An address as proxies write it, without a port; undefined for what is none. */
export function addressIn(text: string | undefined): string | undefined {
  const bare = (text ?? '')
    .trim()
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return isIP(bare) ? bare : undefined;
}

/** What the proxy nearest to us wrote: each adds to the end of the list, and what is before it anybody can have written. */
export function lastAddressIn(list: string | undefined): string | undefined {
  return addressIn(list?.split(',').at(-1));
}
