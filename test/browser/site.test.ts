import { serve as serveFetch } from '@hono/node-server';
import { expect, onTestFinished, test } from 'vitest';
import { newSite, sitePhoto } from '../world/site.ts';
import { axeFindings } from './axe.ts';
import { newPage, serve } from './browser.ts';
import { overflow } from './desk/pages.ts';

const long = `Tack för skjutsen! Grannen ställde fram sparken ${'och vi åkte vidare '.repeat(12)}hela natten.
Läs mer på https://example.se/${'en-mycket-lang-adress-'.repeat(6)}.

#stolt`;

async function openSite() {
  const site = newSite();
  const photos = [
    await sitePhoto(site.world, '#8fb3c4', { kind: 'text', text: 'En spark i snön utanför ett hus' }),
    await sitePhoto(site.world, '#c9d8c5', { kind: 'decorative' }),
  ];
  await site.publish({ text: 'Det blev en lugn kväll.', example: true });
  site.world.setNow('2026-11-22T08:00:00.000Z');
  await site.publish({ text: long });
  site.world.setNow('2026-11-23T08:00:00.000Z');
  await site.publish({ photos });
  const page = await newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { site, page, url: await serve(site.world), complaints };
}

/** A page at an address of its own, in another origin than the product's. */
function anotherSite(html: string): Promise<string> {
  const fetch = () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  return new Promise((resolve) => {
    const server = serveFetch({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve(`http://127.0.0.1:${port}/`),
    );
    onTestFinished(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      server.close();
    });
  });
}

test('the list, a story, the list for frames and the instructions can be read by anybody, on phones too', async () => {
  const { page, url, complaints } = await openSite();
  await page.goto(`${url}/flode`);
  await page.getByRole('img', { name: 'En spark i snön utanför ett hus' }).waitFor();
  await expect.poll(() => page.getByRole('article').count()).toBe(3);
  for (const path of ['', '/post-0003', '/inbaddad', '/sa-har']) {
    await page.goto(`${url}/flode${path}`);
    await page.emulateMedia({ colorScheme: path === '/inbaddad' ? 'dark' : 'light' });
    expect([path, await axeFindings(page), await overflow(page)]).toEqual([path, [], 0]);
  }
  expect(complaints).toEqual([]);
}, 60_000);

test('a page of another site shows the list in a frame, whose links open beside it, and its own pictures', async () => {
  const { page, url, complaints } = await openSite();
  const other = await anotherSite(`<html lang="sv"><title>Kommunen</title>
    <iframe src="${url}/flode/inbaddad?antal=2" title="Berättelser" width="100%" height="900"></iframe>
    <img src="${url}/flode/bild/post-0003/1.jpg" alt="Utanför ramen">`);
  await page.goto(other);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('link', { name: 'När snön kom' }).waitFor();
  await expect.poll(() => frame.getByRole('listitem').count()).toBe(2);
  const picture = page.getByRole('img', { name: 'Utanför ramen' });
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1200);
  const opened = page.waitForEvent('popup');
  await frame.getByRole('link', { name: 'När snön kom' }).click();
  const story = await opened;
  await story.getByRole('heading', { name: 'När snön kom', level: 1 }).waitFor();
  expect(page.url()).toBe(other);
  expect(complaints).toEqual([]);
}, 60_000);

test('the Atom feed is XML that a real reader takes, whatever signs somebody wrote', async () => {
  const { site, page, url } = await openSite();
  const text = 'Vi & ni <b>]]></b> "så här" \u{1F31F}\u2028 \uFFFE och \uD800 ensamma <!-- &#x0; &aring;';
  await site.publish({ text });
  await page.goto(`${url}/flode`);
  const read = await page.evaluate(async () => {
    const xml = await (await fetch('/flode/atom.xml')).text();
    const atom = new DOMParser().parseFromString(xml, 'application/xml');
    const all = (tag: string) => [...atom.getElementsByTagName(tag)].map((one) => one.textContent ?? '');
    const html = new DOMParser().parseFromString(all('content')[0] ?? '', 'text/html');
    return {
      broken: all('parsererror'),
      root: [atom.documentElement.namespaceURI, atom.documentElement.getAttribute('xml:lang')],
      required: [all('feed > id'), all('author').length, all('updated').length, all('entry').length],
      first: html.body.textContent,
      tags: [...html.body.querySelectorAll('*')].map((one) => one.localName),
      enclosures: [...atom.querySelectorAll('link[rel=enclosure]')].map((one) => one.getAttribute('title')),
    };
  });
  expect(read).toEqual({
    broken: [],
    root: ['http://www.w3.org/2005/Atom', 'sv'],
    required: [[], 1, 5, 4],
    first: text.replace('\uFFFE', '').replace('\uD800', '\uFFFD'),
    tags: ['p'],
    enclosures: ['En spark i snön utanför ett hus', null],
  });
});
