import { Hono } from 'hono';
import { StartPage } from '../../web/start/start-page.tsx';
import type { AppParts } from './app-parts.ts';
import { inlineAsset } from './assets.ts';
import { page } from './html.ts';

/** The front page. */
export function plainRoutes({ assets }: AppParts): Hono {
  const css = inlineAsset(assets, 'plain.css');
  return new Hono().get('/', (c) => page(c, <StartPage css={css} />));
}
