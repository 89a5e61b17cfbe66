import { Hono, type Context as HonoContext } from 'hono';
import { cloudFile, downloadCloudFile } from '../../clouds/downloads.ts';
import type { AppParts } from '../app-parts.ts';
import { personOf } from '../sign-in/sign-in.ts';
import { cloudIn } from './params.ts';

/** A cloud's picture, and its files to save, below `/omgangar/:id/ordmoln/:set/:cloud`. */
export function deskFiles({ contextFor }: AppParts) {
  const ctxOf = (c: HonoContext) => contextFor({ kind: 'person', ...personOf(c) });
  return (
    new Hono()
      // From here and not from where files are kept: the pages may show pictures of their own site only.
      .get('/omgangar/:id/ordmoln/:set/:cloud/bild/:kind{thumbnail\\.webp|cloud\\.svg}', async (c) => {
        const ctx = ctxOf(c);
        const { file } = await cloudFile(ctx, cloudIn(c), c.req.param('kind'));
        const picture = new Uint8Array(await ctx.files.get(file.path));
        // Kept by nobody, as all that the desk is told: a set that was made again is not to be seen any more.
        return c.body(picture, 200, { 'Content-Type': file.contentType, 'Cache-Control': 'no-store' });
      })
      // A fresh link each time, so that none in a page gets too old to follow.
      .get('/omgangar/:id/ordmoln/:set/:cloud/filer/:kind', async (c) => {
        c.header('Cache-Control', 'no-store');
        return c.redirect(await downloadCloudFile(ctxOf(c), cloudIn(c), c.req.param('kind')));
      })
  );
}
