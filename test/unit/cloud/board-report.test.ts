import { describe, expect, it } from 'vitest';
import { type BoardReportInput, boardReport } from '../../../functions/clouds/outputs/board-report.ts';
import type { CountedTerm } from '../../../shared/cloud/layout.ts';
import { boxOf, readPdf } from './pdf-text.ts';
import { rowLayout, someTerms } from './row-layout.ts';

function cloud(question: string, terms: CountedTerm[] = someTerms): BoardReportInput['clouds'][number] {
  const layout = rowLayout(terms);
  return {
    layout,
    themeId: 'skymning',
    facts: { question, words: layout.words, people: 702, workgroups: 60, hidden: 87, minPeople: 3 },
  };
}

function input(changes: Partial<BoardReportInput> = {}): BoardReportInput {
  return {
    title: 'Våra medarbetare & vårt jobb',
    organisation: 'Kalix kommun',
    date: new Date('2026-03-01T10:00:00Z'),
    clouds: [cloud('Vad kännetecknar oss?'), cloud('Varför jobbar du här?')],
    ...changes,
  };
}

/** UTF-16 with a byte order mark, as PDF writes texts beyond ASCII. */
function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('latin1');
}

describe('the report for the board', () => {
  it('is A4 on its side: the clouds on one page, then a table for each', async () => {
    const { objects } = readPdf(await boardReport(input()));
    const [, , width, height] = boxOf(objects, 'MediaBox');
    expect(width).toBeCloseTo((297 / 25.4) * 72, 1);
    expect(height).toBeCloseTo((210 / 25.4) * 72, 1);
    expect(objects).toContain('/Count 3');
  });

  it('can be followed with a screen reader', async () => {
    const { objects } = readPdf(await boardReport(input()));
    expect(objects).toContain('/Marked true');
    expect(objects).toContain('/Lang (sv-SE)');
    expect(objects).toContain('/DisplayDocTitle true');
    expect(objects).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const count = (type: string) => objects.match(new RegExp(`/S /${type}\\b`, 'g'))?.length ?? 0;
    expect(count('Document')).toBe(1);
    expect(count('H1')).toBe(1);
    expect(count('H2')).toBe(4);
    expect(count('Figure')).toBe(2);
    expect(objects.match(/\/Alt \(/g)).toHaveLength(2);
    expect(objects).toContain(utf16('Störst är gemenskap').replace(/[()\\]/g, '\\$&'));
    expect(count('Table')).toBe(2);
    expect(count('TH')).toBe(4);
    expect(count('TD')).toBe(2 * 2 * someTerms.length);
  });

  it('has text as text with embedded fonts, and clouds as outlines', async () => {
    const { objects, streams } = readPdf(await boardReport(input()));
    expect(objects.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(2);
    expect(objects).not.toContain('/BaseFont /Helvetica');
    expect(objects).not.toContain('/Subtype /Image');
    expect(streams.some((stream) => (stream.match(/ c$/gm)?.length ?? 0) > 500)).toBe(true);
  });

  it('goes on to more pages with many terms or many questions, and leaves none out', async () => {
    const many = Array.from({ length: 400 }, (_, i) => ({ term: `term ${i}`, people: 500 - i }));
    const clouds = [cloud('Ett?', many), cloud('Två?'), cloud('Tre?')];
    const { objects } = readPdf(await boardReport(input({ clouds })));
    expect(objects.match(/\/S \/TD\b/g)).toHaveLength(2 * (400 + 2 * someTerms.length));
    const pages = Number(/\/Count (\d+)/.exec(objects)?.[1]);
    expect(pages).toBeGreaterThan(5);
    expect(pages).toBeLessThan(12);
  });

  it('can be made before there is anything to show', async () => {
    const { objects } = readPdf(await boardReport(input({ clouds: [], notice: 'Exempeldata' })));
    expect(objects).toContain('/Count 1');
  });

  it('is the same file every time', async () => {
    expect(Buffer.from(await boardReport(input())).equals(await boardReport(input()))).toBe(true);
  });
});
