import { Hono, type Context as HonoContext } from 'hono';
import { Fetched } from '../../../shared/desk/fetch.ts';
import { PrintChoices, PrintOrder, PrintPreview } from '../../../shared/print/choices.ts';
import type { Context } from '../../context.ts';
import { handOut } from '../../export/hand-out.ts';
import { printOrder, printPreview } from '../../print/order.ts';
import type { AppParts } from '../app-parts.ts';
import { personOf } from '../sign-in/sign-in.ts';
import { body, told } from './json.ts';
import { cloudIn } from './params.ts';

/** A cloud on something to print on: how it becomes, and what a print shop is sent. */
export function printApi({ contextFor }: AppParts) {
  const ctxOf = (c: HonoContext): Context => contextFor({ kind: 'person', ...personOf(c) });
  return new Hono()
    .post('/omgangar/:id/ordmoln/:set/:cloud/tryck', body(PrintChoices), async (c) =>
      c.json(told(PrintPreview, await printPreview(ctxOf(c), cloudIn(c), c.req.valid('json')))),
    )
    .post('/omgangar/:id/ordmoln/:set/:cloud/tryck/bestallning', body(PrintOrder), async (c) => {
      const ctx = ctxOf(c);
      const order = await printOrder(ctx, cloudIn(c), c.req.valid('json'));
      return c.json(told(Fetched, { url: await handOut(ctx, order) }));
    });
}
