import { describe, expect, test } from 'vitest';
import type { Table } from '../../../functions/ports/table.ts';
import { AppError } from '../../../shared/errors.ts';
import { newWorld } from '../../world/world.ts';
import { aFewWords, type Fields, idOf, phoneWithLink, withTable } from './phone.ts';

describe('what cannot be stored comes back on the page', () => {
  test('a personal number is refused kindly, and stored nowhere', async () => {
    const { send, stored } = await phoneWithLink();
    const response = await send({ ...aFewWords, f_varfor: ['bra', 'ring 640823-3234'] });
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(text).toContain('Ta bort det, vi sparar aldrig personnummer');
    expect(text).toContain('href="#varfor-2"');
    expect(text).toMatch(/id="varfor-2"[^>]*aria-invalid="true"[^>]*aria-describedby="varfor-2-e"/);
    expect(text).toContain('value="hjälpsam"');
    expect(await stored()).toEqual([]);
  });

  test('nothing but spaces, emoji or invisible characters', async () => {
    const { send, stored } = await phoneWithLink();
    const empty = await send({ ...aFewWords, f_kannetecken: ['  ', '\u200b\u202e'], f_varfor: '' });
    expect(empty.status).toBe(400);
    expect(await empty.text()).toContain('Skriv minst ett ord innan du skickar');
    const emoji = await send({ ...aFewWords, f_varfor: '🎉🎉' });
    expect(emoji.status).toBe(400);
    const text = await emoji.text();
    expect(text).toContain('Raden har inga bokstäver');
    expect(text).toContain('value="🎉🎉"');
    expect(await stored()).toEqual([]);
  });

  test('a line of 10 000 characters', async () => {
    const { send } = await phoneWithLink();
    const long = 'å'.repeat(10_000);
    const response = await send({ ...aFewWords, f_varfor: long });
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(text).toContain('Raden är 10000 tecken. Skriv högst 80');
    expect(text).toContain(long);
  });

  test('200 lines, of which those without a field are shown to be copied', async () => {
    const { send } = await phoneWithLink();
    const many = Array.from({ length: 200 }, (_, index) => `ord ${index + 1}`);
    const response = await send({ ...aFewWords, f_varfor: many });
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(text).toContain('Du har skrivit 200 rader. Välj de 5 viktigaste.');
    expect(text).toContain('value="ord 5"');
    expect(text).toContain('ord 6\nord 7');
    expect(text).toContain('ord 200</textarea>');
  });

  test('a field that the form has not', async () => {
    const { send, stored } = await phoneWithLink();
    const odd: Fields[] = [
      { admin: '1' },
      { f_annan: 'x' },
      { svar: 'hej' },
      { svar: [idOf('a'), idOf('b')] },
      { version: '-1' },
    ];
    for (const fields of odd) {
      const response = await send({ ...aFewWords, ...fields });
      const text = await response.text();
      expect(response.status).toBe(400);
      expect(text).toContain('Det du skrev finns kvar här');
      expect(text).toContain('value="hjälpsam"');
    }
    expect(await stored()).toEqual([]);
  });

  test('and sent again, a form that had a field too many is still the same answer', async () => {
    const { send, stored } = await phoneWithLink();
    await send(aFewWords);
    const odd = await send({ ...aFewWords, version: '1', f_varfor: 'friheten', utm_source: 'x' });
    const text = await odd.text();
    expect(odd.status).toBe(400);
    expect(text).toMatch(new RegExp(`name="svar" value="${idOf('a')}"`));
    expect(text).toMatch(/name="version" value="1"/);
    expect((await send({ ...aFewWords, version: '1', f_varfor: 'friheten' })).status).toBe(303);
    expect((await stored()).map(({ lines }) => lines.varfor)).toEqual([['friheten']]);
  });

  test('an answer whose version was lost asks before it takes the place of what is stored', async () => {
    const { send, stored } = await phoneWithLink();
    await send(aFewWords);
    const { version: _lost, ...rest } = aFewWords;
    const text = await (await send({ ...rest, f_varfor: 'friheten' })).text();
    expect(text).toMatch(new RegExp(`name="svar" value="${idOf('a')}"`));
    expect(text).toMatch(/name="version" value="0"/);
    expect((await send({ ...aFewWords, f_varfor: 'friheten' })).status).toBe(409);
    expect(await stored()).toHaveLength(1);
  });

  test('a link that has gone in the meantime', async () => {
    const { app, link } = await phoneWithLink();
    const gone = link.replace(/.{4}$/, 'aaaa');
    const response = await app.request(`${gone}/svar`, {
      method: 'POST',
      body: new URLSearchParams({ f_varfor: 'kollegorna' }),
    });
    expect(response.status).toBe(404);
    const text = await response.text();
    expect(text).toContain('Länken leder ingenstans');
    expect(text).toContain('– kollegorna');
  });
});

