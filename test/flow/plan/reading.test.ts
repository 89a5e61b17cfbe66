import { expect, test } from 'vitest';
import { newWorld } from '../../world/world.ts';
import { planDeskOf, robin, seenOf } from './plan-desk.ts';

test('anybody can read the plan in force, with the tips at addresses of their own', async () => {
  const { app } = await planDeskOf(newWorld());
  const page = await (await app.request('/plan')).text();
  expect(page).toContain('Version 1');
  expect(page).toContain('Ses över senast den 21 november 2027');
  for (const id of ['tips-till-medarbetare', 'tips-till-chefer', 'tips-till-politiker']) {
    expect(page).toContain(`id="${id}"`);
  }
  expect(page).not.toContain('<script');
});

test('the PDF is of the version in force, tagged for screen readers, and kept until there is another', async () => {
  const world = newWorld();
  const desk = await planDeskOf(world);
  const first = await desk.app.request('/plan/plan.pdf');
  expect(first.headers.get('content-disposition')).toContain('media-och-pr-plan-version-1.pdf');
  const file = new TextDecoder('latin1').decode(await first.arrayBuffer());
  expect(file.slice(0, 8)).toBe('%PDF-1.7');
  expect(file).toContain('/StructTreeRoot');
  expect(file).toContain('pdfuaid:part');

  const again = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } };
  expect((await desk.app.request('/plan/plan.pdf', again)).status).toBe(304);
  const draft = await desk.begin();
  await (await planDeskOf(world, robin)).send('POST', '/utkast/i-kraft', seenOf(draft));
  const next = await desk.app.request('/plan/plan.pdf', again);
  expect(next.status).toBe(200);
  expect(next.headers.get('content-disposition')).toContain('version-2.pdf');
});

test('what somebody writes in the plan is text on its page, never markup', async () => {
  const world = newWorld();
  const desk = await planDeskOf(world);
  const saved = await desk.save(await desk.begin(), { introduction: '<b>Vi</b> & ni' });
  await (await planDeskOf(world, robin)).send('POST', '/utkast/i-kraft', seenOf(saved));
  const page = await (await desk.app.request('/plan')).text();
  expect(page).toContain('&lt;b>Vi&lt;/b> &amp; ni');
  expect((await desk.app.request('/plan/plan.pdf')).status).toBe(200);
});
