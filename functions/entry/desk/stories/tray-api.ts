import { Hono } from 'hono';
import { DoneToMany, TakeBackMany, Tray, TurnDownMany } from '../../../../shared/desk/tray.ts';
import { tray } from '../../../stories/tray/tray.ts';
import { takeBackMany, turnDownMany } from '../../../stories/tray/turn-down.ts';
import type { AppParts } from '../../app-parts.ts';
import { body, told } from '../json.ts';
import { deskStories } from './answer.ts';

/** What a flood of stories left behind: looked through, and turned down many at a time. */
export function trayApi(parts: AppParts) {
  const { ctxOf } = deskStories(parts);
  return new Hono()
    .get('/hogen', async (c) => c.json(told(Tray, await tray(ctxOf(c)))))
    .post('/hogen/tacka-nej', body(TurnDownMany), async (c) => {
      const { ids, reason } = c.req.valid('json');
      return c.json(told(DoneToMany, { ids: await turnDownMany(ctxOf(c), ids, reason) }));
    })
    .post('/hogen/ta-tillbaka', body(TakeBackMany), async (c) =>
      c.json(told(DoneToMany, { ids: await takeBackMany(ctxOf(c), c.req.valid('json').ids) })),
    );
}
