import { expect, test } from 'vitest';
import { workThrough } from '../../world/answers.ts';
import { aFewWords, idOf, phoneWithLink } from './phone.ts';

test('those who answered see the group’s own cloud, with its words as a list and how many answers it is made of', async () => {
  const { send, get, world, link } = await phoneWithLink();
  for (const letter of 'abcde') await send({ ...aFewWords, svar: idOf(letter) });
  await workThrough(world.as());
  const { text, headers } = await get(`${link}/svar/${idOf('a')}`);
  expect(text).toContain('Det är gjort av 5 svar och ritas om när fler har svarat.');
  expect(text.match(/<svg[^>]+aria-labelledby/g)).toHaveLength(2);
  expect(text).toMatch(/<li><bdi>hjälpsam<\/bdi><\/li>/);
  // The picture brings no style that the page's policy would refuse.
  expect(text).not.toMatch(/ style="/);
  expect(headers.get('content-security-policy')).toMatch(/style-src 'self' 'sha256-[^']+';/);
});

test('nobody sees it with the group’s link alone', async () => {
  const { send, get, world, link } = await phoneWithLink();
  for (const letter of 'abcde') await send({ ...aFewWords, svar: idOf(letter) });
  await workThrough(world.as());
  expect((await get(link)).text).not.toContain('kollegorna');
  expect((await get(`${link}/svar/${idOf('z')}`)).status).toBe(404);
});
