import { Hono } from 'hono';
import { visibleError } from '../../../shared/errors.ts';
import { AreaMessagePage } from '../../../web/board/area-message-page.tsx';
import { DeskShell } from '../../../web/desk/frame/shell.tsx';
import { scopeOf } from '../../board/pictures.ts';
import { boardPreview } from '../../board/preview.ts';
import type { AppParts } from '../app-parts.ts';
import { assetUrl, inlineAsset } from '../assets.ts';
import { boardPage, whyNotShown } from '../board/page.tsx';
import { page } from '../html.ts';
import { personOf } from '../sign-in/sign-in.ts';
import { deskApi } from './api.ts';
import { deskFiles } from './files.ts';
import { campaignIdIn } from './params.ts';

/** The desk: its API, and one page for every address, which the client fills. */
export function deskRoutes(parts: AppParts): Hono {
  const { assets, contextFor } = parts;
  const url = (name: string) => assetUrl(assets, name);
  const shell = <DeskShell css={url('desk.css')} script={url('desk.js')} preview={url('cloud-preview.js')} />;
  return new Hono()
    .route('/api', deskApi(parts))
    .route('/api', deskFiles(parts))
    .all('/api/*', () => {
      throw visibleError('not_found', 'Det du frågade efter finns inte.');
    })
    .get('/omgangar/:id/forhandsvisning', async (c) => {
      const ctx = contextFor({ kind: 'person', ...personOf(c) });
      const id = campaignIdIn(c);
      const content = await boardPreview(ctx, id);
      const area = c.req.query('omrade') ?? null;
      const scope = scopeOf(content, area);
      const path = `/redaktion/omgangar/${id}/forhandsvisning`;
      if (scope) return boardPage(c, { assets, ctx }, { content, scope, path, isPreview: true });
      const said = whyNotShown(content, area);
      return page(c, <AreaMessagePage css={inlineAsset(assets, 'plain.css')} path={path} {...said} />, 404);
    })
    .get('*', (c) => page(c, shell));
}
