import { Hono, type Context as HonoContext } from 'hono';
import { ChooseWhen, MailPage } from '../../../shared/desk/mail.ts';
import { chooseWhen, endCalendar, mailPage, renewCalendar, tryAgain } from '../../mail/choices.ts';
import type { AppParts } from '../app-parts.ts';
import { personOf } from '../sign-in/sign-in.ts';
import { body, told } from './json.ts';

/** What the one who is signed in is told by mail, and the calendar to subscribe to. */
export function mailApi({ contextFor, publicUrl }: AppParts) {
  const ctxOf = (c: HonoContext) => contextFor({ kind: 'person', ...personOf(c) });
  const page = async (c: HonoContext) => told(MailPage, await mailPage(ctxOf(c), publicUrl));
  return new Hono()
    .get('/mejl', async (c) => c.json(await page(c)))
    .put('/mejl', body(ChooseWhen), async (c) => {
      await chooseWhen(ctxOf(c), c.req.valid('json'));
      return c.json(await page(c));
    })
    .post('/mejl/forsok-igen', async (c) => {
      await tryAgain(ctxOf(c));
      return c.json(await page(c));
    })
    .post('/mejl/kalender', async (c) => {
      await renewCalendar(ctxOf(c));
      return c.json(await page(c));
    })
    .delete('/mejl/kalender', async (c) => {
      await endCalendar(ctxOf(c));
      return c.json(await page(c));
    });
}
