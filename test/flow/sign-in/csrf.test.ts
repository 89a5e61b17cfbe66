import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { openDesk, site } from './desk.ts';

const api = { accept: '*/*' };
const json = { ...api, 'content-type': 'application/json', origin: site };

describe('Another site', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const foreign = { origin: 'https://example.com', 'sec-fetch-site': 'cross-site' };

  test.each([
    ['a form', { ...foreign, ...form }],
    ['a form without an origin', form],
    ['a form from an opaque origin', { ...form, origin: 'null' }],
    ['JSON', { ...foreign, 'content-type': 'application/json' }],
    ['plain text', { ...foreign, 'content-type': 'text/plain' }],
    ['our own form without our header', { ...form, origin: site }],
  ])('cannot write in the name of somebody signed in, with %s', async (_name, headers) => {
    const { browser } = await openDesk();
    await browser.signInAs('kim');
    const refused = await browser.request('/redaktion/api/namn', { method: 'POST', headers, body: 'x=1' });
    expect(refused.status).toBe(403);
  });

  test('cannot sign anybody out', async () => {
    const { browser } = await openDesk();
    await browser.signInAs('kim');
    const headers = { ...foreign, ...form };
    expect((await browser.request('/redaktion/logga-ut', { method: 'POST', headers })).status).toBe(403);
    expect((await browser.request('/redaktion')).status).toBe(200);
  });

  test('cannot use a name of its own for the provider without passwords', async () => {
    const { config } = await openDesk();
    const status = await new Promise((resolve) => {
      const url = `${config.issuer}/.well-known/openid-configuration`;
      request(url, { headers: { host: 'evil.example' } }, (response) => resolve(response.statusCode)).end();
    });
    expect(status).toBe(421);
  });

  test('does not hinder the desk itself', async () => {
    const { browser } = await openDesk();
    await browser.signInAs('kim');
    const saved = await browser.request('/redaktion/api/namn', { method: 'POST', headers: json, body: '{}' });
    expect(await saved.json()).toEqual({ saved: true });
    const upload = { ...api, origin: site, 'x-orngott': '1', 'content-type': 'application/octet-stream' };
    expect(
      (await browser.request('/redaktion/api/namn', { method: 'POST', headers: upload, body: 'x' })).status,
    ).toBe(200);
  });

  test('does not hinder a form of our own, though our pages name no origin', async () => {
    const { browser } = await openDesk();
    await browser.signInAs('kim');
    const headers = { origin: 'null', 'sec-fetch-site': 'same-origin' };
    const page = await browser.request('/redaktion/logga-ut', { method: 'POST', headers });
    expect(await page.text()).toContain('Du loggas ut');
  });
});
