import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { CreateCampaign } from '../../../functions/campaigns/create.ts';
import { questionTemplates } from '../../../shared/campaigns/templates.ts';
import { readPdf } from '../../unit/cloud/pdf-text.ts';
import { appOf, newWorld, openTestCampaign } from '../../world/world.ts';

async function desk(change: Partial<CreateCampaign> = {}) {
  const world = newWorld('https://ord.exempel.se');
  const { campaign, groups } = await openTestCampaign(world, {
    workgroups: [
      { area: 'Äldreomsorg', name: '=Natt; "Norr"', headcount: 12 },
      { area: 'Äldreomsorg', name: 'Hemtjänst 1', headcount: 0 },
      { area: 'Äldreomsorg', name: 'Hemtjänst-1', headcount: 8 },
    ],
    ...change,
  });
  const app = await appOf(world);
  const get = (name: string) => app.request(`/redaktion/api/omgangar/${campaign.id}/${name}`);
  const bytes = async (name: string) => new Uint8Array(await (await get(name)).arrayBuffer());
  return { groups, get, bytes };
}

describe('what all groups need, in one click', () => {
  it('is a poster for each in one PDF, tagged, with the address as text of the code', async () => {
    const { get, bytes, groups } = await desk();
    expect((await get('affischer.pdf')).headers.get('content-disposition')).toContain('.pdf');
    const { objects } = readPdf(await bytes('affischer.pdf'));
    expect(objects).toContain('/Count 3');
    expect(objects).toContain('/Lang (sv-SE)');
    for (const { joinCode } of groups) expect(objects).toContain(`https://ord.exempel.se/s/${joinCode}`);
  });

  it('keeps each poster on one sheet, however long names and questions are', async () => {
    const [question] = questionTemplates[0]?.questions ?? [];
    if (!question) expect.fail();
    const { bytes } = await desk({
      title: 'Medarbetarna och jobbet '.repeat(5).trim(),
      organisation: 'Socialförvaltningen i Provköping '.repeat(3).trim(),
      questions: Array.from({ length: 6 }, (_, at) => ({
        ...question,
        id: `fraga${at}`,
        text: 'Vad är det bästa med jobbet? '.repeat(10).trim(),
      })),
      workgroups: [
        {
          area: 'Ä'.repeat(80),
          name: 'Hemtjänst och larmpatrull i centrum samt skärgården '.repeat(2).slice(0, 80),
          headcount: 0,
        },
        { area: 'Äldreomsorg', name: 'W'.repeat(80), headcount: 0 },
      ],
    });
    expect(readPdf(await bytes('affischer.pdf')).objects).toContain('/Count 2');
  });

  it('is a sheet for each to answer on by hand, with the code for those who would rather use a phone', async () => {
    const { get, bytes, groups } = await desk();
    expect((await get('pappersblad.pdf')).headers.get('content-disposition')).toContain('pappersblad-');
    const { objects } = readPdf(await bytes('pappersblad.pdf'));
    expect(objects).toContain('/Count 3');
    expect(objects).toContain('/Lang (sv-SE)');
    for (const { joinCode } of groups) expect(objects).toContain(`https://ord.exempel.se/s/${joinCode}`);
    const [first] = groups;
    expect(readPdf(await bytes(`pappersblad.pdf?grupp=${first?.id}`)).objects).toContain('/Count 1');
    expect(
      readPdf(await bytes(`pappersblad.pdf?omrade=${encodeURIComponent('Äldreomsorg')}`)).objects,
    ).toContain('/Count 3');
    expect((await get('pappersblad.pdf?omrade=Annat')).status).toBe(404);
    expect((await get(`pappersblad.pdf?grupp=grp_${'z'.repeat(26)}`)).status).toBe(404);
  });

  it('goes on over the page when more is asked than one side holds', async () => {
    const [question] = questionTemplates[0]?.questions ?? [];
    if (!question) expect.fail();
    const questions = Array.from({ length: 6 }, (_, at) => ({ ...question, id: `fraga${at}`, maxLines: 10 }));
    const { bytes } = await desk({ questions, workgroups: [{ area: 'A', name: 'Natt', headcount: 3 }] });
    expect(readPdf(await bytes('pappersblad.pdf')).objects).toContain('/Count 3');
  });

  it('is a poster of one group alone when one is chosen, and nothing of a group of another campaign', async () => {
    const { bytes, get, groups } = await desk();
    const [first] = groups;
    const { objects } = readPdf(await bytes(`affischer.pdf?grupp=${first?.id}`));
    expect(objects).toContain('/Count 1');
    expect((await get('affischer.pdf?grupp=grp_finns_inte')).status).toBe(404);
  });

  it('is a ZIP with every poster by itself, each under a name of its own, and the links', async () => {
    const { bytes } = await desk();
    const files = unzipSync(await bytes('material.zip'));
    expect(Object.keys(files).sort()).toEqual([
      'affischer/aldreomsorg/hemtjanst-1-2.pdf',
      'affischer/aldreomsorg/hemtjanst-1.pdf',
      'affischer/aldreomsorg/natt-norr.pdf',
      'alla-affischer.pdf',
      'alla-pappersblad.pdf',
      'ledarnas-lankar.csv',
    ]);
    expect(readPdf(files['affischer/aldreomsorg/natt-norr.pdf'] ?? expect.fail()).objects).toContain(
      '/Count 1',
    );
  });

  it('is a list of the leaders’ links that Excel opens at once, in which no name is a formula', async () => {
    const { get, groups } = await desk();
    const response = await get('lankar.csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    expect(text.startsWith('\ufeffVerksamhetsområde;Arbetsgrupp;')).toBe(true);
    expect(text).toContain(`Äldreomsorg;"'=Natt; ""Norr""";12;https://ord.exempel.se/ledare/`);
    expect(text.trimEnd().split('\r\n')).toHaveLength(groups.length + 1);
  });
});
