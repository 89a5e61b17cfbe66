import { Hono, type Context as HonoContext } from 'hono';
import { DeskStory, QueueEntry } from '../../shared/desk-stories.ts';
import type { Context } from '../context.ts';
import { readDeskStory } from '../stories/desk-view.ts';
import { storyQueue } from '../stories/queue.ts';
import type { AppParts } from './app-parts.ts';
import { told } from './desk-json.ts';
import { personOf } from './sign-in.ts';
import { storyIdIn } from './stories-params.ts';

/** What the desk asks for and changes about stories under review. */
export function storiesApi({ contextFor }: AppParts) {
  const ctxOf = (c: HonoContext): Context => contextFor({ kind: 'person', ...personOf(c) });
  return new Hono()
    .get('/berattelser', async (c) => {
      const older = c.req.query('aldre') === '1';
      return c.json(told(QueueEntry.array(), await storyQueue(ctxOf(c), { older })));
    })
    .get('/berattelser/:id', async (c) =>
      c.json(told(DeskStory, await readDeskStory(ctxOf(c), storyIdIn(c)))),
    );
}
