import type { Context as HonoContext } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Campaign, Workgroup } from '../../shared/campaigns.ts';
import { AnswerDocument, type AnswerFrame } from '../../web/answer/frame.tsx';
import { page } from './html.ts';

/** Sends a page's content: whole, or by itself when the page's own script asks for that. */
export type Reply = (c: HonoContext, title: string, main: VNode, status?: ContentfulStatusCode) => Response;

export function replyWith(css: string, script: string): Reply {
  return (c, title, main, status = 200) => {
    c.header('Vary', 'X-Part');
    if (c.req.header('x-part') === 'main') {
      c.header('Cache-Control', 'no-store');
      return c.html(renderToString(main), status);
    }
    return page(
      c,
      <AnswerDocument css={css} script={script} title={title}>
        {main}
      </AnswerDocument>,
      status,
    );
  };
}

export function frameOf(campaign: Campaign, workgroup: Workgroup): AnswerFrame {
  return {
    code: workgroup.joinCode,
    organisation: campaign.organisation,
    campaignTitle: campaign.title,
    area: workgroup.area,
    group: workgroup.name,
    example: campaign.example,
  };
}
