import { Hono, type Context as HonoContext } from 'hono';
import { BringIn, DeskImport, EnterSheet, RemoveSheet } from '../../../shared/desk/imports.ts';
import { visibleError } from '../../../shared/errors.ts';
import { ImportId } from '../../../shared/ids.ts';
import { beginImport } from '../../answers/importing/begin.ts';
import { listImports } from '../../answers/importing/list.ts';
import { enterSheet, removeSheet } from '../../answers/importing/sheets.ts';
import { undoImport } from '../../answers/importing/undo.ts';
import type { Context } from '../../context.ts';
import type { AppParts } from '../app-parts.ts';
import { personOf } from '../sign-in/sign-in.ts';
import { body, told } from './json.ts';
import { campaignIdIn } from './params.ts';

function importIdIn(c: HonoContext): ImportId {
  const id = ImportId.safeParse(c.req.param('inlasning'));
  if (id.success) return id.data;
  throw visibleError('not_found', 'Inläsningen finns inte. Ladda om sidan.');
}

/** Answers that come from a file or from paper. */
export function importsApi({ contextFor }: AppParts) {
  const ctxOf = (c: HonoContext): Context => contextFor({ kind: 'person', ...personOf(c) });
  const list = async (c: HonoContext) =>
    told(DeskImport.array(), await listImports(ctxOf(c), campaignIdIn(c)));
  return new Hono()
    .get('/omgangar/:id/inlasningar', async (c) => c.json(await list(c)))
    .post('/omgangar/:id/inlasningar', body(BringIn), async (c) => {
      const { already } = await beginImport(ctxOf(c), campaignIdIn(c), c.req.valid('json'));
      return c.json({ already, imports: await list(c) });
    })
    .post('/omgangar/:id/inlasningar/:inlasning/angra', async (c) => {
      await undoImport(ctxOf(c), campaignIdIn(c), importIdIn(c));
      return c.json(await list(c));
    })
    .post('/omgangar/:id/blad', body(EnterSheet), async (c) =>
      c.json({ inPile: await enterSheet(ctxOf(c), campaignIdIn(c), c.req.valid('json')) }),
    )
    .post('/omgangar/:id/blad/angra', body(RemoveSheet), async (c) =>
      c.json({ inPile: await removeSheet(ctxOf(c), campaignIdIn(c), c.req.valid('json')) }),
    );
}
