import { test } from 'vitest';
import { publishedBoard } from '../../world/board.ts';
import { newWorld } from '../../world/world.ts';
import { expectAccessible } from './axe.ts';
import { openDesk } from './pages.ts';

test.each(['Svar', 'Ordmoln', 'Nämnd', 'Tryck', 'Hämta', 'Historik'])(
  'the step %s is accessible in light and dark, on desktop and phone',
  async (step) => {
    const world = newWorld();
    const { campaign } = await publishedBoard(world, { hiddenAreas: [{ area: 'Stab', reason: 'too_few' }] });
    const { page } = await openDesk(world, `/omgangar/${campaign.id}`);
    await page.getByRole('heading', { name: 'Nämnden kan se ordmolnen' }).waitFor();
    await page.getByRole('link', { name: step, exact: true }).click();
    await page.getByRole('heading', { level: 2, name: step, exact: true }).waitFor();
    await page.getByText('Hämtar').waitFor({ state: 'detached' });
    await expectAccessible(page, step);
  },
);
