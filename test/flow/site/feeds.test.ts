import { expect, test } from 'vitest';
import { newSite, sitePhoto } from '../../world/site.ts';
import { appOf } from '../../world/world.ts';
import { JsonFeed } from './json-feed.ts';

const publicUrl = 'https://orngott.example.se';

test('both feeds tell of a story with its text, time, address and pictures, and mark examples', async () => {
  const { world, publish } = newSite(publicUrl);
  const photo = await sitePhoto(world, '#8ab', { kind: 'text', text: 'En spark i snö & "kyla"' });
  const id = await publish({ text: 'Sparkar i <snön>\nTack & hej.', photos: [photo], example: true });
  const app = await appOf(world);
  const url = `${publicUrl}/flode/${id}`;
  const picture = `${publicUrl}/flode/bild/${id}/1.jpg`;

  const json = await app.request('/flode/feed.json');
  expect(json.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
  const feed = JsonFeed.parse(await json.json());
  expect(feed.feed_url).toBe(`${publicUrl}/flode/feed.json`);
  expect(feed.items).toEqual([
    {
      id: url,
      url,
      title: 'Exempel: Sparkar i <snön>',
      content_html:
        '<p>Exempel: den här berättelsen är påhittad.</p><p>Sparkar i &lt;snön><br/>Tack &amp; hej.</p>' +
        `<img src="${picture}" alt="En spark i snö &amp; &quot;kyla&quot;" width="1200" height="800" loading="lazy"/>`,
      content_text: 'Exempel: den här berättelsen är påhittad.\n\nSparkar i <snön>\nTack & hej.',
      image: picture,
      date_published: '2026-11-21T08:00:00.000Z',
      date_modified: '2026-11-21T08:00:00.000Z',
      tags: ['exempel'],
      attachments: [
        {
          url: picture,
          mime_type: 'image/jpeg',
          title: 'En spark i snö & "kyla"',
          size_in_bytes: photo.image.sizeBytes,
        },
      ],
    },
  ]);

  const atom = await app.request('/flode/atom.xml');
  expect(atom.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const xml = await atom.text();
  expect(xml).toContain(`<id>${url}</id><title>Exempel: Sparkar i &lt;snön&gt;</title>`);
  expect(xml).toContain('<content type="html">&lt;p&gt;Exempel: den här');
  expect(xml).toContain('<category term="exempel"');
});

test('a reader is told when nothing has changed, and pages of any site may ask', async () => {
  const { world, channel, publish } = newSite();
  const id = await publish();
  await publish();
  const app = await appOf(world);
  for (const path of ['/flode/atom.xml', '/flode/feed.json']) {
    const first = await app.request(path, { headers: { 'accept-encoding': 'gzip' } });
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('cache-control')).toBe('public, max-age=300');
    expect(first.headers.get('set-cookie')).toBeNull();
    const again = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } };
    expect((await app.request(path, again)).status).toBe(304);
  }
  const before = await app.request('/flode/feed.json');
  await channel.takeDown(id, AbortSignal.timeout(5_000));
  const asked = { headers: { 'if-none-match': before.headers.get('etag') ?? '' } };
  const after = await app.request('/flode/feed.json', asked);
  expect(after.status).toBe(200);
  expect(JsonFeed.parse(await after.json()).items).toHaveLength(1);
});

test('what is taken down moves the time of the feed forward, never back', async () => {
  const { world, channel, publish } = newSite();
  const app = await appOf(world);
  const updated = async () =>
    /<updated>([^<]+)<\/updated>/.exec(await (await app.request('/flode/atom.xml')).text())?.[1] ?? '';
  await publish({ text: 'Den äldre berättelsen.' });
  world.setNow('2026-11-21T08:05:00.000Z');
  const id = await publish({ text: 'Den nyare berättelsen.' });
  const before = await updated();
  world.setNow('2026-11-21T08:10:00.000Z');
  await channel.takeDown(id, AbortSignal.timeout(5_000));
  expect([before, await updated()]).toEqual(['2026-11-21T08:05:00.000Z', '2026-11-21T08:10:00.000Z']);
});

test('a feed of nothing is a feed', async () => {
  const app = await appOf(newSite().world);
  const [first, second] = [await app.request('/flode/feed.json'), await app.request('/flode/feed.json')];
  expect(JsonFeed.parse(await first.json()).items).toEqual([]);
  expect(first.headers.get('etag')).toBe(second.headers.get('etag'));
  expect(await (await app.request('/flode/atom.xml')).text()).toMatch(/<updated>\d{4}-/);
});
