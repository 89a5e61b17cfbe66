import { Hono, type Context as HonoContext } from 'hono';
import { shapesOf } from '../../../shared/cloud/drawing/font-shapes.ts';
import { FontShapes, ShapesRequest } from '../../../shared/desk/font-shapes.ts';
import { DeskPreview, DeskTerms, DeskTermsChange, TidyRequest } from '../../../shared/desk/terms.ts';
import type { Context } from '../../context.ts';
import { termsList, termsTag } from '../../curation/list.ts';
import { previewOf } from '../../curation/preview.ts';
import { addStep } from '../../curation/step.ts';
import { outlineFont } from '../../tools/outline-font.ts';
import type { AppParts } from '../app-parts.ts';
import { personOf } from '../sign-in/sign-in.ts';
import { alreadyHas } from '../unchanged.ts';
import { body, told } from './json.ts';
import { campaignIdIn } from './params.ts';

/** A question's terms: what they are now, and each step that somebody does to them. */
export function termsApi({ contextFor }: AppParts) {
  const ctxOf = (c: HonoContext): Context => contextFor({ kind: 'person', ...personOf(c) });
  return new Hono()
    .get('/omgangar/:id/termer/:fraga', async (c) => {
      const [id, question] = [campaignIdIn(c), c.req.param('fraga')];
      const tag = await termsTag(ctxOf(c), id, question);
      c.header('ETag', tag);
      if (alreadyHas(c, tag)) return c.body(null, 304);
      return c.json(told(DeskTerms, await termsList(ctxOf(c), id, question)));
    })
    .get('/omgangar/:id/termer/:fraga/moln', async (c) =>
      c.json(told(DeskPreview, await previewOf(ctxOf(c), campaignIdIn(c), c.req.param('fraga')))),
    )
    .post('/former', body(ShapesRequest), (c) => {
      const { font, texts } = c.req.valid('json');
      return c.json(told(FontShapes, shapesOf(outlineFont(font), texts)));
    })
    .post('/omgangar/:id/termer/:fraga', body(TidyRequest), async (c) => {
      const { step } = c.req.valid('json');
      return c.json(
        told(DeskTermsChange, await addStep(ctxOf(c), campaignIdIn(c), c.req.param('fraga'), step)),
      );
    });
}
