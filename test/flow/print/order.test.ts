import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { closeCampaign } from '../../../functions/campaigns/close.ts';
import { cloudSetById } from '../../../functions/clouds/by-id.ts';
import { campaigns } from '../../../functions/store.ts';
import { PrintPreview } from '../../../shared/print/choices.ts';
import { ProductId, products } from '../../../shared/print/products.ts';
import { boxOf, readPdf } from '../../unit/cloud/pdf-text.ts';
import { storeAnswers, workThrough } from '../../world/answers.ts';
import { appOf, newWorld, openTestCampaign } from '../../world/world.ts';

const choices = {
  product: 'tote_bag',
  placement: 'middle',
  sizePercent: 100,
  line: 'En medarbetare hos oss · 2026',
  colours: { kind: 'cmyk' },
};
const order = { ...choices, copies: 800, contact: 'Kim, 070-1', message: 'Före jul & nyår' };
const words = ['trygg', 'lyhörd', 'kunnig', 'engagerad', 'omtänksam', 'modig'];

const world = newWorld('http://localhost', afterAll);
/** The clouds take seconds to make, and nothing here changes them. */
const made = deskWithClouds();
const desk = () => made;

async function deskWithClouds() {
  const ctx = world.as();
  const { campaign, groups } = await openTestCampaign(world, { title: 'Medarbetarna 2026' });
  for (const group of groups)
    await storeAnswers(ctx, group, 8, (person) => ({ kannetecken: words.slice(0, 2 + (person % 5)) }));
  await closeCampaign(ctx, campaign.id);
  await workThrough(ctx);
  const { cloudSetId } = await campaigns.get(ctx.table, campaign.id);
  const { clouds } = await cloudSetById(ctx, campaign, cloudSetId ?? expect.fail());
  const cloud = clouds.find(({ scope }) => scope.area === null) ?? expect.fail();
  const app = await appOf(world);
  const path = `/redaktion/api/omgangar/${campaign.id}/ordmoln/${cloud.cloudSetId}/${cloud.id}/tryck`;
  const post = async (body: unknown, to = '') => {
    const response = await app.request(path + to, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-orngott': '1', accept: 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  };
  const ordered = async (body: unknown) => {
    const told = await post(body, '/bestallning');
    const file = await world.fileRoutes(new Request(told.body.url ?? expect.fail(told.body.message)));
    const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const find = (ending: string) =>
      Object.entries(files).find(([name]) => name.endsWith(ending))?.[1] ?? expect.fail(ending);
    const name = decodeURIComponent(file.headers.get('content-disposition') ?? '');
    return { files, find, name, text: (path: string) => new TextDecoder().decode(files[path]) };
  };
  return { ctx, cloud, post, ordered };
}

test('every product is pictured with the print on it and checked, and its files have its measures', {
  timeout: 120_000,
}, async () => {
  const { post, ordered } = await desk();
  for (const product of ProductId.options) {
    const own = product === 'own' ? { own: { widthMm: 120, heightMm: 200 } } : {};
    const told = await post({ ...choices, product, ...own });
    const preview = PrintPreview.parse(told.body);
    const { widthMm, heightMm, bleedMm } = { ...products[product], ...own.own };
    expect(preview.preflight, product).toMatchObject({ widthMm, heightMm, abusive: [] });
    expect(preview.picture).toContain('med ordmolnet');
    const { find } = await ordered({ ...order, product, ...own });
    const { objects } = readPdf(find('.pdf'));
    const [left = 0, , right = 0] = boxOf(objects, 'TrimBox');
    expect(((right - left) * 25.4) / 72, product).toBeCloseTo(widthMm, 1);
    expect((left * 25.4) / 72, product).toBeCloseTo(bleedMm, 1);
    const { width = 0, height = 0 } = await sharp(find('.png')).metadata();
    expect(width / height, product).toBeCloseTo(widthMm / heightMm, 2);
  }
});

test('an order is a ZIP with the note, the check and the three files, named after product and campaign', async () => {
  const { ordered } = await desk();
  const { name, files, text, find } = await ordered(order);
  expect(name).toContain('tryck-tygkasse-medarbetarna-2026-en-medarbetare-hos-oss.zip');
  expect(Object.keys(files)).toEqual([
    'till-tryckeriet.txt',
    'kontroll-fore-tryck.txt',
    'tygkasse-medarbetarna-2026-en-medarbetare-hos-oss.pdf',
    'tygkasse-medarbetarna-2026-en-medarbetare-hos-oss.svg',
    'tygkasse-medarbetarna-2026-en-medarbetare-hos-oss.png',
  ]);
  const note = text('till-tryckeriet.txt');
  for (const said of ['Antal: 800', '280 × 320 mm', 'Kontakt: Kim, 070-1', 'Före jul & nyår', 'Tygkasse'])
    expect(note).toContain(said);
  expect(text('kontroll-fore-tryck.txt')).toMatch(/Inget att anmärka|Tänk på det här/);
  expect(new TextDecoder().decode(find('.svg'))).toContain('width="280mm"');
});

test('in four inks the PDF says what they mean, as PDF/X-4 wants it, and nothing in it is RGB', async () => {
  const { ordered } = await desk();
  const { objects, streams } = readPdf((await ordered(order)).find('.pdf'));
  expect(objects.startsWith('%PDF-1.6')).toBe(true);
  for (const said of [
    '/S /GTS_PDFX',
    '/OutputConditionIdentifier (Custom)',
    '/DestOutputProfile',
    '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>',
    '<pdf:Trapped>False</pdf:Trapped>',
    '<xmpMM:RenditionClass>default</xmpMM:RenditionClass>',
    '/ModDate',
    '/ID [',
  ])
    expect(objects, said).toContain(said);
  expect(objects).toMatch(/^\/False$/m);
  expect(objects).not.toContain('/Font ');
  const page = streams.find((stream) => stream.includes(' scn')) ?? expect.fail();
  expect(page).toContain('/DeviceCMYK cs');
  expect(page).not.toContain('DeviceRGB');
  expect(streams.some((stream) => stream.slice(12, 20) === 'prtrCMYK')).toBe(true);
});

test('a spot ink is the only one, by its name; RGB is no PDF/X and says so', async () => {
  const { ordered } = await desk();
  const spot = { kind: 'spot', hex: '#0057a4', name: 'PANTONE 2955 C' };
  const one = await ordered({ ...order, colours: spot });
  const { objects, streams } = readPdf(one.find('.pdf'));
  expect(objects).toContain('[/Separation /PANTONE#202955#20C /DeviceCMYK');
  const page = streams.find((stream) => stream.includes(' scn')) ?? expect.fail();
  expect(page).not.toContain('/DeviceCMYK cs');
  expect(one.text('till-tryckeriet.txt')).toContain('dekorfärg: PANTONE 2955 C');
  const screen = await ordered({ ...order, colours: { kind: 'rgb' } });
  expect(readPdf(screen.find('.pdf')).objects).not.toContain('GTS_PDFX');
  expect(screen.text('till-tryckeriet.txt')).toContain('är inte PDF/X');
});

test('what cannot be printed is refused with what to do', async () => {
  const { post } = await desk();
  const refused = async (body: unknown, to?: string) => (await post(body, to)).body.message;
  expect(await refused({ ...choices, product: 'own' })).toContain('Skriv bredd och höjd');
  expect(await refused({ ...choices, product: 'own', own: { widthMm: 2000, heightMm: 50 } })).toContain(
    'fyra gånger',
  );
  expect(await refused({ ...choices, colours: { kind: 'spot', hex: '#0057a4', name: 'All' } })).toContain(
    'färgkartan',
  );
  expect(await refused({ ...choices, line: '19121212-1212' })).toContain('personnummer');
  expect(await refused({ ...order, copies: 0 }, '/bestallning')).toContain('minst ett');
  expect(await refused({ ...order, contact: '' }, '/bestallning')).toContain('Skriv vem');
});

test('the words stay where they are when only colours change', async () => {
  const { ctx, cloud, post } = await desk();
  await post(choices);
  const kept = async () =>
    (await ctx.files.list(`clouds/${cloud.cloudSetId}/${cloud.id}/print-`)).map(({ path }) => path);
  const first = await kept();
  await post({ ...choices, colours: { kind: 'one', hex: '#1d6473' } });
  expect(await kept()).toEqual(first);
  expect(first.length).toBeGreaterThan(0);
});
