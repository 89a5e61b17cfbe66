import { FindingKind } from '../../../../shared/checks/finding.ts';
import type { HistoryEntry } from '../../../../shared/desk/desk.ts';
import type { DeskPost, DeskStory } from '../../../../shared/desk/stories.ts';
import { MixId, mixNames } from '../../../../shared/plan/plan.ts';
import { ChannelId, channelNames } from '../../../../shared/publishing/channels.ts';
import { FailureReason } from '../../../../shared/stories/post.ts';
import { SettledAnswer } from '../../../../shared/stories/story.ts';
import { findingNames } from '../names.ts';

const answerNames: Record<SettledAnswer, string> = {
  client: 'brukare eller anhörig',
  child: 'barn',
  protected: 'skyddade personuppgifter',
  named: 'om någon är med',
};
const failureNames: Record<FailureReason, string> = {
  token: 'åtkomsten gäller inte',
  permission: 'behörighet saknas',
  input: 'innehållet togs inte emot',
  blocked: 'sidan är spärrad',
  duplicate: 'samma inlägg finns redan',
  not_connected: 'kanalen är inte ansluten',
  unknown_for_too_long: 'det gick inte att få veta om det kom ut',
  tried_too_often: 'det gick inte trots flera försök',
};

const channelName = (code: string): string => {
  const channel = ChannelId.safeParse(code);
  return channel.success ? channelNames[channel.data] : code;
};

interface AboutStory extends Pick<DeskStory, 'people' | 'plan' | 'rejection'> {
  posts: readonly Pick<DeskPost, 'channel' | 'publication' | 'stop'>[];
}

/** Whether both are of one deed: an entry and what it tells of are written in the same moment. */
const isThen = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) < 60_000;

/**
 * What an entry was about, in Swedish. The audit keeps codes and ids, never what was written or anybody's name; what
 * they stand for is read from the story and its plan as they are now, and left out when it is gone.
 */
export function historyDetail(
  { action, detail, at }: Pick<HistoryEntry, 'action' | 'detail' | 'at'>,
  { people, plan, posts, rejection }: AboutStory,
): string {
  switch (action) {
    case 'check_item':
      return plan.content.checklist.find(({ id }) => id === detail)?.text ?? '';
    case 'choose_mix': {
      const mix = MixId.safeParse(detail);
      return mix.success ? mixNames[mix.data] : '';
    }
    case 'settle': {
      const answer = SettledAnswer.safeParse(detail);
      return answer.success ? answerNames[answer.data] : '';
    }
    case 'edit_person':
    case 'remove_person':
    case 'withdraw_yes':
    case 'yes_ends_soon':
    case 'yes_ended':
      return people.find(({ id }) => id === detail)?.name ?? '';
    case 'confirm':
    case 'unconfirm': {
      const [channel = '', code = '', notPerson] = detail.split(' ');
      const kind = FindingKind.safeParse(code);
      const what = kind.success ? [findingNames[kind.data]] : [];
      return [channelName(channel), ...what, ...(notPerson ? ['ingen person'] : [])].join(', ');
    }
    case 'post_failed': {
      const [channel = '', code = ''] = detail.split(': ');
      const reason = FailureReason.safeParse(code);
      return reason.success ? `${channel}, ${failureNames[reason.data]}` : detail;
    }
    case 'take_down':
    case 'stop_post': {
      const post = posts.find(({ channel }) => channelNames[channel] === detail);
      const wish = [post?.publication?.takenDown, post?.stop].find((one) => one && isThen(one.at, at));
      return wish ? `${detail}, ${wish.reason}` : detail;
    }
    case 'reject':
      return rejection && isThen(rejection.at, at) ? rejection.reason : '';
    default:
      return channelName(detail);
  }
}
