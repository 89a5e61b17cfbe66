import { expect, test } from 'vitest';
import { newSite, sitePhoto } from '../../world/site.ts';
import { appOf } from '../../world/world.ts';

const inTime = () => AbortSignal.timeout(5_000);

test('the list has 20 stories a page, newest first, and leads to the older ones without losing any', async () => {
  const { world, channel, publish } = newSite();
  const ids: string[] = [];
  for (let minute = 10; minute < 55; minute += 1) {
    world.setNow(`2026-11-21T08:${minute}:00.000Z`);
    ids.unshift(await publish());
  }
  const app = await appOf(world);
  const read = async (path: string) => {
    const page = await (await app.request(path)).text();
    const next = /href="(\/flode\?fran=[^"]+)"/.exec(page)?.[1];
    return { next, shown: [...page.matchAll(/<h2 [^>]*><a href="\/flode\/([^"]+)"/g)].map(([, id]) => id) };
  };
  const first = await read('/flode');
  expect(first.shown).toEqual(ids.slice(0, 20));
  // The page of older ones begins where it began, whatever happens to the story that it began with.
  await channel.takeDown(ids[20] ?? '', inTime());
  world.setNow('2026-11-22T08:00:00.000Z');
  await publish();
  const second = await read(first.next ?? '');
  expect(second.shown).toEqual(ids.slice(21, 41));
  const third = await read(second.next ?? '');
  expect(third).toEqual({ shown: ids.slice(41), next: undefined });
  expect((await app.request('/flode?fran=hej')).status).toBe(404);
});

test('what is taken down is gone from everywhere: list, page, picture and frame', async () => {
  const { world, channel, publish } = newSite();
  const photo = await sitePhoto(world, '#8ab', { kind: 'decorative' });
  const id = await publish({ text: 'Sparkar i snön\nNattgruppen lånade.', photos: [photo] });
  const app = await appOf(world);
  const statuses = async () =>
    Promise.all(
      [`/flode/${id}`, `/flode/bild/${id}/1.jpg`, `/flode/bild/${id}/2.jpg`, '/flode/nagot-annat'].map(
        async (path) => (await app.request(path)).status,
      ),
    );
  expect(await statuses()).toEqual([200, 200, 404, 404]);
  expect(await (await app.request(`/flode/${id}`)).text()).toMatch(/<img [^>]* alt [^>]*>/);

  await channel.takeDown(id, inTime());
  expect(await statuses()).toEqual([410, 410, 410, 404]);
  const gone = await (await app.request(`/flode/${id}`)).text();
  expect(gone).toContain('Berättelsen är borttagen');
  for (const page of [
    gone,
    ...(await Promise.all(
      ['/flode', '/flode/inbaddad'].map(async (path) => (await app.request(path)).text()),
    )),
  ]) {
    expect(page).not.toContain('Nattgruppen');
  }
  expect(await (await app.request('/flode')).text()).toContain('Här finns inga berättelser än');
});

test('other sites may show the pictures, and ask again within minutes', async () => {
  const { world, publish } = newSite();
  const photo = await sitePhoto(world, '#8ab', { kind: 'decorative' });
  const id = await publish({ photos: [photo] });
  const picture = await (await appOf(world)).request(`/flode/bild/${id}/1.jpg`);
  expect(picture.headers.get('content-type')).toBe('image/jpeg');
  expect(picture.headers.get('cache-control')).toBe('public, max-age=300');
  expect(picture.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect((await picture.arrayBuffer()).byteLength).toBe(photo.image.sizeBytes);
});

test('only the list for frames may stand in a frame, and it sets no cookies', async () => {
  const { world, publish } = newSite();
  for (let i = 0; i < 7; i += 1) await publish({ example: true });
  const app = await appOf(world);
  const embedded = await app.request('/flode/inbaddad');
  expect(embedded.headers.get('content-security-policy')).toContain('frame-ancestors *');
  expect(embedded.headers.get('x-frame-options')).toBeNull();
  expect(embedded.headers.get('set-cookie')).toBeNull();
  for (const path of ['/flode', '/flode/sa-har', '/', '/redaktion', '/static/none.js']) {
    const { headers } = await app.request(path);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
  }
  const shown = async (query: string) =>
    (await (await app.request(`/flode/inbaddad${query}`)).text()).split('den här berättelsen är påhittad')
      .length - 1;
  expect([
    await shown(''),
    await shown('?antal=2'),
    await shown('?antal=100'),
    await shown('?antal=x'),
  ]).toEqual([5, 2, 5, 5]);
});
