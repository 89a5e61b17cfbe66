import { expect, it } from 'vitest';
import { unpublishFromBoard } from '../../../functions/board/unpublish.ts';
import type { Person } from '../../../shared/people.ts';
import { publishedBoard } from '../../world/board.ts';
import { appOf, newWorld, openTestCampaign } from '../../world/world.ts';

const kim: Person = { id: 'kim', name: 'Kim', roles: ['communicator'] };

it('the desk sees the board’s page before the board does, with nothing to hand on', async () => {
  const world = newWorld();
  const { campaign, view } = await publishedBoard(world);
  await unpublishFromBoard(world.as({ kind: 'person', ...kim }), campaign.id);
  const app = await appOf(world, kim);
  expect((await app.request(`/namnd/${view.code}`)).status).toBe(404);
  const response = await app.request(`/redaktion/omgangar/${campaign.id}/forhandsvisning`);
  expect(response.status).toBe(200);
  const page = await response.text();
  expect(page).toContain('Förhandsvisning');
  expect(page).toContain('engagerad');
  expect(page).not.toContain('Ladda ned');
  const elsewhere = await app.request(`/redaktion/omgangar/${campaign.id}/forhandsvisning?omrade=Annat`);
  expect(elsewhere.status).toBe(404);
  expect(await elsewhere.text()).toContain('Området finns inte');
});

it('there is nothing to see until there are clouds', async () => {
  const world = newWorld();
  const { campaign } = await openTestCampaign(world);
  const response = await (await appOf(world, kim)).request(
    `/redaktion/omgangar/${campaign.id}/forhandsvisning`,
  );
  expect(response.status).toBe(409);
  expect(await response.text()).toContain('Ordmolnen är inte klara än.');
});
