import { Hono } from 'hono';
import { visibleError } from '../../../shared/errors.ts';
import { DeskShell } from '../../../web/desk/frame/shell.tsx';
import type { AppParts } from '../app-parts.ts';
import { assetUrl } from '../assets.ts';
import { page } from '../html.ts';
import { deskApi } from './api.ts';
import { deskFiles } from './files.ts';

/** The desk: its API, and one page for every address, which the client fills. */
export function deskRoutes(parts: AppParts): Hono {
  const { assets } = parts;
  const url = (name: string) => assetUrl(assets, name);
  const shell = <DeskShell css={url('desk.css')} script={url('desk.js')} preview={url('cloud-preview.js')} />;
  return new Hono()
    .route('/api', deskApi(parts))
    .route('/api', deskFiles(parts))
    .all('/api/*', () => {
      throw visibleError('not_found', 'Det du frågade efter finns inte.');
    })
    .get('*', (c) => page(c, shell));
}
