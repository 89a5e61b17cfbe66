import { Hono, type Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { visibleError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits/table.ts';
import { answerRoutes } from './answer/routes.tsx';
import type { AppParts } from './app-parts.ts';
import { inlineAsset } from './assets.ts';
import { boardRoutes } from './board/routes.tsx';
import { calendarRoutes } from './calendar/routes.ts';
import { compressPages, staticFiles } from './compress.ts';
import { deskRoutes } from './desk/routes.tsx';
import { errorResponse } from './errors.tsx';
import { contentSecurityPolicy } from './html.ts';
import { leaderRoutes } from './leader/routes.tsx';
import { createGate } from './limits/gate.ts';
import { limitedRoutes } from './limits/limited.ts';
import { plainRoutes } from './plain-routes.tsx';
import { planRoutes } from './plan/routes.tsx';
import { siteRoutes } from './site/routes.tsx';
import { storyRoutes } from './story/routes.tsx';

/** The one request that holds a whole file's answers. */
const isImport = /^\/redaktion\/api\/omgangar\/[^/]+\/inlasningar$/;

/** The whole product as one web application, for any server that speaks fetch. */
export function createApp(parts: AppParts): Hono {
  const app = new Hono();
  const system = parts.contextFor({ kind: 'system' });
  const { log } = system;
  const plainCss = inlineAsset(parts.assets, 'plain.css');
  const policy = contentSecurityPolicy(parts.assets, undefined, parts.uploadOrigin);

  app.onError((error, c) => errorResponse(c, error, log, plainCss));
  app.notFound((c) =>
    errorResponse(c, visibleError('not_found', 'Kontrollera att hela adressen kom med.'), log, plainCss),
  );
  // Here, not in what stands in front: CloudFront compresses only what it may also keep.
  app.use(compressPages());
  app.use(
    secureHeaders({
      referrerPolicy: 'no-referrer',
      // Set below, by what the policy says.
      xFrameOptions: false,
      // A route's own header goes before these.
      overwrite: false,
      strictTransportSecurity: parts.publicUrl.startsWith('https:'),
    }),
  );
  app.use(async (c, next) => {
    await next();
    const { headers } = c.res;
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', policy);
    // For browsers that do not know the policy; it has no word for letting oneself be shown anywhere.
    const isForFrames = headers.get('Content-Security-Policy')?.includes('frame-ancestors *');
    if (!isForFrames) headers.set('X-Frame-Options', 'DENY');
  });

  app.route('/', limitedRoutes(parts.gate ?? createGate(system), parts.addressOf ?? (() => undefined)));
  const staticFile = staticFiles(parts.assets.files);
  app.get('/static/:name', async (c) => {
    const file = await staticFile(c.req.path, c.req.header('accept-encoding'));
    return file ? c.body(file.body, 200, file.headers) : c.notFound();
  });
  const { fileRoutes } = parts;
  if (fileRoutes) app.all('/filer/*', (c) => fileRoutes(c.req.raw));

  const limitedBody = bodyLimit({ maxSize: limits.pages.bytes.is });
  const importedBody = bodyLimit({ maxSize: limits.imports.bytes.is });
  const bodyOf = (c: HonoContext) => (isImport.test(c.req.path) ? importedBody : limitedBody);
  // To look for a body where none comes costs as much as the answer to a phone that only asks for news.
  app.use((c, next) => (['GET', 'HEAD'].includes(c.req.method) ? next() : bodyOf(c)(c, next)));
  app.route('/', parts.signIn.routes);
  app.use('/redaktion', parts.signIn.requireSignIn);
  app.use('/redaktion/*', parts.signIn.requireSignIn);
  app.route('/', plainRoutes(parts));
  app.route('/s', answerRoutes(parts));
  app.route('/ledare', leaderRoutes(parts));
  app.route('/namnd', boardRoutes(parts));
  app.route('/beratta', storyRoutes(parts));
  app.route('/flode', siteRoutes(parts));
  app.route('/plan', planRoutes(parts));
  app.route('/kalender', calendarRoutes(parts));
  app.route('/redaktion', deskRoutes(parts));
  return app;
}
