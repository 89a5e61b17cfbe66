import { Hono } from 'hono';
import { validator } from 'hono/validator';
import * as z from 'zod';
import { HistoryEntry, Retry } from '../../shared/desk.ts';
import {
  Approve,
  AskMore,
  CheckItem,
  ChooseMix,
  Confirm,
  DeskStory,
  NewComment,
  QueueEntry,
  Reject,
  SavePost,
  Settle,
  Unconfirm,
} from '../../shared/desk-stories.ts';
import { approvePost } from '../stories/approve.ts';
import { askMore } from '../stories/ask-more.ts';
import { checkItem } from '../stories/check-item.ts';
import { chooseMix } from '../stories/choose-mix.ts';
import { commentOn } from '../stories/comment.ts';
import { confirmFinding, unconfirmFinding } from '../stories/confirm.ts';
import { readDeskStory } from '../stories/desk-view.ts';
import { storyHistory } from '../stories/history.ts';
import { storyQueue } from '../stories/queue.ts';
import { rejectStory, reopenStory } from '../stories/reject.ts';
import { removePost } from '../stories/remove-post.ts';
import { retryStoryWork } from '../stories/retry.ts';
import { savePost } from '../stories/save-post.ts';
import { settleAnswer } from '../stories/settle.ts';
import { takeOver } from '../stories/take-over.ts';
import { voidApproval } from '../stories/void-approval.ts';
import type { AppParts } from './app-parts.ts';
import { body, told } from './desk-json.ts';
import { deskStories } from './stories-answer.ts';
import { channelIn, storyIdIn } from './stories-params.ts';
import { storyPartsApi } from './story-parts-api.ts';

const QueueQuery = z.object({ aldre: z.literal('1').optional().catch(undefined) });

/** What the desk asks for and changes about stories under review. What changes one answers the story as it then is. */
export function storiesApi(parts: AppParts) {
  const { ctxOf, answer } = deskStories(parts);
  return new Hono()
    .get(
      '/berattelser',
      validator('query', (query) => QueueQuery.parse(query)),
      async (c) => {
        const older = c.req.valid('query').aldre !== undefined;
        return c.json(told(QueueEntry.array(), await storyQueue(ctxOf(c), { older })));
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
    .post('/berattelser/:id/inlagg/:channel/godkann', body(Approve), async (c) =>
      answer(c, await approvePost(ctxOf(c), storyIdIn(c), channelIn(c), c.req.valid('json').hash)),
    )
    .post('/berattelser/:id/inlagg/:channel/upphav', async (c) =>
      answer(c, await voidApproval(ctxOf(c), storyIdIn(c), channelIn(c))),
    )
    .route('/', storyPartsApi(parts));
}
