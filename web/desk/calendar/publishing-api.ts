import type * as z from 'zod';
import type { CalendarView, PublishingView } from '../../../shared/desk/publishing.ts';
import type {
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
import type { ChannelId } from '../../../shared/publishing/channels.ts';
import type { Day } from '../../../shared/text/day.ts';
import { api, ask } from '../api.ts';

const post = api.berattelser[':id'].inlagg[':channel'];

/** Which post: a story's in one channel. */
export interface PostKey {
  storyId: string;
  channel: ChannelId;
}
const at = ({ storyId, channel }: PostKey) => ({ param: { id: storyId, channel } });

type Answer = Promise<DeskStory>;

/** What a post does on its way out and afterwards; everything that changes it answers the story as it then is. */
export const publishingApi = {
  sameText: (key: PostKey): Promise<SameText[]> => ask(post['samma-text'].$get(at(key))),
  plan: (key: PostKey, json: PlanPost): Answer => ask(post.planera.$post({ ...at(key), json })),
  unplan: (key: PostKey): Answer => ask(post.avplanera.$post(at(key))),
  publish: (key: PostKey, json: z.input<typeof PublishNow>): Answer =>
    ask(post.publicera.$post({ ...at(key), json })),
  retry: (key: PostKey, json: z.input<typeof PublishNow>): Answer =>
    ask(post['forsok-igen'].$post({ ...at(key), json })),
  settle: (key: PostKey, json: z.infer<typeof SettleUnknown>): Answer =>
    ask(post.avgor.$post({ ...at(key), json })),
  stop: (key: PostKey, json: z.infer<typeof TakeDown>): Answer =>
    ask(post.stoppa.$post({ ...at(key), json })),
  takeDown: (key: PostKey, json: z.infer<typeof TakeDown>): Answer =>
    ask(post['ta-ned'].$post({ ...at(key), json })),
  markDone: (key: PostKey, json: z.infer<typeof MarkDone>): Answer =>
    ask(post.klar.$post({ ...at(key), json })),
  checkComments: (key: PostKey, json: z.infer<typeof CheckComments>): Answer =>
    ask(post.kommentarer.$post({ ...at(key), json })),

  calendar: (fran: Day, till: Day): Promise<CalendarView> =>
    ask(api.kalender.$get({ query: { fran, till } })),
  status: (): Promise<PublishingView> => ask(api.publicering.$get()),
  stopAll: (json: z.infer<typeof StopAll>): Promise<PublishingView> =>
    ask(api.publicering.stopp.$post({ json })),
  startAgain: (): Promise<PublishingView> => ask(api.publicering.slapp.$post()),
};
