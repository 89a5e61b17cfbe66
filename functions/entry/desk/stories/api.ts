import { Hono } from 'hono';
import { validator } from 'hono/validator';
import { HistoryEntry, Retry } from '../../../../shared/desk/desk.ts';
import { QueuePage, QueueQuery } from '../../../../shared/desk/queue.ts';
import {
  Approve,
  AskMore,
  CheckItem,
  ChooseMix,
  Confirm,
  DeskStory,
  NewComment,
  Reject,
  SavePost,
  Settle,
  Unconfirm,
} from '../../../../shared/desk/stories.ts';
import { storyHistory } from '../../../stories/desk/history.ts';
import { knownOfQueue } from '../../../stories/desk/queue/known.ts';
import { storyQueue } from '../../../stories/desk/queue/page.ts';
import { isUnchanged, queueTag } from '../../../stories/desk/queue/tag.ts';
import { readDeskStory } from '../../../stories/desk/view.ts';
import { noteWriting } from '../../../stories/desk/writing.ts';
import { retryStoryWork } from '../../../stories/retry.ts';
import { approvePost } from '../../../stories/review/approve.ts';
import { askMore } from '../../../stories/review/ask-more.ts';
import { checkItem } from '../../../stories/review/check-item.ts';
import { chooseMix } from '../../../stories/review/choose-mix.ts';
import { commentOn } from '../../../stories/review/comment.ts';
import { confirmFinding, unconfirmFinding } from '../../../stories/review/confirm.ts';
import { beginNewVersion } from '../../../stories/review/new-version.ts';
import { rejectStory, reopenStory } from '../../../stories/review/reject.ts';
import { removePost } from '../../../stories/review/remove-post.ts';
import { savePost } from '../../../stories/review/save-post.ts';
import { settleAnswer } from '../../../stories/review/settle.ts';
import { takeOver } from '../../../stories/review/take-over.ts';
import { voidApproval } from '../../../stories/review/void-approval.ts';
import type { AppParts } from '../../app-parts.ts';
import { body, told } from '../json.ts';
import { deskStories } from './answer.ts';
import { channelIn, storyIdIn } from './params.ts';
import { storyPartsApi } from './parts-api.ts';
import { trayApi } from './tray-api.ts';

/** What the desk asks for and changes about stories under review. What changes one answers the story as it then is. */
export function storiesApi(parts: AppParts) {
  const { ctxOf, answer } = deskStories(parts);
  return new Hono()
    .get(
      '/berattelser',
      validator('query', (query) => QueueQuery.parse(query)),
      async (c) => {
        const ctx = ctxOf(c);
        const known = await knownOfQueue(ctx);
        if (isUnchanged(ctx, known, c.req.header('if-none-match') ?? '')) return c.body(null, 304);
        const { page, till } = await storyQueue(ctx, c.req.valid('query'), known);
        const tag = queueTag(ctx, known, till);
        if (tag) c.header('ETag', tag);
        return c.json(told(QueuePage, page));
      },
    )
    .get('/berattelser/:id', async (c) =>
      c.json(told(DeskStory, await readDeskStory(ctxOf(c), storyIdIn(c)))),
    )
    .get('/berattelser/:id/historik', async (c) =>
      c.json(told(HistoryEntry.array(), await storyHistory(ctxOf(c), storyIdIn(c)))),
    )
    .post('/berattelser/:id/ta-over', async (c) => answer(c, await takeOver(ctxOf(c), storyIdIn(c))))
    .post('/berattelser/:id/komplettering', body(AskMore), async (c) =>
      answer(c, await askMore(ctxOf(c), storyIdIn(c), c.req.valid('json').text)),
    )
    .post('/berattelser/:id/avsla', body(Reject), async (c) =>
      answer(c, await rejectStory(ctxOf(c), storyIdIn(c), c.req.valid('json').reason)),
    )
    .post('/berattelser/:id/ateroppna', async (c) => answer(c, await reopenStory(ctxOf(c), storyIdIn(c))))
    .post('/berattelser/:id/kommentarer', body(NewComment), async (c) =>
      answer(c, await commentOn(ctxOf(c), storyIdIn(c), c.req.valid('json').text)),
    )
    .post('/berattelser/:id/jobb/forsok-igen', body(Retry), async (c) =>
      answer(c, await retryStoryWork(ctxOf(c), storyIdIn(c), c.req.valid('json').jobId)),
    )
    .post('/berattelser/:id/bekrafta', body(Confirm), async (c) =>
      answer(c, await confirmFinding(ctxOf(c), storyIdIn(c), c.req.valid('json'))),
    )
    .post('/berattelser/:id/angra-bekraftelse', body(Unconfirm), async (c) =>
      answer(c, await unconfirmFinding(ctxOf(c), storyIdIn(c), c.req.valid('json'))),
    )
    .post('/berattelser/:id/checklista', body(CheckItem), async (c) =>
      answer(c, await checkItem(ctxOf(c), storyIdIn(c), c.req.valid('json'))),
    )
    .post('/berattelser/:id/blandning', body(ChooseMix), async (c) =>
      answer(c, await chooseMix(ctxOf(c), storyIdIn(c), c.req.valid('json').mix)),
    )
    .post('/berattelser/:id/stallningstagande', body(Settle), async (c) =>
      answer(c, await settleAnswer(ctxOf(c), storyIdIn(c), c.req.valid('json'))),
    )
    .put('/berattelser/:id/inlagg/:channel', body(SavePost), async (c) =>
      answer(c, await savePost(ctxOf(c), storyIdIn(c), channelIn(c), c.req.valid('json'))),
    )
    .delete('/berattelser/:id/inlagg/:channel', async (c) =>
      answer(c, await removePost(ctxOf(c), storyIdIn(c), channelIn(c))),
    )
    .post('/berattelser/:id/inlagg/:channel/skriver', async (c) => {
      await noteWriting(ctxOf(c), storyIdIn(c), channelIn(c));
      return c.json({});
    })
    .post('/berattelser/:id/inlagg/:channel/godkann', body(Approve), async (c) =>
      answer(c, await approvePost(ctxOf(c), storyIdIn(c), channelIn(c), c.req.valid('json').hash)),
    )
    .post('/berattelser/:id/inlagg/:channel/upphav', async (c) =>
      answer(c, await voidApproval(ctxOf(c), storyIdIn(c), channelIn(c))),
    )
    .post('/berattelser/:id/inlagg/:channel/ny-version', async (c) =>
      answer(c, await beginNewVersion(ctxOf(c), storyIdIn(c), channelIn(c))),
    )
    .route('/', storyPartsApi(parts))
    .route('/', trayApi(parts));
}
