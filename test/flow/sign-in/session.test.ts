import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openDesk, sessionCookie, site } from './desk.ts';

const api = { accept: '*/*' };
const me = '/redaktion/api/jag';
const signOut = { method: 'POST', headers: { origin: site } };

describe('A session', () => {
  test('that ended tells the desk so in JSON, and a page leads to signing in again', async () => {
    const { browser, config, later } = await openDesk({ sessionSeconds: 600 });
    await browser.signInAs('kim');
    later(config.sessionSeconds - 1);
    expect((await browser.request(me, { headers: api })).status).toBe(200);
    later(1);
    const answer = await browser.request(me, { headers: api });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ code: 'signed_out', message: 'Du har loggats ut.' });
    expect(browser.cookie(site, sessionCookie)).toBeUndefined();
    expect((await browser.request('/redaktion')).status).toBe(302);
  });

  test('ends also while the provider is away', async () => {
    const { browser, config, later, stopProvider } = await openDesk();
    await browser.signInAs('kim');
    await stopProvider();
    later(config.sessionSeconds);
    expect((await browser.request(me, { headers: api })).status).toBe(401);
  });

  test.each([
    ['of an earlier version', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJraW0ifQ.x'],
    ['that somebody made up', randomBytes(32).toString('base64url')],
    ['of nothing', 'undefined'],
  ])('is none with a cookie %s', async (_name, value) => {
    const { browser } = await openDesk();
    browser.setCookie(site, sessionCookie, value);
    expect((await browser.request(me, { headers: api })).status).toBe(401);
    expect(await (await browser.go('/redaktion')).text()).toContain('Vem vill du prova som?');
  });

  test('asks the provider again after a while, and takes the roles from there in every copy of the cookie', async () => {
    const { browser, anotherBrowser, config, later, setRoles } = await openDesk();
    await browser.signInAs('kim');
    const copy = anotherBrowser();
    copy.setCookie(site, sessionCookie, browser.cookie(site, sessionCookie) ?? '');
    setRoles('kim', ['approver']);
    expect(await (await copy.request(me, { headers: api })).json()).toMatchObject({
      roles: ['communicator'],
    });
    later(config.refreshSeconds);
    for (const one of [browser, copy])
      expect(await (await one.request(me, { headers: api })).json()).toMatchObject({ roles: ['approver'] });
    setRoles('kim', []);
    later(config.refreshSeconds);
    for (const one of [copy, browser]) expect((await one.request(me, { headers: api })).status).toBe(403);
  });

  test('lives on in all of several tabs that wake at the same moment, though a refresh token is good once', async () => {
    const { browser, config, later, logged } = await openDesk();
    await browser.signInAs('kim');
    for (let round = 0; round < 3; round++) {
      later(config.refreshSeconds);
      const tabs = await Promise.all(Array.from({ length: 8 }, () => browser.request(me, { headers: api })));
      expect(tabs.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    }
    expect(logged).toEqual([]);
  });

  test('is kept when the provider cannot be reached, and goes on when it can', async () => {
    const { browser, config, later, stopProvider, restartProvider } = await openDesk();
    await browser.signInAs('kim');
    await stopProvider();
    later(config.refreshSeconds);
    const answer = await browser.request(me, { headers: api });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: 'unavailable' });
    expect(await (await browser.request('/redaktion')).text()).toContain('Inloggningen svarar inte');
    await restartProvider();
    expect((await browser.request(me, { headers: api })).status).toBe(200);
  });
});

describe('Signing out', () => {
  test('ends the session here and at the provider', async () => {
    const { browser } = await openDesk();
    await browser.signInAs('kim');
    const page = await browser.request('/redaktion/logga-ut', signOut);
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
  });

  test('ends every copy of the cookie, at once', async () => {
    const { browser, anotherBrowser } = await openDesk();
    await browser.signInAs('kim');
    const copy = anotherBrowser();
    copy.setCookie(site, sessionCookie, browser.cookie(site, sessionCookie) ?? '');
    expect((await copy.request(me, { headers: api })).status).toBe(200);
    await browser.request('/redaktion/logga-ut', signOut);
    expect((await copy.request(me, { headers: api })).status).toBe(401);
  });

  test('leaves the same person signed in in another browser', async () => {
    const { browser, anotherBrowser } = await openDesk();
    const other = anotherBrowser();
    await browser.signInAs('kim');
    await other.signInAs('kim');
    await browser.request('/redaktion/logga-ut', signOut);
    expect((await other.request(me, { headers: api })).status).toBe(200);
  });

  test('works here also when the provider is away', async () => {
    const { browser, logged, stopProvider } = await openDesk();
    await browser.signInAs('kim');
    const cookie = browser.cookie(site, sessionCookie) ?? '';
    await stopProvider();
    expect((await browser.request('/redaktion/logga-ut', signOut)).status).toBe(200);
    expect(browser.cookie(site, sessionCookie)).toBeUndefined();
    browser.setCookie(site, sessionCookie, cookie);
    expect((await browser.request(me, { headers: api })).status).toBe(401);
    expect(logged).toContain('The refresh token could not be revoked at the provider');
  });
});
