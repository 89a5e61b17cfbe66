import { Hono } from 'hono';
import { mayRevise } from '../../../shared/stories/sender-view.ts';
import { fieldsOfTelling } from '../../../shared/stories/sent-telling.ts';
import { mayBeOut } from '../../../shared/stories/states/table.ts';
import { currentTelling, Message } from '../../../shared/stories/story.ts';
import { FormPage } from '../../../web/story/form/page.tsx';
import { GonePage, goneTitle } from '../../../web/story/gone-page.tsx';
import { WithdrawPage } from '../../../web/story/withdraw-page.tsx';
import { planInForce } from '../../plan/in-force.ts';
import { answerDesk } from '../../stories/sender/answer-desk.ts';
import { followStory, goneStory } from '../../stories/sender/follow.ts';
import { withdrawStory } from '../../stories/sender/withdraw.ts';
import type { AppParts } from '../app-parts.ts';
import { organisationOf, ownPage } from './own-page.tsx';
import { countIn, readFields } from './reading.ts';
import type { StoryReply } from './reply.tsx';
import { formOf } from './sending.tsx';

/** What opens from a story's private link. */
export function storyOwnRoutes({ contextFor, publicUrl }: AppParts, reply: StoryReply): Hono {
  const ctx = contextFor({ kind: 'link' });
  const withdraw = async (asked: string) => {
    const { code } = await followStory(ctx, asked);
    await withdrawStory(ctx, code);
    return code;
  };
  return new Hono()
    .get('/:code', async (c) => {
      const gone = await goneStory(ctx, c.req.param('code'));
      if (gone) return reply(c, goneTitle, <GonePage organisation={await organisationOf(ctx)} code={gone} />);
      const own = await followStory(ctx, c.req.param('code'));
      return ownPage(c, ctx, reply, { ...own, publicUrl });
    })
    .get('/:code/andra', async (c) => {
      const { code, story } = await followStory(ctx, c.req.param('code'));
      if (!mayRevise(story)) return c.redirect(`/beratta/${code}`, 303);
      const { plan } = await planInForce(ctx);
      const fields = fieldsOfTelling(currentTelling(story));
      const form = { ...formOf(ctx, plan), code, seen: story.tellings.length, fields };
      return reply(c, 'Ändra din berättelse', <FormPage {...form} />);
    })
    .post('/:code/svar', async (c) => {
      const { code, story } = await followStory(ctx, c.req.param('code'));
      const fields = await readFields(c);
      const text = fields.text?.[0] ?? '';
      const read = Message.shape.text.safeParse(text);
      if (!read.success) {
        const refusedAnswer = { text, problem: read.error.issues[0]?.message ?? '' };
        return ownPage(c, ctx, reply, { code, story, publicUrl, refusedAnswer, status: 400 });
      }
      await answerDesk(ctx, { code, seen: countIn(fields, 'sedda'), text: read.data });
      return c.redirect(`/beratta/${code}`, 303);
    })
    .get('/:code/svar', (c) => c.redirect(`/beratta/${encodeURIComponent(c.req.param('code'))}`, 303))
    .get('/:code/ta-tillbaka', async (c) => {
      const { code, story } = await followStory(ctx, c.req.param('code'));
      if (story.withdrawnAt !== undefined) return c.redirect(`/beratta/${code}`, 303);
      const page = (
        <WithdrawPage
          organisation={await organisationOf(ctx)}
          code={code}
          isOut={story.posts.some(mayBeOut)}
        />
      );
      return reply(c, 'Ta tillbaka berättelsen?', page);
    })
    .post('/:code/ta-tillbaka', async (c) => {
      const code = (await goneStory(ctx, c.req.param('code'))) ?? (await withdraw(c.req.param('code')));
      return c.redirect(`/beratta/${code}`, 303);
    });
}
