import type { Context as HonoContext } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Code } from '../../../shared/ids.ts';
import { refusalTexts } from '../../../shared/stories/photos/refusals.ts';
import { senderView } from '../../../shared/stories/sender-view.ts';
import { currentTelling, type Story } from '../../../shared/stories/story.ts';
import { StoryPage, type StoryProps } from '../../../web/story/story-page.tsx';
import type { Context } from '../../context.ts';
import { planInForce } from '../../plan/in-force.ts';
import type { StoryReply } from './reply.tsx';

/** Whose page it is: the organisation's name, from the plan in force. */
export async function organisationOf(ctx: Context): Promise<string> {
  return (await planInForce(ctx)).plan.content.organisation;
}

interface Own {
  code: Code;
  story: Story;
  publicUrl: string;
  refusedAnswer?: StoryProps['refusedAnswer'];
  status?: ContentfulStatusCode;
}

/** Shows a story's private page. Only the sender's own photos are on it, and nothing that the desk says among itself. */
export async function ownPage(c: HonoContext, ctx: Context, reply: StoryReply, own: Own): Promise<Response> {
  const { code, story } = own;
  const view = senderView(story);
  const photos = story.photos
    .filter(({ from, refusal }) => from === 'sender' && refusal !== 'never_came')
    .map(({ id, state, refusal, thumbnail }) => ({
      id,
      state,
      refusal: refusal && refusalTexts[refusal],
      hasThumbnail: state === 'ready' && thumbnail !== undefined,
    }));
  const page = (
    <StoryPage
      organisation={await organisationOf(ctx)}
      code={code}
      example={story.example}
      link={`${own.publicUrl}/beratta/${code}`}
      view={view}
      telling={currentTelling(story)}
      messages={story.messages}
      photos={photos}
      refusedAnswer={own.refusedAnswer}
    />
  );
  return reply(c, view.title, page, own.status);
}
