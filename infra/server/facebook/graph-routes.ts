import { once } from 'node:events';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import type { Endpoint, FailureKind, Failures } from './failures.ts';
import {
  debugToken,
  deletePost,
  type GraphWorld,
  insights,
  type Params,
  publishedPosts,
  publishPost,
  readObject,
  uploadPhoto,
} from './graph.ts';
import {
  blockedForNow,
  expiredToken,
  type GraphAnswer,
  noPermission,
  noSuchObject,
  theirFault,
  throttled,
} from './graph-answer.ts';
import { accessTrouble } from './keys.ts';

type GraphContext = Context<{ Bindings: HttpBindings }>;

const refusals: Partial<Record<FailureKind, () => GraphAnswer>> = {
  error_before: theirFault,
  throttle: throttled,
  expired_token: expiredToken,
  no_permission: noPermission,
  blocked: blockedForNow,
};

const badGateway =
  '<!DOCTYPE html><html lang="en"><head><title>Facebook | Error</title></head><body><h1>Sorry, something went wrong.</h1></body></html>';

/** The Graph API of one page, as far as the product uses it: `/v26.0/…`. */
export function graphRoutes(world: GraphWorld, failures: Failures): Hono<{ Bindings: HttpBindings }> {
  function send(c: GraphContext, answer: GraphAnswer, transform = (json: string) => json): Response {
    // Percent of what a page may do; the real one leaves the headers out while there is little to tell.
    const { percent = 0, minutes = 0 } = answer.usage ?? {};
    const used = { call_count: percent, total_cputime: 0, total_time: 0 };
    const business = {
      [world.keys.pageId]: [{ type: 'pages', ...used, estimated_time_to_regain_access: minutes }],
    };
    c.header('Content-Type', 'text/javascript; charset=UTF-8');
    c.header('Facebook-API-Version', c.req.param('version') ?? '');
    c.header('X-FB-Trace-ID', Buffer.from(String(world.clock.now().getTime())).toString('base64url'));
    c.header('X-App-Usage', JSON.stringify(used));
    c.header('X-Business-Use-Case-Usage', JSON.stringify(business));
    if (answer.trouble !== undefined) {
      c.header(
        'WWW-Authenticate',
        `OAuth "Facebook Platform" "invalid_request" "${answer.trouble.replaceAll('"', '')}"`,
      );
    }
    return c.body(transform(JSON.stringify(answer.body)), answer.status);
  }

  const cut = (c: GraphContext) => {
    c.env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  };
  /** Answers nothing until whoever asked has gone. */
  const hang = async (c: GraphContext) => {
    if (!c.env.outgoing.destroyed) await once(c.env.outgoing, 'close');
    return RESPONSE_ALREADY_SENT;
  };
  const html = (c: GraphContext) => c.html(badGateway, 502);

  /** Does what was asked and answers, unless a failure was ordered for it. */
  async function answer(
    c: GraphContext,
    endpoint: Endpoint,
    act: () => GraphAnswer | Promise<GraphAnswer>,
  ): Promise<Response> {
    const failure = failures.take(endpoint);
    const refusal = failure && refusals[failure];
    if (refusal) return send(c, refusal());
    if (failure === 'cut_before') return cut(c);
    if (failure === 'hang_before') return hang(c);
    if (failure === 'html_502_before') return html(c);
    const acted = await act();
    if (failure === 'cut_after') return cut(c);
    if (failure === 'hang_after') return hang(c);
    if (failure === 'html_502_after') return html(c);
    if (failure === 'error_after') return send(c, theirFault());
    if (failure === 'garbled_after')
      return send(c, acted, (json) => json.slice(0, Math.ceil(json.length / 2)));
    return send(c, acted);
  }

  async function paramsOf(c: GraphContext): Promise<Params> {
    const query = c.req.query();
    return c.req.method === 'POST' ? { ...query, ...(await c.req.parseBody()) } : query;
  }

  const tokenOf = (c: GraphContext, params: Params): string => {
    const bearer = /^Bearer (.+)$/.exec(c.req.header('Authorization') ?? '')?.[1];
    return bearer ?? (typeof params.access_token === 'string' ? params.access_token : '');
  };

  /** The same with the page's token and its proof looked at first. */
  async function asPage(
    c: GraphContext,
    endpoint: Endpoint,
    act: (params: Params) => GraphAnswer | Promise<GraphAnswer>,
  ) {
    const params = await paramsOf(c);
    const given = {
      token: tokenOf(c, params),
      proof: typeof params.appsecret_proof === 'string' ? params.appsecret_proof : undefined,
      time: typeof params.appsecret_time === 'string' ? params.appsecret_time : undefined,
    };
    return answer(c, endpoint, () => accessTrouble(world.keys, given, world.clock.now()) ?? act(params));
  }

  const app = new Hono<{ Bindings: HttpBindings }>();
  const isPage = (c: GraphContext) => c.req.param('id') === world.keys.pageId;
  const ofThePage =
    (c: GraphContext, act: (params: Params) => GraphAnswer | Promise<GraphAnswer>) => (params: Params) =>
      isPage(c) ? act(params) : noSuchObject(c.req.param('id') ?? '');
  const v = '/:version{v\\d+\\.\\d+}';
  app.get(`${v}/debug_token`, async (c) => {
    const params = await paramsOf(c);
    return answer(c, 'debug_token', () => debugToken(world, tokenOf(c, params), params));
  });
  app.post(`${v}/:id/photos`, (c) =>
    asPage(
      c,
      'photos',
      ofThePage(c, (params) => uploadPhoto(world, params)),
    ),
  );
  app.post(`${v}/:id/feed`, (c) =>
    asPage(
      c,
      'feed',
      ofThePage(c, (params) => publishPost(world, params)),
    ),
  );
  app.get(`${v}/:id/published_posts`, (c) =>
    asPage(
      c,
      'published_posts',
      ofThePage(c, (params) => publishedPosts(world, params, c.req.url)),
    ),
  );
  app.get(`${v}/:id/insights`, (c) =>
    asPage(c, 'insights', (params) => insights(world, c.req.param('id'), params)),
  );
  app.get(`${v}/:id`, (c) => asPage(c, 'read', (params) => readObject(world, c.req.param('id'), params)));
  app.delete(`${v}/:id`, (c) => asPage(c, 'delete', () => deletePost(world, c.req.param('id'))));
  app.notFound((c) => send(c, noSuchObject(c.req.path)));
  return app;
}
