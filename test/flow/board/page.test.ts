import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { publishToBoard } from '../../../functions/board/publish.ts';
import { unpublishFromBoard } from '../../../functions/board/unpublish.ts';
import { newCloudSetId } from '../../../functions/new-ids.ts';
import { campaigns, cloudSets } from '../../../functions/store.ts';
import type { CloudSet, Scope } from '../../../shared/clouds/clouds.ts';
import { everyone, publishedBoard, type TestBoard, words } from '../../world/board.ts';
import { appOf, newWorld } from '../../world/world.ts';

async function boardPage(board: TestBoard = {}, query = '') {
  const world = newWorld();
  const published = await publishedBoard(world, board);
  const app = await appOf(world);
  const path = `/namnd/${published.view.code}`;
  const response = await app.request(path + query);
  return { world, app, path, response, html: await response.text(), ...published };
}

/** The text that people read, without markup. */
const textOf = (html: string) =>
  html
    .replace(/<style>.*?<\/style>|<title>.*?<\/title>|<[^>]*>/gs, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('\u00a0', ' ');

const care: Scope = { area: 'Äldreomsorg', answers: 400, groups: 40 };
const support: Scope = { area: 'Stöd & omsorg', answers: 297, groups: 19 };
const withAreas: TestBoard = {
  scopes: [everyone, support, care],
  hiddenAreas: [
    { area: 'Stab', reason: 'too_few' },
    { area: 'Individ- och familjeomsorg', reason: 'protects_other' },
  ],
  clouds: [
    { questionId: 'kannetecken', words: words('lyhörd 90', 'kunnig 20') },
    { questionId: 'varfor', words: words('kollegorna 100') },
    { questionId: 'kannetecken', area: 'Stöd & omsorg', words: words('tålmodig 33') },
    { questionId: 'varfor', area: 'Stöd & omsorg', words: words('göra skillnad 44') },
  ],
};

describe('the board’s page', () => {
  it('says whose answers it shows, how many, and since when', async () => {
    const { html } = await boardPage();
    const text = textOf(html);
    expect(text).toContain('Socialförvaltningen i Provköping');
    expect(text).toContain('Medarbetarna och jobbet 2026');
    expect(text).toContain('702 svar från 60 arbetsgrupper');
    expect(text).toContain('Publicerat den 21 november 2026');
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('says when the clouds were made, and that others stood there before them when they did', async () => {
    const { world, app, path, campaign, set, html } = await boardPage();
    expect(textOf(html)).toContain(
      `Ordmolnen gjordes och publicerades den 21 november 2026. Svaren är lämnade utan namn.`,
    );

    const ctx = world.as();
    world.setNow('2026-11-25T08:00:00.000Z');
    await publishToBoard(ctx, campaign.id, set.id);
    expect(textOf(await (await app.request(path)).text())).toContain(
      'Ordmolnen gjordes den 21 november 2026 och publicerades den 25 november 2026. Svaren',
    );

    const other: CloudSet = { ...set, id: newCloudSetId(ctx.random), version: 0, cloudIds: [] };
    const stored = await campaigns.get(ctx.table, campaign.id);
    await ctx.table.writeAll([cloudSets.write(other), campaigns.write({ ...stored, cloudSetId: other.id })]);
    world.setNow('2026-12-01T08:00:00.000Z');
    await publishToBoard(ctx, campaign.id, other.id);
    expect(textOf(await (await app.request(path)).text())).toContain(
      `Ordmolnen gjordes den 21 november 2026 och publicerades den 1 december 2026. De ersatte tidigare ordmoln på den här sidan, som först publicerades den 21 november 2026. Svaren är desamma.`,
    );
  });

  it('uses the singular for one', async () => {
    const { html } = await boardPage({ scopes: [{ area: null, answers: 1, groups: 1 }] });
    expect(textOf(html)).toContain('1 svar från 1 arbetsgrupp ');
  });

  it('shows every question’s picture, and the same as a list with counts in falling order', async () => {
    const { html } = await boardPage();
    expect(html.match(/role="img"/g)).toHaveLength(2);
    const rows = [...html.matchAll(/<th scope="row">(.*?)<\/th><td>(.*?)<\/td>/g)].map(
      ([, term, people]) => `${term} ${people}`,
    );
    expect(rows).toEqual([
      ...['engagerad 212', 'lyhörd 140', 'kunnig 71', 'omtänksam 70', 'modig 9', 'glad 3'],
      ...['kollegorna 305', 'meningsfullt 260', 'göra skillnad 188', 'nära hem 3'],
    ]);
    expect(textOf(html)).toContain('En medarbetare hos oss: 6 ord');
  });

  it('has no id twice, so that each picture is described by its own text', async () => {
    const { html } = await boardPage();
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, named = ''] of html.matchAll(/aria-labelledby="([^"]*)"/g)) {
      for (const id of named.split(' ')) expect(ids).toContain(id);
    }
  });

  it('says what is not in the pictures', async () => {
    const { html } = await boardPage({
      clouds: [
        {
          questionId: 'kannetecken',
          words: words('snäll 8'),
          hiddenTerms: 34,
          unprintableTerms: ['愛'],
          linesWithoutTerm: 12,
        },
      ],
    });
    const text = textOf(html);
    expect(text).toContain('34 ord som färre än 3 personer har nämnt visas inte.');
    expect(text).toContain('Typsnittet saknar tecken för ”愛”, som därför inte finns med i bilden.');
    expect(text).toContain('12 rader i svaren hade inget ord att räkna');
  });

  it('does not call equal words larger and smaller', async () => {
    const { html } = await boardPage({
      clouds: [{ questionId: 'varfor', words: words('larm 1', 'möten 1') }],
    });
    expect(textOf(html)).toContain('Alla ord har nämnts av lika många.');
    expect(textOf(html)).not.toContain('Ju större');
  });

  it('says why when a question has no picture', async () => {
    const { html } = await boardPage({
      clouds: [
        { questionId: 'kannetecken', words: [], hiddenTerms: 7 },
        { questionId: 'varfor', words: [], people: 3 },
      ],
    });
    const text = textOf(html);
    expect(text).toContain('Inget ord har nämnts av minst 3 personer');
    expect(text).toContain('7 ord som färre än 3 personer har nämnt visas inte.');
    expect(text).toContain('Färre än 5 personer har svarat på den här frågan.');
    expect(html).not.toContain('role="img"');
    expect(html).not.toContain('Visa som lista');
  });

  it('marks an example', async () => {
    expect((await boardPage({ campaign: { example: true } })).html).toContain('Exempel med påhittade svar');
    expect((await boardPage()).html).not.toContain('påhittade');
  });

  it('lets nothing run that the build did not make', async () => {
    const { html, response } = await boardPage();
    expect(html).not.toContain(' style=');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, source = '']) => source);
    expect(scripts).toHaveLength(1);
    for (const source of scripts) {
      const hash = createHash('sha256').update(source).digest('base64');
      expect(policy).toContain(`'sha256-${hash}'`);
    }
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
  });

  it('writes names and words as text, whatever they are', async () => {
    const { html } = await boardPage({
      campaign: { title: 'Vård & <omsorg>' },
      clouds: [{ questionId: 'kannetecken', words: words('<b>glad</b> 5') }],
    });
    expect(html).toContain('<h1>Vård &amp; &lt;omsorg></h1>');
    expect(html).not.toContain('<b>glad');
  });

  it('says so when it has been taken down, and when the link is wrong', async () => {
    const { world, app, path, campaign } = await boardPage();
    await unpublishFromBoard(world.as(), campaign.id);
    const taken = await app.request(path);
    expect(taken.status).toBe(404);
    expect(await taken.text()).toContain('visas inte längre');
    expect((await app.request(`${path}/underlag.pdf`)).status).toBe(404);
    expect((await app.request(`${path}/bild/varfor`)).status).toBe(404);
    expect((await app.request('/namnd/abc')).status).toBe(404);
  });
});

