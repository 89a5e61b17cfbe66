import type { Context as HonoContext } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Campaign, Workgroup } from '../../../shared/campaigns/campaigns.ts';
import { defaultTheme } from '../../../shared/cloud/drawing/theme.ts';
import { AnswerDocument, type AnswerFrame } from '../../../web/answer/frame.tsx';
import { type Assets, inlineAsset } from '../assets.ts';
import { cloudStyle } from '../cloud-style.ts';
import { htmlResponse } from '../compress.ts';
import { contentSecurityPolicy, page } from '../html.ts';

/** Sends a page's content: whole, or by itself when the page's own script asks for that. */
export type Reply = (c: HonoContext, title: string, main: VNode, status?: ContentfulStatusCode) => Response;

export function replyWith(assets: Assets): Reply {
  // The form's page too has the cloud's colours: the thanks are put in its place.
  const css = inlineAsset(assets, 'answer.css') + cloudStyle(defaultTheme);
  const script = inlineAsset(assets, 'answer.js');
  const policy = contentSecurityPolicy(assets, css);
  return (c, title, main, status = 200) => {
    c.header('Vary', 'X-Part');
    if (c.req.header('x-part') === 'main') {
      c.header('Cache-Control', 'no-store');
      return htmlResponse(c, renderToString(main), status);
    }
    c.header('Content-Security-Policy', policy);
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
