import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { viewerAddress } from '../../../functions/entry/lambda/address.ts';
import { addressIn, lastAddressIn } from '../../../functions/entry/limits/address.ts';
import { dailyNames, networkOf } from '../../../functions/entry/limits/origin.ts';
import { addressFrom } from '../../../infra/server/client-address.ts';

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
])('counts %s as the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it('names an origin the same all day in Sweden, and so that nobody finds it again the next', () => {
  let now = '2026-11-21T00:30:00.000Z';
  let given = 0;
  const random = {
    bytes: (count: number) => {
      given += 1;
      return new Uint8Array(count).fill(given);
    },
  };
  const nameOf = dailyNames({ clock: { now: () => new Date(now) }, random });
  const first = nameOf('192.0.2.7');
  expect(first).not.toContain('192');
  expect(nameOf('192.0.2.8')).not.toBe(first);
  now = '2026-11-21T22:59:00.000Z';
  expect(nameOf('192.0.2.7')).toBe(first);
  now = '2026-11-21T23:00:00.000Z';
  expect(nameOf('192.0.2.7')).not.toBe(first);
});

it.each([
  ['192.0.2.7', '192.0.2.7'],
  [' 192.0.2.7:4711 ', '192.0.2.7'],
  ['[2001:db8::1]:443', '2001:db8::1'],
  ['2001:db8::1', '2001:db8::1'],
  ['unknown', undefined],
  ['', undefined],
  [undefined, undefined],
])('reads %j as a proxy writes it', (text, address) => {
  expect(addressIn(text)).toBe(address);
});

it('believes what the nearest proxy wrote, and nothing before it', () => {
  expect(lastAddressIn('10.0.0.1, evil, 192.0.2.7')).toBe('192.0.2.7');
  expect(lastAddressIn('192.0.2.7, evil')).toBeUndefined();
});

async function told(addressOf: Parameters<typeof appOf>[0], forwarded: string, env: object) {
  const answer = await appOf(addressOf).request('/', { headers: { 'x-forwarded-for': forwarded } }, env);
  return answer.text();
}

function appOf(addressOf: ReturnType<typeof addressFrom>) {
  return new Hono().get('/', (c) => c.text(addressOf(c) ?? 'not known'));
}

const socket = { incoming: { socket: { remoteAddress: '::ffff:127.0.0.1' } } };

it('trusts no header unless it is told which', async () => {
  const direct = addressFrom({ header: undefined, isBehindProxy: false });
  expect(await told(direct, '203.0.113.9', socket)).toBe('::ffff:127.0.0.1');
  const silentProxy = addressFrom({ header: undefined, isBehindProxy: true });
  expect(await told(silentProxy, '203.0.113.9', socket)).toBe('not known');
  const trusted = addressFrom({ header: 'X-Forwarded-For', isBehindProxy: true });
  expect(await told(trusted, '203.0.113.9, 192.0.2.7', socket)).toBe('192.0.2.7');
});

it('knows a visitor in AWS by what CloudFront saw', async () => {
  const event = (sourceIp: string) => ({ event: { requestContext: { http: { sourceIp } } } });
  expect(await told(viewerAddress, '203.0.113.9, 192.0.2.7, 198.51.100.1', event('198.51.100.1'))).toBe(
    '192.0.2.7',
  );
  expect(await told(viewerAddress, '192.0.2.7', event('198.51.100.1'))).toBe('192.0.2.7');
  expect(await told(viewerAddress, '', event('198.51.100.1'))).toBe('198.51.100.1');
  expect(await told(viewerAddress, '', {})).toBe('not known');
});
