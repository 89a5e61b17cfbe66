import { Hono, type Context as HonoContext } from 'hono';
import { fileNameOf } from '../../../shared/text/slug.ts';
import { AreaMessagePage } from '../../../web/board/area-message-page.tsx';
import { ComparisonPage } from '../../../web/board/comparison-page.tsx';
import { boardBeside, boardComparison } from '../../board/comparison.ts';
import { boardPng, scopeOf } from '../../board/pictures.ts';
import { boardReportFile } from '../../board/report.ts';
import { boardByCode } from '../../board/view.ts';
import type { AppParts } from '../app-parts.ts';
import { inlineAsset } from '../assets.ts';
import { cloudStyle } from '../cloud-style.ts';
import { contentSecurityPolicy, page } from '../html.ts';
import { boardPage, whyNotShown } from './page.tsx';

/** What the board sees behind its link: a page, the same as a PDF, and its pictures. */
export function boardRoutes({ assets, contextFor }: AppParts): Hono {
  const boardCss = inlineAsset(assets, 'board.css');
  const plainCss = inlineAsset(assets, 'plain.css');
  const script = inlineAsset(assets, 'board.js');
  const ctx = contextFor({ kind: 'link' });
  const routes = new Hono();

  /** The view that the address asks for, or a page that says why there is none. */
  async function view(c: HonoContext, code: string) {
    const content = await boardByCode(ctx, code);
    const path = `/namnd/${content.view.code}`;
    const area = c.req.query('omrade') ?? null;
    const scope = scopeOf(content, area);
    if (scope) return { content, path, scope };
    const said = whyNotShown(content, area);
    return { refusal: page(c, <AreaMessagePage css={plainCss} path={path} {...said} />, 404) };
  }

  routes.get('/:code', async (c) => {
    const { content, path, scope, refusal } = await view(c, c.req.param('code'));
    if (refusal) return refusal;
    return boardPage(c, { assets, ctx }, { content, scope, path });
  });

  routes.get('/:code/jamforelse', async (c) => {
    const { content, path, refusal } = await view(c, c.req.param('code'));
    if (refusal) return refusal;
    const beside = await boardBeside(ctx, content);
    if (!beside) {
      const said = {
        title: 'Jämförelsen visas inte',
        text: 'Den är inte med, eller så har den andra omgången fått nya ordmoln. Fråga den som skickade länken.',
      };
      return page(c, <AreaMessagePage css={plainCss} path={path} {...said} />, 404);
    }
    const { questions, b } = await boardComparison(ctx, beside);
    const css = boardCss + cloudStyle(content.set.choices.themeId);
    c.header('Content-Security-Policy', contentSecurityPolicy(assets, css));
    const { campaign, set } = content;
    return page(c, <ComparisonPage {...{ css, script, path, campaign, set, questions }} other={b} />);
  });

  routes.get('/:code/underlag.pdf', async (c) => {
    const { content, scope, refusal } = await view(c, c.req.param('code'));
    if (refusal) return refusal;
    const name = fileNameOf(['underlag', content.campaign.title, scope.area ?? ''], 'pdf');
    const tag = `"${content.set.id}-${content.set.scopes.indexOf(scope)}"`;
    const file = { name, tag, type: 'application/pdf' };
    return download(c, file, () => boardReportFile(ctx, content, scope));
  });

  routes.get('/:code/bild/:questionId', async (c) => {
    const { content, scope, refusal } = await view(c, c.req.param('code'));
    if (refusal) return refusal;
    const { question, body } = await boardPng(ctx, content, c.req.param('questionId'), scope);
    const { title } = content.campaign;
    const name = fileNameOf(['ordmoln', title, question.shortText, scope.area ?? ''], 'png');
    const tag = `"${content.set.id}-${content.set.scopes.indexOf(scope)}-${question.id}"`;
    return download(c, { name, tag, type: 'image/png' }, async () => body);
  });
  return routes;
}

/** A file to save. The link may be withdrawn, so a browser asks each time whether its copy still holds. */
async function download(
  c: HonoContext,
  { name, tag, type }: { name: string; tag: string; type: string },
  read: () => Promise<Uint8Array>,
): Promise<Response> {
  const headers = { ETag: tag, 'Cache-Control': 'private, no-cache' };
  if (c.req.header('if-none-match') === tag) return c.body(null, 304, headers);
  return c.body(new Uint8Array(await read()), 200, {
    ...headers,
    'Content-Type': type,
    // Saved and not opened: in the window of the meeting's page a bare picture would take its place.
    'Content-Disposition': `attachment; filename="${name}"`,
  });
}
