import { Hono, type Context as HonoContext } from 'hono';
import { validator } from 'hono/validator';
import { CompareQuery, DeskComparisons } from '../../../shared/desk/compare.ts';
import { visibleError } from '../../../shared/errors.ts';
import { slug } from '../../../shared/text/slug.ts';
import { besideFor, compareCampaign } from '../../comparison/compare.ts';
import { pairedPng, pairedSvgs } from '../../comparison/pictures.ts';
import type { AppParts } from '../app-parts.ts';
import { personOf } from '../sign-in/sign-in.ts';
import { told } from './json.ts';
import { campaignIdIn } from './params.ts';

const query = validator('query', (value): CompareQuery => {
  const parsed = CompareQuery.safeParse(value);
  if (parsed.success) return parsed.data;
  throw visibleError('invalid', 'Adressen säger inte vad som ska jämföras. Välj igen.');
});

/** A campaign beside another, and area beside area. */
export function compareApi({ contextFor }: AppParts) {
  const ctxOf = (c: HonoContext) => contextFor({ kind: 'person', ...personOf(c) });
  return new Hono()
    .get('/omgangar/:id/jamfor', query, async (c) =>
      c.json(told(DeskComparisons, await compareCampaign(ctxOf(c), campaignIdIn(c), c.req.valid('query')))),
    )
    .get('/omgangar/:id/jamfor/:fraga/bild/:sida{[ab]\\.(?:svg|png)}', query, async (c) => {
      const ctx = ctxOf(c);
      const beside = await besideFor(ctx, campaignIdIn(c), c.req.valid('query'));
      const kind = c.req.param('sida');
      const which = kind.startsWith('a') ? 'a' : 'b';
      const question = c.req.param('fraga');
      const isPng = kind.endsWith('.png');
      const body = isPng
        ? new Uint8Array(await pairedPng(ctx, beside, question, which))
        : (await pairedSvgs(ctx, beside, question))[which];
      const name = slug(['jamforelse', beside.names[which === 'a' ? 0 : 1], question].join(' '));
      const save = c.req.query('spara') === undefined ? 'inline' : 'attachment';
      c.header('Content-Disposition', `${save}; filename="${name}.${isPng ? 'png' : 'svg'}"`);
      return c.body(body, 200, { 'Content-Type': isPng ? 'image/png' : 'image/svg+xml' });
    });
}
