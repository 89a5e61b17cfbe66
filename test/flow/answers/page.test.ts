import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { aFewWords, idOf, phoneWithLink } from './phone.ts';

const firstFlightBytes = 14_000;

describe('the page behind the QR code', () => {
  test('comes in one response that fits the first flight, headers and all', async () => {
    const { get, link } = await phoneWithLink();
    const { text, headers } = await get(link);
    const head = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
    expect(gzipSync(text, { level: 6 }).length + head.length).toBeLessThanOrEqual(firstFlightBytes);
    expect(brotliCompressSync(text).length + head.length).toBeLessThanOrEqual(firstFlightBytes);
    expect(text).not.toMatch(/<link[^>]+stylesheet|<script[^>]+src|<img|@import|url\(/);
  });

  test('is sent compressed to a phone that can read that', async () => {
    const { app, link } = await phoneWithLink();
    const response = await app.request(link, { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect(response.headers.get('content-encoding')).toMatch(/^(gzip|br)$/);
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(firstFlightBytes - 1_000);
  });

  test('asks both questions, one field per line, and says what may not be written beside each', async () => {
    const { get, link } = await phoneWithLink();
    const { text } = await get(link);
    expect(text).toContain('Vad kännetecknar en medarbetare hos oss?');
    expect(text).toContain('vad är det bästa med ditt jobb?');
    expect(text.match(/<input id="/g)).toHaveLength(10);
    expect(text.match(/Skriv inga namn och inget om brukare/g)).toHaveLength(2);
  });

  test('says what is kept, that it may become public, and promises no secrecy', async () => {
    const { get, link } = await phoneWithLink();
    const { text } = await get(link);
    expect(text).toContain('Det här sparas');
    expect(text).toContain('allmänna handlingar');
    expect(text).not.toMatch(/anonym|hemlig|inga personuppgifter/i);
  });

  test('gives every visitor an id of their own', async () => {
    const { get, link } = await phoneWithLink();
    const ids = await Promise.all(
      [1, 2].map(async () => /ans_[a-z2-9]{26}/.exec((await get(link)).text)?.[0]),
    );
    expect(new Set(ids).size).toBe(2);
  });

  test('is what the address of a sending leads to, when somebody opens that', async () => {
    const { app, link } = await phoneWithLink();
    const response = await app.request(`${link}/svar`);
    expect(response.headers.get('location')).toBe(link);
  });

  test('tells no other site where it came from, and stays out of shared caches', async () => {
    const { get, link } = await phoneWithLink();
    const { headers } = await get(link);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toContain('private');
  });

  test('of the example campaign is marked, from the form to the thanks', async () => {
    const { get, send, link } = await phoneWithLink(undefined, { example: true });
    await send(aFewWords);
    expect((await get(link)).text).toContain('Exempel: här kan du prova');
    expect((await get(`${link}/svar/${idOf('a')}`)).text).toContain('Exempel: här kan du prova');
  });
});

describe('the thanks', () => {
  test('ask for a second look at what may be a name or a client', async () => {
    const { get, send, link } = await phoneWithLink();
    await send({ ...aFewWords, f_varfor: ['Anna på kvällen', 'brukaren på rum 4'] });
    const { text } = await get(`${link}/svar/${idOf('a')}`);
    expect(text).toContain('Det ser ut som ett namn');
    expect(text).toContain('viss brukare');
  });

  test('promise the cloud without a time, however long the drawing takes', async () => {
    const { get, send, link } = await phoneWithLink();
    for (const letter of 'abcde') await send({ ...aFewWords, svar: idOf(letter) });
    expect((await get(`${link}/svar/${idOf('a')}`)).text).toContain(
      'Gruppens ordmoln kommer här när det är ritat.',
    );
  });
});
