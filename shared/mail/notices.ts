import * as z from 'zod';
import { CampaignId, StoryId } from '../ids.ts';
import type { Role } from '../people.ts';
import { ChannelId } from '../publishing/channels.ts';

/** What people at the desk are told of by mail. */
export const NoticeKind = z.enum([
  'new_story',
  'to_approve',
  'answered',
  'sent_back',
  'post_failed',
  'post_out',
  'yes_withdrawn',
  'workshop_missing',
  'plan_revise',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** When somebody is told of a kind: at once, in the mail of the morning, or never. */
export const When = z.enum(['now', 'digest', 'never']);
export type When = z.infer<typeof When>;

/** One thing to tell. It names what it is about and holds no word of it. */
export const Notice = z.strictObject({
  kind: NoticeKind,
  storyId: StoryId.optional(),
  channel: ChannelId.optional(),
  campaignId: CampaignId.optional(),
});
export type Notice = z.infer<typeof Notice>;

/** Most notices that one mail holds; the rest is counted where it stands, on the page of the day. */
export const mostNotices = 60;

interface About {
  /** How it is chosen, beside *direkt*, *kl. 7.30* and *aldrig*. */
  name: string;
  roles: readonly Role[];
  /** Who is told when nobody has done anything about it in the time that the plan gives. */
  next?: readonly Role[];
  unless: When;
}

export const noticeKinds: Readonly<Record<NoticeKind, About>> = {
  new_story: {
    name: 'En ny berättelse har kommit',
    roles: ['communicator'],
    next: ['administrator'],
    unless: 'digest',
  },
  to_approve: {
    name: 'Ett inlägg är klart att godkänna',
    roles: ['approver'],
    next: ['communicator', 'administrator'],
    unless: 'now',
  },
  answered: {
    name: 'Den som skickade in har svarat eller ändrat',
    roles: ['communicator'],
    unless: 'digest',
  },
  sent_back: {
    name: 'En kollega har frågat eller upphävt ett godkännande',
    roles: ['communicator', 'approver', 'administrator'],
    unless: 'now',
  },
  post_failed: {
    name: 'Ett inlägg kunde inte publiceras',
    roles: ['communicator', 'administrator'],
    unless: 'now',
  },
  post_out: { name: 'Ett inlägg har publicerats', roles: ['communicator', 'approver'], unless: 'digest' },
  yes_withdrawn: {
    name: 'Ett ja-svar eller en berättelse har tagits tillbaka',
    roles: ['communicator', 'administrator'],
    unless: 'now',
  },
  workshop_missing: {
    name: 'Grupper har inte hållit sin workshop',
    roles: ['communicator'],
    unless: 'digest',
  },
  plan_revise: {
    name: 'Media- och PR-planen behöver ses över',
    roles: ['communicator', 'administrator'],
    unless: 'digest',
  },
};

/** The kinds that anybody with these roles may be told of, in the order in which they are chosen. */
export const kindsFor = (roles: readonly Role[]): NoticeKind[] =>
  NoticeKind.options.filter((kind) =>
    [...noticeKinds[kind].roles, ...(noticeKinds[kind].next ?? [])].some((role) => roles.includes(role)),
  );

/** Whether two notices are of one thing, which is told once in a mail. */
const isSameNotice = (one: Notice, other: Notice): boolean =>
  one.kind === other.kind &&
  one.storyId === other.storyId &&
  one.channel === other.channel &&
  one.campaignId === other.campaignId;

/** The notices with these added, each thing once, and no more than one mail holds. */
export function withNotices(before: readonly Notice[], more: readonly Notice[]): Notice[] {
  const all = [...before];
  for (const notice of more) if (!all.some((known) => isSameNotice(known, notice))) all.push(notice);
  return all.slice(0, mostNotices);
}
