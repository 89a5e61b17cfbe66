import { Hono } from 'hono';
import { FormPage } from '../../../web/story/form/page.tsx';
import { newCode } from '../../new-ids.ts';
import { planInForce } from '../../plan/in-force.ts';
import type { AppParts } from '../app-parts.ts';
import { keepLastMade } from '../last-made.ts';
import { storyOwnRoutes } from './own-routes.tsx';
import { storyPhotoRoutes } from './photo-routes.tsx';
import { storyReply } from './reply.tsx';
import { formOf, sendFromForm } from './sending.tsx';

/** Where staff tell a story and follow it, below `/beratta`. */
export function storyRoutes(parts: AppParts): Hono {
  const ctx = parts.contextFor({ kind: 'link' });
  const reply = storyReply(parts);
  const lastPoster = keepLastMade<Uint8Array>();
  return (
    new Hono()
      .get('/', async (c) => {
        const { plan } = await planInForce(ctx);
        const form = { ...formOf(ctx, plan), code: newCode(ctx.random), seen: 0, fields: {} };
        return reply(c, 'Berätta', <FormPage {...form} />);
      })
      // Not the form's own address: a post there makes browsers forget the form, and going back would give a new code.
      .post('/skicka', (c) => sendFromForm(c, ctx, reply))
      .get('/skicka', (c) => c.redirect('/beratta', 303))
      .get('/affisch.pdf', async (c) => {
        const { storyPoster } = await import('../../stories/sender/poster.ts');
        const { organisation } = (await planInForce(ctx)).plan.content;
        const pdf = await lastPoster(organisation, () => storyPoster(ctx, `${parts.publicUrl}/beratta`));
        return c.body(new Uint8Array(pdf), 200, {
          'Content-Type': 'application/pdf',
          'Content-Disposition': 'inline; filename="affisch-beratta.pdf"',
          'Cache-Control': 'private, no-cache',
        });
      })
      .route('/', storyPhotoRoutes(parts, reply))
      .route('/', storyOwnRoutes(parts, reply))
  );
}
