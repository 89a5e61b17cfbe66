import type { Context as HonoContext } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { StoryDocument } from '../../../web/story/frame.tsx';
import type { AppParts } from '../app-parts.ts';
import { assetUrl, inlineAsset } from '../assets.ts';
import { htmlResponse } from '../compress.ts';
import { page } from '../html.ts';

/** Sends a page's content: whole, or by itself when the page's own script asks for that. */
export type StoryReply = (
  c: HonoContext,
  title: string,
  main: VNode,
  status?: ContentfulStatusCode,
) => Response;

export function storyReply({ assets }: AppParts): StoryReply {
  const parts = {
    css: inlineAsset(assets, 'story.css'),
    script: inlineAsset(assets, 'story.js'),
    hintsUrl: assetUrl(assets, 'story-hints.js'),
  };
  return (c, title, main, status = 200) => {
    c.header('Vary', 'X-Part');
    if (c.req.header('x-part') === 'main') {
      c.header('Cache-Control', 'no-store');
      return htmlResponse(c, renderToString(main), status);
    }
    const whole = (
      <StoryDocument {...parts} title={title}>
        {main}
      </StoryDocument>
    );
    return page(c, whole, status);
  };
}
