import { expect } from 'vitest';
import { QueuePage } from '../../../../shared/desk/queue.ts';
import type { Story } from '../../../../shared/stories/story.ts';
import { aTelling } from '../../../world/story.ts';
import type { World } from '../../../world/world.ts';
import { reviewDesk } from '../review/desk.ts';

const path = '/redaktion/api/berattelser';

/** What the desk is told of the queue. */
export function askedBy(world: World) {
  const { app } = reviewDesk(world);
  const page = async (query: Record<string, string> = {}) => {
    const response = await app.request(`${path}?${new URLSearchParams(query)}`);
    expect(response.status).toBe(200);
    return QueuePage.parse(await response.json());
  };
  return {
    app,
    page,
    /** The titles of all pages. */
    titles: async (query: Record<string, string> = {}) => {
      const titles: string[] = [];
      let efter: string | undefined;
      do {
        const { entries, next } = await page({ ...query, ...(efter !== undefined && { efter }) });
        for (const { title } of entries) titles.push(title);
        efter = next;
      } while (efter !== undefined);
      return titles;
    },
  };
}

export const told = (what: string, change: Partial<Story['tellings'][number]> = {}) => [
  {
    ...aTelling({ what: `${what} och mer därtill.` }),
    at: '2026-11-21T07:00:00.000Z',
    planNumber: 1,
    ...change,
  },
];
export const titled = (what: string) => `${what} och mer därtill`;