describe('odd text is stored as text', () => {
  test('HTML shows as it was written and runs nowhere', async () => {
    const { send, get, link } = await phoneWithLink();
    const html = '<script>alert("hej")</script>';
    expect((await send({ ...aFewWords, f_varfor: html })).status).toBe(303);
    const { text } = await get(`${link}/svar/${idOf('a')}`);
    expect(text).toContain('&lt;script>alert(');
    expect(text).not.toContain(html);
  });

  test('right-to-left words are kept, characters that turn the text are not', async () => {
    const { send, stored } = await phoneWithLink();
    await send({ ...aFewWords, f_varfor: ['\u202eصبور\u200b', 'sn\u00adäll\u2066'] });
    expect((await stored())[0]?.lines.varfor).toEqual(['صبور', 'snäll']);
  });
});

describe('a body that is no form', () => {
  test.each([
    ['JSON', 'application/json', '{"svar": '],
    ['a broken multipart form', 'multipart/form-data; boundary=x', '--x\r\nContent-Disp'],
    ['nothing at all', '', ''],
    ['plain text', 'text/plain', 'hej'],
  ])('%s gets a Swedish text', async (_name, type, body) => {
    const { app, link } = await phoneWithLink();
    const headers: Record<string, string> = type === '' ? {} : { 'content-type': type };
    const response = await app.request(`${link}/svar`, { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Öppna länken igen och skriv svaret där');
  });

  test('broken percent signs and half characters are read as far as they go', async () => {
    const { app, link } = await phoneWithLink();
    const body = `svar=${idOf('a')}&version=0&f_varfor=100%25%ZZ%C3bra`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await app.request(`${link}/svar`, { method: 'POST', headers, body });
    expect(response.status).toBe(303);
  });

  test('5 MB is refused as too large', async () => {
    const { send, stored } = await phoneWithLink();
    const response = await send({ ...aFewWords, f_varfor: 'x'.repeat(5_000_000) });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('för stort');
    expect(await stored()).toEqual([]);
  });

  test('the page’s script is told that it is refused for good, with a place for the text', async () => {
    const { send } = await phoneWithLink();
    const response = await send({ ...aFewWords, f_varfor: 'x'.repeat(200_000) }, { 'x-part': 'main' });
    const text = await response.text();
    expect(response.status).toBe(413);
    expect(text).toMatch(/^<main data-view="refused"/);
    expect(text).toContain('<textarea');
  });
});

describe('when the store fails', () => {
  const full = (table: Table): Table => ({
    ...table,
    writeAll: async () => {
      throw new AppError('unavailable', 'disk full');
    },
  });

  test('nobody is thanked for an answer that is not there, and the text stays on the page', async () => {
    const world = newWorld();
    let broken = false;
    const phone = await phoneWithLink(withTable(world, (table) => (broken ? full(table) : table)));
    broken = true;
    const response = await phone.send(aFewWords);
    const text = await response.text();
    expect(response.status).toBe(503);
    expect(text).toContain('Svaret kunde inte sparas just nu');
    expect(text).toContain('value="hjälpsam"');
    expect(text).toContain(idOf('a'));
    broken = false;
    expect((await phone.send(aFewWords)).status).toBe(303);
    expect(await phone.stored()).toHaveLength(1);
  });

  test('the page’s script is asked to try again', async () => {
    const world = newWorld();
    let broken = false;
    const phone = await phoneWithLink(withTable(world, (table) => (broken ? full(table) : table)));
    broken = true;
    const response = await phone.send(aFewWords, { 'x-part': 'main' });
    expect(await response.text()).toMatch(/^<main data-view="later"/);
  });

  test('the page’s script is asked to try again also when nothing at all could be read', async () => {
    const world = newWorld();
    let broken = false;
    const unreadable = (table: Table): Table => ({
      ...table,
      get: async () => {
        throw new Error('power cut');
      },
    });
    const phone = await phoneWithLink(withTable(world, (table) => (broken ? unreadable(table) : table)));
    broken = true;
    const response = await phone.send(aFewWords, { 'x-part': 'main' });
    expect(response.status).toBe(503);
    expect(await response.text()).toMatch(/^<main data-view="later"/);
  });

  test('fifty thousand fields are refused before anything is made of them', async () => {
    const { app, link } = await phoneWithLink();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await app.request(`${link}/svar`, {
      method: 'POST',
      headers,
      body: 'a&'.repeat(49_999),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('för många fält');
  });

  test('a store that says "conflict" again and again gives up in the end, with nothing stored', async () => {
    const world = newWorld();
    let broken = false;
    const stubborn = (table: Table): Table => ({
      ...table,
      writeAll: async () => {
        throw new AppError('conflict', 'busy');
      },
    });
    const phone = await phoneWithLink(withTable(world, (table) => (broken ? stubborn(table) : table)));
    broken = true;
    expect((await phone.send(aFewWords)).status).toBe(503);
    expect(await phone.stored()).toEqual([]);
  });
});
