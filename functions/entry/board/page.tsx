import type { Context as HonoContext } from 'hono';
import type { Cloud, Scope } from '../../../shared/clouds/clouds.ts';
import { BoardPage } from '../../../web/board/board-page.tsx';
import { hiddenAreaText } from '../../../web/board/texts.ts';
import { boardPictures, outputOf } from '../../board/pictures.ts';
import type { BoardContent } from '../../board/view.ts';
import type { Context } from '../../context.ts';
import type { AppParts } from '../app-parts.ts';
import { inlineAsset } from '../assets.ts';
import { cloudStyle } from '../cloud-style.ts';
import { contentSecurityPolicy, page } from '../html.ts';

interface ShownView {
  content: BoardContent;
  scope: Scope;
  /** The page's own address. */
  path: string;
  /** It is not shown to the board, but to somebody at the desk before it is. */
  isPreview?: boolean;
}

/** One view of the board's page. */
export async function boardPage(
  c: HonoContext,
  { assets, ctx }: Pick<AppParts, 'assets'> & { ctx: Context },
  { content, scope, path, isPreview = false }: ShownView,
): Promise<Response> {
  const pictures = await boardPictures(ctx, content, scope);
  const svgs = await Promise.all(
    pictures.map(async ({ cloud, layout }) => {
      if (layout.words.length === 0) return undefined;
      return pictureOf(ctx, cloud, pictures.length === 1);
    }),
  );
  const css = inlineAsset(assets, 'board.css') + cloudStyle(content.set.choices.themeId);
  c.header('Content-Security-Policy', contentSecurityPolicy(assets, css));
  return page(
    c,
    <BoardPage
      css={css}
      script={inlineAsset(assets, 'board.js')}
      path={path}
      isPreview={isPreview}
      campaign={content.campaign}
      set={content.set}
      scope={scope}
      view={content.view}
      clouds={pictures.map(({ question, cloud, layout }, i) => ({
        question,
        cloud,
        words: layout.words,
        ...svgs[i],
      }))}
    />,
  );
}

/** A cloud's picture, and where it stands alone on a wide screen also the one for phones. */
async function pictureOf(
  ctx: Context,
  cloud: Cloud,
  isAlone: boolean,
): Promise<{ svg: string; tall?: string }> {
  const read = async (path: string) => new TextDecoder().decode(await ctx.files.get(path));
  const tall = isAlone ? cloud.files.find(({ kind }) => kind === 'cloud-tall.svg') : undefined;
  const svg = await read(outputOf(cloud, 'cloud.svg').path);
  return { svg, ...(tall && { tall: await read(tall.path) }) };
}

/** What is said where there is no such view. */
export function whyNotShown({ campaign, set }: BoardContent, area: string | null) {
  if (area === null) {
    return {
      title: 'För få svar',
      text: `Det behövs minst ${campaign.minAnswers} svar för att visa ordmoln, så att ingen kan pekas ut.`,
    };
  }
  const hidden = set.hiddenAreas.find((one) => one.area === area);
  if (hidden)
    return { title: 'Området visas inte för sig', text: hiddenAreaText(hidden, campaign.minAnswers) };
  return { title: 'Området finns inte', text: 'Det finns inget område med det namnet i de här ordmolnen.' };
}
