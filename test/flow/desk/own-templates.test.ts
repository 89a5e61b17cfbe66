import { expect, it } from 'vitest';
import { questionTemplates } from '../../../shared/campaigns/templates.ts';
import { appOf, newWorld } from '../../world/world.ts';

const own = (letter: string, name: string) => ({
  id: `tpl_${letter.repeat(26)}`,
  name,
  description: 'Egen mall.',
  minPeoplePerTerm: 2,
  questions: questionTemplates[2]?.questions ?? [],
});

it('a template that one saves is there for all at the desk, is renamed, used and removed', async () => {
  const world = newWorld();
  const kim = await appOf(world);
  const robin = await appOf(world, { id: 'robin', name: 'Robin', roles: ['communicator'] });
  const send = (method: string, path: string, body?: unknown) =>
    kim.request(`/redaktion/api${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-orngott': '1' },
      body: JSON.stringify(body ?? {}),
    });
  const names = async () => {
    const told = (await (await robin.request('/redaktion/api/utgangspunkter')).json()) as {
      own: { name: string }[];
    };
    return told.own.map(({ name }) => name);
  };
  expect((await send('POST', '/mallar', own('b', 'Vår avstämning'))).status).toBe(201);
  expect((await send('POST', '/mallar', own('c', 'Arbetsmiljö'))).status).toBe(201);
  expect(await names()).toEqual(['Arbetsmiljö', 'Vår avstämning']);
  const same = await send('POST', '/mallar', own('d', 'arbetsmiljö'));
  expect(same.status).toBe(201);
  expect((await send('POST', '/mallar', own('e', 'Arbetsmiljö'))).status).toBe(409);
  expect((await send('POST', '/mallar', own('f', 'A'))).status).toBe(400);
  expect((await send('POST', '/mallar', own('b', 'Veckans avstämning'))).status).toBe(201);
  expect(await names()).toContain('Veckans avstämning');
  await send('DELETE', `/mallar/${own('b', '').id}`);
  await send('DELETE', `/mallar/${own('d', '').id}`);
  expect(await names()).toEqual(['Arbetsmiljö']);
});
