import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  type CloudPicture,
  type Output,
  type OutputName,
  outputNames,
  printPreflight,
  renderOutputs,
} from '../../../functions/clouds/outputs/all.ts';
import { pillowPdf } from '../../../functions/clouds/outputs/pillow-pdf.ts';
import { outlineFont } from '../../../functions/tools/outline-font.ts';
import { pillowDrawing } from '../../../shared/cloud/drawing/pillow.ts';
import { themes } from '../../../shared/cloud/drawing/theme.ts';
import { boxOf, readPdf } from './pdf-text.ts';
import { rowLayout, someTerms } from './row-layout.ts';

const ptPerMm = 72 / 25.4;

function picture(changes: Partial<CloudPicture> = {}): CloudPicture {
  const layout = rowLayout(someTerms);
  return {
    screen: layout,
    pillow: layout,
    themeId: 'fjord',
    facts: {
      question: 'Vad är bäst?',
      words: layout.words,
      people: 300,
      workgroups: 12,
      hidden: 4,
      minPeople: 3,
    },
    organisation: 'Vård & omsorg i Kalix',
    caption: ['Vad är bäst?', 'Vård & omsorg i Kalix', '2026'],
    createdAt: new Date('2026-03-01T10:00:00Z'),
    idPrefix: 'moln',
    ...changes,
  };
}

async function make(names?: OutputName[], changes?: Partial<CloudPicture>): Promise<Output[]> {
  const made: Output[] = [];
  for await (const output of renderOutputs(picture(changes), names)) made.push(output);
  return made;
}

async function makeOne(name: OutputName, changes?: Partial<CloudPicture>): Promise<Uint8Array> {
  const [output] = await make([name], changes);
  if (output === undefined) throw new Error(`${name} was not made`);
  return output.body;
}

describe('the pillow PDF', () => {
  it('is 500 × 600 mm to the hundredth of a point, and trimmed there', async () => {
    const { objects } = readPdf(await makeOne('orngott.pdf'));
    for (const name of ['MediaBox', 'TrimBox', 'BleedBox']) {
      const [left, bottom, right, top] = boxOf(objects, name);
      expect([left, bottom]).toEqual([0, 0]);
      expect(right).toBeCloseTo(500 * ptPerMm, 2);
      expect(top).toBeCloseTo(600 * ptPerMm, 2);
    }
  });

  it('can have bleed around the trimmed size', async () => {
    const font = outlineFont('nunito-800');
    const drawing = pillowDrawing(rowLayout(someTerms), font, themes.fjord, []);
    const text = { title: 'Titel', description: '', organisation: '', createdAt: new Date(0) };
    const { objects } = readPdf(await pillowPdf(drawing, font, themes.fjord, { ...text, bleedMm: 5 }));
    expect(boxOf(objects, 'MediaBox')[2]).toBeCloseTo(510 * ptPerMm, 2);
    expect(boxOf(objects, 'BleedBox')[3]).toBeCloseTo(610 * ptPerMm, 2);
    const trim = boxOf(objects, 'TrimBox').map((value) => value / ptPerMm);
    expect(trim.map((mm) => Math.round(mm * 100) / 100)).toEqual([5, 5, 505, 605]);
  });

  it('is filled outlines in CMYK: no font, no text, no picture, no RGB', async () => {
    const { objects, streams } = readPdf(await makeOne('orngott.pdf'));
    const content = streams.join('\n');
    expect(objects).not.toMatch(/\/Type \/Font|\/Subtype \/Image/);
    expect(content).not.toMatch(/\bBT\b|\brg\b|DeviceRGB/);
    const fills = content.match(/\/DeviceCMYK cs\n[\d. ]+ scn/g) ?? [];
    expect(fills.length).toBe(someTerms.length + 1);
    expect(fills[0]).toContain('0.84 0.4 0.05 0.72 scn');
    expect(content.match(/ c$/gm)?.length).toBeGreaterThan(500);
  });

  it('says its title, language and maker, also with an ampersand', async () => {
    const { objects } = readPdf(await makeOne('orngott.pdf'));
    expect(objects).toContain('/DisplayDocTitle true');
    expect(objects).toContain('/Lang (sv-SE)');
    const metadata = Buffer.from(objects, 'latin1').toString('utf8');
    expect(metadata).toContain('>Ordmoln: Vad är bäst?<');
    expect(metadata).toContain('>Vård &amp; omsorg i Kalix<');
  });

  it('is the same file every time', async () => {
    expect(Buffer.from(await makeOne('orngott.pdf')).equals(await makeOne('orngott.pdf'))).toBe(true);
  });
});

describe('the bitmaps', () => {
  it('have for print 5906 × 7087 px at 300 dpi on nothing', async () => {
    const png = await makeOne('orngott.png');
    const metadata = await sharp(png).metadata();
    expect(metadata).toMatchObject({ width: 5906, height: 7087, density: 300, hasAlpha: true });
    const small = await sharp(png).resize({ width: 250, kernel: 'nearest' }).raw().toBuffer();
    const alphas = small.filter((_, i) => i % 4 === 3);
    expect(alphas[0]).toBe(0);
    expect(alphas.filter((alpha) => alpha === 0).length / alphas.length).toBeGreaterThan(0.6);
    expect(alphas.filter((alpha) => alpha === 255).length / alphas.length).toBeGreaterThan(0.03);
  });

  it('have for screens the widths they promise, on the theme’s ground to the edge', async () => {
    const widths = { 'cloud.png': 2400, 'thumbnail.webp': 480 } as const;
    const names: OutputName[] = ['cloud.png', 'thumbnail.webp'];
    for (const { name, body } of await make(names)) {
      const { width, height, hasAlpha } = await sharp(body).metadata();
      expect(width).toBe(widths[name as keyof typeof widths]);
      expect(hasAlpha).toBe(false);
      const edge = { left: (width ?? 0) - 1, top: (height ?? 0) - 1, width: 1, height: 1 };
      const [red = 0] = await sharp(body).extract(edge).raw().toBuffer();
      expect(Math.abs(red - 0xf7)).toBeLessThan(4);
    }
  });
});

describe('all outputs', () => {
  it('come with their names and types, each once', async () => {
    const made = await make(['cloud.svg', 'orngott.svg', 'orngott.pdf']);
    expect(made.map(({ name, contentType }) => [name, contentType])).toEqual([
      ['cloud.svg', 'image/svg+xml'],
      ['orngott.svg', 'image/svg+xml'],
      ['orngott.pdf', 'application/pdf'],
    ]);
    expect(outputNames).toHaveLength(8);
  });

  it('hold every term: no word is lost on the way', async () => {
    const svg = Buffer.from(await makeOne('cloud.svg')).toString();
    expect(svg.match(/<g class="cloud-c\d"/g)).toHaveLength(someTerms.length);
    const print = Buffer.from(await makeOne('orngott.svg')).toString();
    expect(print.match(/<path fill=/g)).toHaveLength(someTerms.length + 1);
  });

  it('tell what a print shop asks', () => {
    expect(printPreflight(picture())).toMatchObject({
      widthMm: 500,
      heightMm: 600,
      dpi: 300,
      thinnestText: 'åäö',
    });
  });

  it('can be made of a cloud without words', async () => {
    const empty = { layout: rowLayout([]), caption: [] };
    const made = await make(['cloud.svg', 'cloud.png', 'orngott.pdf'], empty);
    expect(made).toHaveLength(3);
  });
});
