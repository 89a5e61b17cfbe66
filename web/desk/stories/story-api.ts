import type * as z from 'zod';
import type { HistoryEntry } from '../../../shared/desk/desk.ts';
import type { QueuePage, QueueQuery } from '../../../shared/desk/queue.ts';
import type {
  AlsoIn,
  AskMore,
  ChangePhoto,
  CheckItem,
  ChooseMix,
  Confirm,
  DeskStory,
  NewComment,
  Reject,
  SavePost,
  Settle,
  Unconfirm,
} from '../../../shared/desk/stories.ts';
import type { DepictedId, JobId, PhotoId, StoryId } from '../../../shared/ids.ts';
import type { ChannelId } from '../../../shared/publishing/channels.ts';
import type { DepictedInput } from '../../../shared/stories/depicted.ts';
import type { ContentHash } from '../../../shared/stories/post.ts';
import { api, ask, askForNews } from '../api.ts';

type Answer = Promise<DeskStory>;

/** A page of the queue, after where the one before ended; undefined when there is nothing new since the one with this tag. */
export function loadQueue(query: QueueQuery, tag?: string) {
  const headers: Record<string, string> = tag === undefined ? {} : { 'If-None-Match': tag };
  return askForNews<QueuePage>(api.berattelser.$get({ query }, { headers }));
}

const one = api.berattelser[':id'];
const ofStory = (id: string) => ({ param: { id } });
const ofPost = (id: string, channel: ChannelId) => ({ param: { id, channel } });
const ofPhoto = (id: string, photo: string) => ({ param: { id, photo } });
const ofPerson = (id: string, person: string) => ({ param: { id, person } });

/** What can be asked for and done about one story; everything that changes it answers the story as it then is. */
export const storyApi = {
  load: (id: string): Answer => ask(one.$get(ofStory(id))),
  history: (id: string): Promise<HistoryEntry[]> => ask(one.historik.$get(ofStory(id))),

  takeOver: (id: StoryId): Answer => ask(one['ta-over'].$post(ofStory(id))),
  askMore: (id: StoryId, json: z.infer<typeof AskMore>): Answer =>
    ask(one.komplettering.$post({ ...ofStory(id), json })),
  reject: (id: StoryId, json: z.infer<typeof Reject>): Answer =>
    ask(one.avsla.$post({ ...ofStory(id), json })),
  reopen: (id: StoryId): Answer => ask(one.ateroppna.$post(ofStory(id))),
  comment: (id: StoryId, json: z.infer<typeof NewComment>): Answer =>
    ask(one.kommentarer.$post({ ...ofStory(id), json })),
  retryJob: (id: StoryId, jobId: JobId): Answer =>
    ask(one.jobb['forsok-igen'].$post({ ...ofStory(id), json: { jobId } })),

  savePost: (id: StoryId, channel: ChannelId, json: SavePost): Answer =>
    ask(one.inlagg[':channel'].$put({ ...ofPost(id, channel), json })),
  noteWriting: (id: StoryId, channel: ChannelId): Promise<object> =>
    ask(one.inlagg[':channel'].skriver.$post(ofPost(id, channel))),
  removePost: (id: StoryId, channel: ChannelId): Answer =>
    ask(one.inlagg[':channel'].$delete(ofPost(id, channel))),
  approve: (id: StoryId, channel: ChannelId, hash: ContentHash): Answer =>
    ask(one.inlagg[':channel'].godkann.$post({ ...ofPost(id, channel), json: { hash, notMine: true } })),
  beginNewVersion: (id: StoryId, channel: ChannelId): Answer =>
    ask(one.inlagg[':channel']['ny-version'].$post(ofPost(id, channel))),
  voidApproval: (id: StoryId, channel: ChannelId): Answer =>
    ask(one.inlagg[':channel'].upphav.$post(ofPost(id, channel))),

  confirm: (id: StoryId, json: Confirm): Answer => ask(one.bekrafta.$post({ ...ofStory(id), json })),
  unconfirm: (id: StoryId, json: z.infer<typeof Unconfirm>): Answer =>
    ask(one['angra-bekraftelse'].$post({ ...ofStory(id), json })),
  checkItem: (id: StoryId, json: z.infer<typeof CheckItem>): Answer =>
    ask(one.checklista.$post({ ...ofStory(id), json })),
  chooseMix: (id: StoryId, json: z.infer<typeof ChooseMix>): Answer =>
    ask(one.blandning.$post({ ...ofStory(id), json })),
  settle: (id: StoryId, json: z.infer<typeof Settle>): Answer =>
    ask(one.stallningstagande.$post({ ...ofStory(id), json })),

  addPerson: (id: StoryId, json: DepictedInput): Answer => ask(one.personer.$post({ ...ofStory(id), json })),
  changePerson: (id: StoryId, person: DepictedId, json: DepictedInput): Answer =>
    ask(one.personer[':person'].$put({ ...ofPerson(id, person), json })),
  removePerson: (id: StoryId, person: DepictedId): Answer =>
    ask(one.personer[':person'].$delete(ofPerson(id, person))),
  withdrawYes: (id: StoryId, person: DepictedId): Answer =>
    ask(one.personer[':person'].aterkalla.$post(ofPerson(id, person))),
  alsoIn: (id: StoryId, person: DepictedId): Promise<AlsoIn[]> =>
    ask(one.personer[':person']['finns-ocksa'].$get(ofPerson(id, person))),

  addPhoto: (id: StoryId) => ask(one.bilder.$post(ofStory(id))),
  photoReceived: (id: StoryId, photo: PhotoId): Answer =>
    ask(one.bilder[':photo'].mottagen.$post(ofPhoto(id, photo))),
  changePhoto: (id: StoryId, photo: PhotoId, json: z.infer<typeof ChangePhoto>): Answer =>
    ask(one.bilder[':photo'].$put({ ...ofPhoto(id, photo), json })),
  removePhoto: (id: StoryId, photo: PhotoId): Answer => ask(one.bilder[':photo'].$delete(ofPhoto(id, photo))),
};
