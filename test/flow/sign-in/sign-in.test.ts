import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sign } from 'hono/jwt';
import { describe, expect, test } from 'vitest';
import { changeSession, makeRefreshDue, openDesk, sessionCookie, site } from './desk.ts';

const api = { accept: '*/*' };

describe('Signing in', () => {
  test('leads through the provider and back to the very page one asked for', async () => {
    const { browser } = await openDesk();
    const choice = await browser.go('/redaktion/omgangar?sida=2');
    expect(await choice.text()).toMatch(/Vem vill du prova som\?.*Kim Kommunikatör.*Robin Granskare/s);

    const page = await browser.signInAs('kim', '/redaktion/omgangar?sida=2');
    expect(browser.visited.at(-1)).toBe(`${site}/redaktion/omgangar?sida=2`);
    expect(await page.text()).toBe('Hej Kim Kommunikatör på ?sida=2');
    expect(page.headers.get('cache-control')).toBe('private, no-store');
  });

  test('gives the desk the person with their roles', async () => {
    const { browser } = await openDesk();
    await browser.signInAs('robin');
    const me = await browser.request('/redaktion/api/jag', { headers: api });
    expect(await me.json()).toEqual({ id: 'robin', name: 'Robin Granskare', roles: ['approver'] });
  });

  test('keeps every cookie from scripts, from other sites and from the public pages', async () => {
    const { browser } = await openDesk();
    await browser.signInAs('kim');
    const ours = browser.received.filter((line) =>
      /^(state|nonce|code_verifier|continue|orngott-session)=/.test(line),
    );
    expect(ours.length).toBeGreaterThan(4);
    for (const line of ours) {
      expect(line).toMatch(/Path=\/redaktion/);
      if (!/Max-Age=0/.test(line))
        expect(line).toMatch(/HttpOnly; Secure; SameSite=Lax|HttpOnly.*Secure.*SameSite=Lax/);
    }
    expect(await (await browser.request('/')).text()).toBe('Kakor: inga');
  });

  test('does not lead anywhere outside the desk afterwards', async () => {
    const { browser } = await openDesk();
    await browser.signInAs('kim');
    for (const till of ['https://example.com/', '//example.com', '/redaktionen-ej', '/redaktion/../s/x']) {
      const response = await browser.request(`/redaktion/logga-in?till=${encodeURIComponent(till)}`);
      expect(response.headers.get('location')).toBe('/redaktion');
    }
    const inside = await browser.request('/redaktion/logga-in?till=%2Fredaktion%2Fplan%3Fa%3D1');
    expect(inside.headers.get('location')).toBe('/redaktion/plan?a=1');
  });

  test('that is cancelled or repeated ends on a page that says what to do', async () => {
    const { browser, logged } = await openDesk();
    const page = await browser.go('/redaktion/logga-in/klar?error=access_denied&state=x');
    expect(page.status).toBe(400);
    expect(await page.text()).toMatch(/Inloggningen blev inte klar.*Försök igen/s);
    expect(logged).toEqual(['A sign-in was not completed']);
  });

  test('survives a restart of the provider, whose secrets only the owner of the folder may read', async () => {
    const { browser, config, dataFolder, restartProvider } = await openDesk();
    await browser.signInAs('kim');
    await restartProvider();
    await makeRefreshDue(browser, config);

    const page = await browser.request('/redaktion');
    expect(await page.text()).toBe('Hej Kim Kommunikatör');
    for (const file of ['identity-provider.json', 'sign-in-secrets.json']) {
      expect((await stat(join(dataFolder, file))).mode & 0o777).toBe(0o600);
    }
  });
});

