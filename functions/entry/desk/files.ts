import { Hono, type Context as HonoContext } from 'hono';
import { kitZip, leaderLinks, paperPdf, posterPdf } from '../../campaigns/kit/kit.ts';
import { cloudFile, downloadCloudFile } from '../../clouds/downloads.ts';
import { type TableFormat, type TableKind, tableFile } from '../../export/tables.ts';
import type { AppParts } from '../app-parts.ts';
import { personOf } from '../sign-in/sign-in.ts';
import { campaignIdIn, cloudIn } from './params.ts';

/** A file to save: its name, in letters that every disk takes, and what is in it. */
interface Saved {
  name: string;
  body: string | Uint8Array | ReadableStream<Uint8Array>;
}

/** The groups that the address names: one by `grupp`, those of an area by `omrade`, or all. */
const wantedIn = (c: HonoContext) => ({ group: c.req.query('grupp'), area: c.req.query('omrade') });

/** What the desk saves: posters and links of a campaign, and a cloud's picture and files. */
export function deskFiles({ contextFor, publicUrl }: AppParts) {
  const ctxOf = (c: HonoContext) => contextFor({ kind: 'person', ...personOf(c) });
  const save = (c: HonoContext, type: string, { name, body }: Saved) =>
    c.body(body instanceof Uint8Array ? new Uint8Array(body) : body, 200, {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    });
  return (
    new Hono()
      .get('/omgangar/:id/affischer.pdf', async (c) =>
        save(c, 'application/pdf', await posterPdf(ctxOf(c), campaignIdIn(c), publicUrl, wantedIn(c))),
      )
      .get('/omgangar/:id/pappersblad.pdf', async (c) =>
        save(c, 'application/pdf', await paperPdf(ctxOf(c), campaignIdIn(c), publicUrl, wantedIn(c))),
      )
      .get('/omgangar/:id/lankar.csv', async (c) =>
        save(c, 'text/csv; charset=utf-8', await leaderLinks(ctxOf(c), campaignIdIn(c), publicUrl)),
      )
      .get('/omgangar/:id/material.zip', async (c) =>
        save(c, 'application/zip', await kitZip(ctxOf(c), campaignIdIn(c), publicUrl)),
      )
      .get('/omgangar/:id/tabell/:tabell{(?:ord|omraden|deltagande)\\.(?:xlsx|csv)}', async (c) => {
        const [kind, format] = c.req.param('tabell').split('.') as [TableKind, TableFormat];
        const file = await tableFile(ctxOf(c), campaignIdIn(c), kind, format);
        return save(c, file.contentType, file);
      })
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
