import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { knownRoles } from '../../../functions/store.ts';
import { openDesk, site } from './desk.ts';

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
    expect(await me.json()).toEqual({
      id: 'robin',
      name: 'Robin Granskare',
      roles: ['approver'],
      email: 'robin@exempel.se',
    });
  });

  test('keeps every cookie from scripts, from other sites and from the public pages', async () => {
    const { browser } = await openDesk({ trial: false });
    await browser.signInAs('kim');
    const ours = browser.received.filter((line) => /^(orngott-in-[\w-]+|orngott-session)=/.test(line));
    expect(ours.length).toBeGreaterThan(1);
    for (const line of ours) {
      expect(line).toMatch(/Path=\/redaktion.*HttpOnly.*Secure.*SameSite=Lax/);
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

  test('in several tabs at the same time leads each of them back to its own page', async () => {
    const { browser } = await openDesk();
    await browser.signInAs('kim');
    await browser.request('/redaktion/logga-ut', { method: 'POST', headers: { origin: site } });
    const starts = ['/redaktion/plan', '/redaktion/kalender'];
    const ways = await Promise.all(starts.map((address) => browser.request(address)));
    for (const [index, way] of ways.entries()) {
      await browser.go(way.headers.get('location') ?? '');
      expect(browser.visited.at(-1)).toBe(`${site}${starts[index]}`);
    }
  });

  test('keeps to what a browser takes: no cookie is near 4 096 bytes, however long the address', async () => {
    const { browser } = await openDesk();
    await browser.signInAs('kim', `/redaktion/plan?sok=${'x'.repeat(6000)}`);
    expect(browser.visited.at(-1)).toBe(`${site}/redaktion`);
    for (const line of browser.received) expect(line.length).toBeLessThan(2048);
  });

  test('on this machine, to try out, works in Safari too, which keeps no Secure cookie over plain http', async () => {
    const { browser } = await openDesk();
    await browser.signInAs('kim');
    const ours = browser.received.filter((line) => line.startsWith('orngott-'));
    expect(ours.length).toBeGreaterThan(1);
    for (const line of ours) expect(line).not.toContain('Secure');
  });

  test('that is cancelled or repeated ends on a page that says what to do', async () => {
    const { browser, logged } = await openDesk();
    const page = await browser.go('/redaktion/logga-in/klar?error=access_denied&state=x');
    expect(page.status).toBe(400);
    expect(await page.text()).toMatch(/Inloggningen blev inte klar.*Försök igen/s);
    expect(logged).toEqual(['A sign-in was not completed']);
  });

  test('survives a restart of the provider, whose secrets only the owner of the folder may read', async () => {
    const { browser, config, dataFolder, later, restartProvider } = await openDesk();
    await browser.signInAs('kim');
    await restartProvider();
    later(config.refreshSeconds);

    const page = await browser.request('/redaktion');
    expect(await page.text()).toBe('Hej Kim Kommunikatör');
    for (const file of ['identity-provider.json', 'sign-in-secrets.json']) {
      expect((await stat(join(dataFolder, file))).mode & 0o777).toBe(0o600);
    }
  });
});

describe('Roles', () => {
  test('that are missing lead to a page that says whom to ask', async () => {
    const { browser, table } = await openDesk({ contact: 'Eva på kommunikation' });
    const page = await browser.signInAs('vera');
    expect(page.status).toBe(403);
    // So nothing that was to rest upon a role of hers does.
    expect(await knownRoles.get(table, 'vera')).toMatchObject({ roles: [] });
    expect(await page.text()).toMatch(/Vera Vikarie.*Be Eva på kommunikation att ge dig rollen.*Logga ut/s);
    const answer = await browser.request('/redaktion/api/jag', { headers: api });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'forbidden' });
  });
});