describe('A session', () => {
  test('that ended tells the desk so in JSON, and a page leads to signing in again', async () => {
    const { browser, config } = await openDesk();
    await browser.signInAs('kim');
    await changeSession(browser, config, { ssnexp: 1 });
    const answer = await browser.request('/redaktion/api/jag', { headers: api });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ code: 'signed_out', message: 'Du har loggats ut.' });
    expect(browser.cookie(site, sessionCookie)).toBeUndefined();
    expect((await browser.request('/redaktion')).status).toBe(302);
  });

  test('that ended while the provider is away ends all the same', async () => {
    const { browser, config, logged, stopProvider } = await openDesk();
    await browser.signInAs('kim');
    await stopProvider();
    await changeSession(browser, config, { ssnexp: 1 });
    const answer = await browser.request('/redaktion/api/jag', { headers: api });
    expect(answer.status).toBe(401);
    expect(logged).toEqual(['The refresh token could not be revoked at the provider']);
  });

  test('whose cookie was tampered with is no session', async () => {
    const { browser, config } = await openDesk();
    await browser.signInAs('kim');
    const [header, payload = '', signature] = (browser.cookie(site, sessionCookie) ?? '').split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, roles: ['administrator'] })).toString('base64url');
    browser.setCookie(site, sessionCookie, [header, forged, signature].join('.'));
    expect((await browser.request('/redaktion/api/jag', { headers: api })).status).toBe(401);

    browser.setCookie(site, sessionCookie, await sign({ ...claims }, `${config.sessionSecret}x`, 'HS256'));
    expect((await browser.request('/redaktion/api/jag', { headers: api })).status).toBe(401);
  });

  test('asks the provider again after a while, and takes the roles from there', async () => {
    const { browser, config } = await openDesk();
    await browser.signInAs('kim');
    await changeSession(browser, config, { rtkexp: 1, roles: ['administrator'] });
    const me = await browser.request('/redaktion/api/jag', { headers: api });
    expect(await me.json()).toMatchObject({ roles: ['communicator'] });
    const renewed = await browser.request('/redaktion/api/jag', { headers: api });
    expect(await renewed.json()).toMatchObject({ roles: ['communicator'] });
  });

  test('is kept when the provider cannot be reached', async () => {
    const { browser, config, stopProvider } = await openDesk();
    await browser.signInAs('kim');
    await stopProvider();
    await makeRefreshDue(browser, config);
    const answer = await browser.request('/redaktion/api/jag', { headers: api });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: 'unavailable' });
    expect(await (await browser.request('/redaktion')).text()).toContain('Inloggningen svarar inte');
    expect(browser.cookie(site, sessionCookie)).toBeDefined();
  });
});

describe('Signing out', () => {
  test('ends the session here and at the provider', async () => {
    const { browser, config } = await openDesk();
    await browser.signInAs('kim');
    const before = browser.cookie(site, sessionCookie) ?? '';
    const page = await browser.request('/redaktion/logga-ut', { method: 'POST', headers: { origin: site } });
    const [, next = ''] = /http-equiv="refresh" content="0;url=([^"]+)"/.exec(await page.text()) ?? [];
    const confirm = await (await browser.go(next.replaceAll('&amp;', '&'))).text();
    const [, action = ''] = /action="([^"]+)"/.exec(confirm) ?? [];
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(confirm) ?? [];
    const last = await browser.go(action, {
      method: 'POST',
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    });
    expect(browser.visited.at(-1)).toBe(`${site}/redaktion/utloggad`);
    expect(await last.text()).toContain('Du är utloggad');

    expect(await (await browser.go('/redaktion')).text()).toContain('Vem vill du prova som?');
    browser.setCookie(site, sessionCookie, before);
    await makeRefreshDue(browser, config);
    expect((await browser.request('/redaktion/api/jag', { headers: api })).status).toBe(401);
  });

  test('works here also when the provider is away', async () => {
    const { browser, stopProvider } = await openDesk();
    await browser.signInAs('kim');
    await stopProvider();
    const page = await browser.request('/redaktion/logga-ut', { method: 'POST', headers: { origin: site } });
    expect(page.status).toBe(200);
    expect(browser.cookie(site, sessionCookie)).toBeUndefined();
  });
});

describe('Roles', () => {
  test('that are missing lead to a page that says whom to ask', async () => {
    const { browser } = await openDesk({ contact: 'Eva på kommunikation' });
    const page = await browser.signInAs('vera');
    expect(page.status).toBe(403);
    expect(await page.text()).toMatch(/Vera Vikarie.*Be Eva på kommunikation att ge dig rollen.*Logga ut/s);
    const answer = await browser.request('/redaktion/api/jag', { headers: api });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'forbidden' });
  });
});
