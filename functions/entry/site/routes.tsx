import { Hono, type Context as HonoContext } from 'hono';
import { renderToString } from 'preact-render-to-string';
import * as z from 'zod';
import { visibleError } from '../../../shared/errors.ts';
import { atomOf } from '../../../shared/site/atom.ts';
import { type Feed, feedItemOf } from '../../../shared/site/feed.ts';
import { jsonFeedOf } from '../../../shared/site/json-feed.ts';
import { sitePaths } from '../../../shared/site/paths.ts';
import type { SiteEntry } from '../../../shared/site/post.ts';
import { MessagePage } from '../../../web/design/message-page.tsx';
import { EmbeddedPage } from '../../../web/site/embedded-page.tsx';
import { EntryPage } from '../../../web/site/entry-page.tsx';
import { FeedContent } from '../../../web/site/feed-content.tsx';
import { listTitle } from '../../../web/site/frame.tsx';
import { HowToPage } from '../../../web/site/how-to-page.tsx';
import { ListPage } from '../../../web/site/list-page.tsx';
import { planInForce } from '../../plan/in-force.ts';
import { findEntry, latestEntries, listChangedAt } from '../../site/entries.ts';
import type { AppParts } from '../app-parts.ts';
import { inlineAsset } from '../assets.ts';
import { contentSecurityPolicy, page } from '../html.ts';
import { feedAnswer, keptAWhile, pictureAnswer } from './answers.ts';

const perPage = 20;
/** Whoever pastes a frame into a page is not there to read an error, so what is no count means the usual one. */
const EmbeddedCount = z.coerce.number().int().min(1).max(20).catch(5);
const PictureName = z
  .string()
  .regex(/^[1-9]\d?\.jpg$/)
  .transform((name) => Number.parseInt(name, 10));

/** What is published on the own site: a list, feeds and an embeddable list, below `/flode`. */
export function siteRoutes({ assets, contextFor, publicUrl }: AppParts): Hono {
  const css = inlineAsset(assets, 'site.css');
  const embeddedCss = inlineAsset(assets, 'embedded.css');
  const plainCss = inlineAsset(assets, 'plain.css');
  const embeddedPolicy = contentSecurityPolicy(assets).replace("frame-ancestors 'none'", 'frame-ancestors *');
  const ctx = contextFor({ kind: 'link' });

  const organisation = async () => (await planInForce(ctx)).plan.content.organisation;

  async function feed(): Promise<Feed> {
    const [{ plan }, { entries }] = await Promise.all([planInForce(ctx), latestEntries(ctx, perPage)]);
    const from = plan.content.organisation;
    const changedAt = await listChangedAt(ctx, entries[0]);
    const content = (entry: SiteEntry) => renderToString(<FeedContent entry={entry} publicUrl={publicUrl} />);
    return {
      title: listTitle(from),
      organisation: from,
      description: 'Vad som händer på jobbet, berättat av dem som var med.',
      homeUrl: publicUrl + sitePaths.list,
      atomUrl: publicUrl + sitePaths.atom,
      jsonUrl: publicUrl + sitePaths.json,
      updated: changedAt ?? plan.inForceAt ?? plan.editedAt,
      items: entries.map((entry) => feedItemOf(entry, content(entry), publicUrl)),
    };
  }

  /** The entry when it is up; otherwise the answer that says why there is none. */
  async function entryIn(c: HonoContext): Promise<{ entry: SiteEntry } | { gone: Response }> {
    const entry = await findEntry(ctx, c.req.param('id') ?? '');
    if (!entry) throw visibleError('not_found', 'Kontrollera att hela adressen kom med.');
    if (entry.takenDownAt === undefined) return { entry };
    const text = 'Den här berättelsen visas inte längre. De andra finns kvar.';
    return {
      gone: page(c, <MessagePage css={plainCss} title="Berättelsen är borttagen" text={text} />, 410),
    };
  }

  return new Hono()
    .get('/', async (c) => {
      const place = c.req.query('fran');
      const { entries, next } = await latestEntries(ctx, perPage, place);
      const shown = { css, organisation: await organisation(), entries, next };
      return page(c, <ListPage {...shown} isLater={place !== undefined} />);
    })
    .get('/atom.xml', async (c) => feedAnswer(c, 'application/atom+xml', atomOf(await feed())))
    .get('/feed.json', async (c) => feedAnswer(c, 'application/feed+json', jsonFeedOf(await feed())))
    .get('/inbaddad', async (c) => {
      const { entries } = await latestEntries(ctx, EmbeddedCount.parse(c.req.query('antal')));
      const shown = { css: embeddedCss, organisation: await organisation(), entries };
      c.header('Content-Security-Policy', embeddedPolicy);
      const response = page(c, <EmbeddedPage {...shown} />);
      response.headers.set('Cache-Control', keptAWhile);
      return response;
    })
    .get('/sa-har', async (c) =>
      page(c, <HowToPage css={css} organisation={await organisation()} publicUrl={publicUrl} />),
    )
    .get('/bild/:id/:name', async (c) => {
      const found = await entryIn(c);
      if ('gone' in found) return found.gone;
      const number = PictureName.safeParse(c.req.param('name')).data ?? 0;
      const photo = found.entry.photos[number - 1];
      if (!photo) throw visibleError('not_found', 'Bilden finns inte.');
      return pictureAnswer(c, photo.image, () => ctx.files.stream(photo.image.path));
    })
    .get('/:id', async (c) => {
      const found = await entryIn(c);
      if ('gone' in found) return found.gone;
      return page(c, <EntryPage css={css} organisation={await organisation()} entry={found.entry} />);
    });
}
