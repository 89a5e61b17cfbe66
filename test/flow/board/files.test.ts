import { expect, it } from 'vitest';
import { everyone, pngBytes, publishedBoard, words } from '../../world/board.ts';
import { appOf, newWorld } from '../../world/world.ts';

async function board(change: Parameters<typeof publishedBoard>[1] = {}) {
  const world = newWorld();
  const published = await publishedBoard(world, change);
  return { world, app: await appOf(world), path: `/namnd/${published.view.code}`, ...published };
}

it('the page as a PDF for the meeting papers, under a name that says what it is', async () => {
  const { app, path } = await board();
  const response = await app.request(`${path}/underlag.pdf`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(response.headers.get('content-disposition')).toContain('underlag-medarbetarna-och-jobbet-2026.pdf');
  const body = new Uint8Array(await response.arrayBuffer());
  expect(new TextDecoder().decode(body.subarray(0, 5))).toBe('%PDF-');
});

it('the PDF is made once, and is the same when asked for again', async () => {
  const { app, path, world, set } = await board();
  const first = await app.request(`${path}/underlag.pdf`);
  const kept = await world.as().files.list(`board/${set.id}/`);
  expect(kept.map((file) => file.contentType)).toEqual(['application/pdf']);
  const again = await app.request(`${path}/underlag.pdf`);
  expect(new Uint8Array(await again.arrayBuffer())).toEqual(new Uint8Array(await first.arrayBuffer()));
  const tag = first.headers.get('etag') ?? '';
  const unchanged = await app.request(`${path}/underlag.pdf`, { headers: { 'if-none-match': tag } });
  expect(unchanged.status).toBe(304);
});

it('each area’s PDF is its own', async () => {
  const { app, path } = await board({
    scopes: [everyone, { area: 'Äldreomsorg', answers: 400, groups: 40 }],
    clouds: [
      { questionId: 'varfor', words: words('kollegorna 90') },
      { questionId: 'varfor', area: 'Äldreomsorg', words: words('göra skillnad 44') },
    ],
  });
  const whole = await app.request(`${path}/underlag.pdf`);
  const area = await app.request(`${path}/underlag.pdf?omrade=%C3%84ldreomsorg`);
  expect(area.headers.get('content-disposition')).toContain('aldreomsorg.pdf');
  expect(area.headers.get('etag')).not.toBe(whole.headers.get('etag'));
});

it('each picture as PNG', async () => {
  const { app, path } = await board();
  const response = await app.request(`${path}/bild/varfor`);
  expect(response.headers.get('content-type')).toBe('image/png');
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="ordmoln-medarbetarna-och-jobbet-2026-det-basta-med-jobbet.png"',
  );
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(pngBytes);
  expect((await app.request(`${path}/bild/annat`)).status).toBe(404);
});
