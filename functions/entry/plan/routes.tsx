import { Hono } from 'hono';
import type { PlanVersion } from '../../../shared/plan/plan.ts';
import { slug } from '../../../shared/text/slug.ts';
import { PlanPage } from '../../../web/plan/plan-page.tsx';
import { planInForce } from '../../plan/in-force.ts';
import type { AppParts } from '../app-parts.ts';
import { inlineAsset } from '../assets.ts';
import { page } from '../html.ts';
import { keepLastMade } from '../last-made.ts';

/** What makes PDFs is large, and seldom asked for: it is read when it is. */
async function makePdf(plan: PlanVersion): Promise<Uint8Array> {
  const { planPdf } = await import('../../plan/pdf.ts');
  return planPdf(plan);
}

/** The plan in force as a page to read and as a PDF, below `/plan`. */
export function planRoutes({ assets, contextFor }: AppParts): Hono {
  const css = inlineAsset(assets, 'plan.css');
  const ctx = contextFor({ kind: 'link' });
  const lastPdf = keepLastMade<Uint8Array>();

  return new Hono()
    .get('/', async (c) => {
      const { plan } = await planInForce(ctx);
      return page(c, <PlanPage css={css} plan={plan} />);
    })
    .get('/plan.pdf', async (c) => {
      const { plan } = await planInForce(ctx);
      const headers = { ETag: `"plan-${plan.number}-${plan.inForceAt}"`, 'Cache-Control': 'no-cache' };
      if (c.req.header('if-none-match') === headers.ETag) return c.body(null, 304, headers);
      const name = slug(`${plan.content.title} version ${plan.number}`);
      return c.body(new Uint8Array(await lastPdf(headers.ETag, () => makePdf(plan))), 200, {
        ...headers,
        'Content-Type': 'application/pdf',
        'Content-Disposition': `inline; filename="${name}.pdf"`,
      });
    });
}
