import { type Context, Hono } from 'hono';
import * as z from 'zod';
import type { Clock } from '../../../functions/context.ts';
import { written } from '../../../shared/text/written.ts';
import { guarded } from '../local-page.ts';
import { type Failures, OrderedFailure } from './failures.ts';
import { feedPage, pageStyle, postPage, type ShownPost, wordPage } from './page.ts';
import type { FacebookStore, PostRow } from './store.ts';

const mostShown = 50;
/** A form sends an empty choice as an empty text. */
const FailureForm = z.preprocess((form) => {
  const { endpoint, ...rest } = z.record(z.string(), z.unknown()).parse(form);
  return endpoint === '' ? rest : { ...rest, endpoint };
}, OrderedFailure);

const Comment = z.object({ text: written('Kommentaren', { min: 1, max: 500 }) });

/** What people see of the local Facebook, and what they can do there: `/facebook`. */
export function pageRoutes(about: { store: FacebookStore; failures: Failures; clock: Clock }): Hono {
  const { store, failures, clock } = about;

  const shown = (post: PostRow): ShownPost => {
    store.count(post.number, 'views');
    return { ...post, photos: store.photosOf(post.number), commentTexts: store.commentsOf(post.number) };
  };
  function livePost(c: Context): PostRow | undefined {
    const post = store.post(Number(c.req.param('number')));
    return post?.deletedMs === null ? post : undefined;
  }
  const gone = (c: Context) =>
    c.html(wordPage('Inlägget finns inte', 'Det är borttaget, eller så är adressen inte hel.'), 404);
  const backTo = (c: Context, post: PostRow) => c.redirect(`/facebook#inlagg-${post.number}`, 303);

  const app = new Hono();
  app.use(guarded(pageStyle));

  app.get('/', (c) => {
    // The server looks whether the page is there before anybody does.
    if (c.req.method === 'HEAD') return c.body(null);
    const live = store.posts().filter(({ deletedMs }) => deletedMs === null);
    return c.html(feedPage(live.slice(0, mostShown).map(shown), failures.waiting()));
  });
  app.get('/inlagg/:number{\\d+}', (c) => {
    const post = livePost(c);
    return post ? c.html(postPage(shown(post))) : gone(c);
  });
  app.get('/bilder/:number{\\d+}', (c) => {
    const photo = store.photoBytes(Number(c.req.param('number')));
    return photo ? c.body(new Uint8Array(photo.bytes), 200, { 'Content-Type': photo.type }) : gone(c);
  });

  for (const [path, what] of [
    ['gilla', 'reactions'],
    ['dela', 'shares'],
  ] as const) {
    app.post(`/inlagg/:number{\\d+}/${path}`, (c) => {
      const post = livePost(c);
      if (!post) return gone(c);
      store.count(post.number, what);
      return backTo(c, post);
    });
  }
  app.post('/inlagg/:number{\\d+}/kommentera', async (c) => {
    const post = livePost(c);
    if (!post) return gone(c);
    const comment = Comment.safeParse(await c.req.parseBody());
    if (!comment.success) {
      const text = comment.error.issues.map(({ message }) => message).join(' ');
      return c.html(wordPage('Kommentaren kom inte med', text), 400);
    }
    store.addComment(post.number, comment.data.text, clock.now().getTime());
    return backTo(c, post);
  });

  /** As JSON from tests, and from the form. */
  app.post('/fel', async (c) => {
    const isJson = c.req.header('Content-Type')?.startsWith('application/json');
    const order = FailureForm.safeParse(isJson ? await c.req.json() : await c.req.parseBody());
    if (!order.success)
      return c.html(wordPage('Felet gick inte att beställa', 'Välj ett fel i listan.'), 400);
    failures.order(order.data);
    return isJson ? c.json({ waiting: failures.waiting() }) : c.redirect('/facebook', 303);
  });
  app.post('/fel/glom', (c) => {
    failures.forget();
    return c.redirect('/facebook', 303);
  });
  return app;
}
