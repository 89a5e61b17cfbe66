import { Hono, type Context as HonoContext } from 'hono';
import { CalendarView, PublishingView } from '../../../shared/desk/publishing.ts';
import {
  CheckComments,
  DeskStory,
  MarkDone,
  PlanPost,
  PublishNow,
  SameText,
  SettleUnknown,
  StopAll,
  TakeDown,
} from '../../../shared/desk/stories.ts';
import { visibleError } from '../../../shared/errors.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { Day } from '../../../shared/text/day.ts';
import type { Context } from '../../context.ts';
import { calendar } from '../../posts/planning/calendar.ts';
import { planPost } from '../../posts/planning/plan.ts';
import { startAgain, stopAll } from '../../posts/planning/stop-all.ts';
import { unplanPost } from '../../posts/planning/unplan.ts';
import { markDone } from '../../posts/publishing/mark-done.ts';
import { publishNow } from '../../posts/publishing/publish-now.ts';
import { retryPost } from '../../posts/publishing/retry.ts';
import { settleUnknown } from '../../posts/publishing/settle-unknown.ts';
import type { PostAddress } from '../../posts/publishing/step.ts';
import { stopPost } from '../../posts/publishing/stop.ts';
import { takeDown } from '../../posts/publishing/take-down.ts';
import { publishingStatus } from '../../posts/publishing-status.ts';
import { checkComments } from '../../posts/watching/check-comments.ts';
import { sameTextAs } from '../../stories/desk/same-text.ts';
import { deskStory } from '../../stories/desk/view.ts';
import type { AppParts } from '../app-parts.ts';
import { personOf } from '../sign-in/sign-in.ts';
import { body, optionalBody, told } from './json.ts';
import { channelIn, storyIdIn } from './stories/params.ts';

function dayIn(c: HonoContext, name: string): Day {
  const day = Day.safeParse(c.req.query(name));
  if (day.success) return day.data;
  throw visibleError('invalid', 'Kalendern behöver en första och en sista dag.');
}

/** The calendar, channels, and what a post does on its way out and afterwards. */
export function publishingApi({ contextFor }: AppParts) {
  const ctxOf = (c: HonoContext): Context => contextFor({ kind: 'person', ...personOf(c) });
  const address = (c: HonoContext): PostAddress => ({ storyId: storyIdIn(c), channel: channelIn(c) });
  const answer = async (c: HonoContext, story: Promise<Story>) =>
    c.json(told(DeskStory, await deskStory(ctxOf(c), await story)));
  const status = async (c: HonoContext) => c.json(told(PublishingView, await publishingStatus(ctxOf(c))));
  const post = '/berattelser/:id/inlagg/:channel' as const;

  return new Hono()
    .get(`${post}/samma-text`, async (c) =>
      c.json(told(SameText.array(), await sameTextAs(ctxOf(c), address(c)))),
    )
    .post(`${post}/planera`, body(PlanPost), (c) =>
      answer(c, planPost(ctxOf(c), address(c), c.req.valid('json'))),
    )
    .post(`${post}/avplanera`, (c) => answer(c, unplanPost(ctxOf(c), address(c))))
    .post(`${post}/publicera`, optionalBody(PublishNow), (c) =>
      answer(c, publishNow(ctxOf(c), address(c), c.req.valid('json'))),
    )
    .post(`${post}/forsok-igen`, optionalBody(PublishNow), (c) =>
      answer(c, retryPost(ctxOf(c), address(c), c.req.valid('json'))),
    )
    .post(`${post}/avgor`, body(SettleUnknown), (c) =>
      answer(c, settleUnknown(ctxOf(c), address(c), c.req.valid('json'))),
    )
    .post(`${post}/stoppa`, body(TakeDown), (c) =>
      answer(c, stopPost(ctxOf(c), address(c), c.req.valid('json'))),
    )
    .post(`${post}/ta-ned`, body(TakeDown), (c) =>
      answer(c, takeDown(ctxOf(c), address(c), c.req.valid('json'))),
    )
    .post(`${post}/klar`, body(MarkDone), (c) =>
      answer(c, markDone(ctxOf(c), address(c), c.req.valid('json'))),
    )
    .post(`${post}/kommentarer`, body(CheckComments), (c) =>
      answer(c, checkComments(ctxOf(c), address(c), c.req.valid('json'))),
    )
    .get('/kalender', async (c) =>
      c.json(told(CalendarView, await calendar(ctxOf(c), dayIn(c, 'fran'), dayIn(c, 'till')))),
    )
    .get('/publicering', (c) => status(c))
    .post('/publicering/stopp', body(StopAll), async (c) => {
      await stopAll(ctxOf(c), c.req.valid('json'));
      return status(c);
    })
    .post('/publicering/slapp', async (c) => {
      await startAgain(ctxOf(c));
      return status(c);
    });
}
