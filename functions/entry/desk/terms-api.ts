import { Hono, type Context as HonoContext } from 'hono';
import { DeskTerms, DeskTermsChange, TidyRequest } from '../../../shared/desk/terms.ts';
import type { Context } from '../../context.ts';
import { termsList, termsTag } from '../../curation/list.ts';
import { addStep } from '../../curation/step.ts';
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
    .post('/omgangar/:id/termer/:fraga', body(TidyRequest), async (c) => {
      const { step } = c.req.valid('json');
      return c.json(
        told(DeskTermsChange, await addStep(ctxOf(c), campaignIdIn(c), c.req.param('fraga'), step)),
      );
    });
}