describe('the switch between areas', () => {
  it('leads to every area that may be shown, and only to those', async () => {
    const { html, path } = await boardPage(withAreas);
    const hrefs = [...html.matchAll(/href="(\/namnd\/[^"]*)"/g)].map(([, href]) => href);
    expect(hrefs).toContain(path);
    expect(hrefs).toContain(`${path}?omrade=St%C3%B6d%20%26%20omsorg`);
    expect(hrefs.filter((href) => /Stab|Individ/.test(decodeURIComponent(href ?? '')))).toEqual([]);
    expect(html).toMatch(/<a href="[^"?]*" aria-current="page">Alla<\/a>/);
  });

  it('shows the area’s own pictures and numbers', async () => {
    const { html } = await boardPage(withAreas, '?omrade=St%C3%B6d%20%26%20omsorg');
    const text = textOf(html);
    expect(text).toContain('297 svar från 19 arbetsgrupper');
    expect(text).toContain('tålmodig 33');
    expect(text).not.toContain('lyhörd');
    expect(html).toMatch(/aria-current="page">Stöd &amp; omsorg</);
    expect(html).toContain('underlag.pdf?omrade=St%C3%B6d');
  });

  it('is not there when there is nothing to switch between', async () => {
    expect((await boardPage()).html).not.toContain('<nav');
    const onlyArea = [everyone, { ...everyone, area: 'Chefer' }];
    expect((await boardPage({ scopes: onlyArea })).html).not.toContain('<nav');
  });

  it('tells why an area is not shown, without telling its answers', async () => {
    const { html, app, path } = await boardPage(withAreas);
    expect(textOf(html)).toContain('Stab har färre än 5 svar på någon av frågorna.');
    expect(textOf(html)).toContain('Individ- och familjeomsorg visas inte för sig');
    const hidden = await app.request(`${path}?omrade=Stab`);
    expect(hidden.status).toBe(404);
    const said = await hidden.text();
    expect(said).toContain('Stab har färre än 5 svar');
    expect(said).toContain(`href="${path}"`);
    expect((await app.request(`${path}/underlag.pdf?omrade=Stab`)).status).toBe(404);
    expect((await app.request(`${path}/bild/varfor?omrade=Stab`)).status).toBe(404);
  });

  it('leads back from an area that does not exist', async () => {
    const { app, path } = await boardPage(withAreas);
    const unknown = await app.request(`${path}?omrade=%3Cscript%3E`);
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toContain('Det finns inget område med det namnet');
  });
});
