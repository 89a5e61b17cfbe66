import { Hono, type Context as HonoContext } from 'hono';
import { Fetch, Fetched } from '../../../shared/desk/fetch.ts';
import type { Context } from '../../context.ts';
import { answersFile } from '../../export/answers.ts';
import { everythingFile } from '../../export/everything.ts';
import { handOut } from '../../export/hand-out.ts';
import type { AppParts } from '../app-parts.ts';
import { personOf } from '../sign-in/sign-in.ts';
import { body, told } from './json.ts';
import { campaignIdIn } from './params.ts';

/** Files that are made when somebody asks: each is told as a link that saves it. */
export function exportApi({ contextFor }: AppParts) {
  const ctxOf = (c: HonoContext): Context => contextFor({ kind: 'person', ...personOf(c) });
  return new Hono().post('/omgangar/:id/hamta', body(Fetch), async (c) => {
    const [ctx, id] = [ctxOf(c), campaignIdIn(c)];
    const { what } = c.req.valid('json');
    const file =
      what === 'everything'
        ? await everythingFile(ctx, id)
        : await answersFile(ctx, id, what === 'answers_xlsx' ? 'xlsx' : 'csv');
    return c.json(told(Fetched, { url: await handOut(ctx, file) }));
  });
}
