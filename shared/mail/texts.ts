import { channelNames } from '../publishing/channels.ts';
import { plural } from '../text/plural.ts';
import { type Notice, type NoticeKind, noticeKinds } from './notices.ts';

/** What the mails say: what has happened and the way there, never a word of a story. */
export interface MailText {
  subject: string;
  text: string;
}

const sentences: Record<NoticeKind, (notice: Notice) => string> = {
  new_story: () => 'En ny berättelse har kommit.',
  to_approve: (notice) => `Ett inlägg${forChannel(notice)} är klart att läsa och godkänna.`,
  answered: () => 'Den som skickade in en berättelse har svarat eller ändrat.',
  sent_back: () => 'En kollega har skrivit om en berättelse eller upphävt ett godkännande.',
  post_failed: (notice) => `Ett inlägg${forChannel(notice)} kunde inte publiceras.`,
  post_out: (notice) => `Ett inlägg${forChannel(notice)} har publicerats.`,
  yes_withdrawn: () => 'Ett ja-svar eller en berättelse har tagits tillbaka. Se om något behöver tas ned.',
  workshop_missing: () => 'Det är en vecka eller mindre kvar, och alla grupper har inte hållit sin workshop.',
  plan_revise: () => 'Media- och PR-planen behöver ses över.',
};

/** In the subject, by how many there are. */
const counted: Record<NoticeKind, readonly [one: string, more: string]> = {
  new_story: ['ny berättelse', 'nya berättelser'],
  to_approve: ['inlägg att godkänna', 'inlägg att godkänna'],
  answered: ['svar på en fråga', 'svar på frågor'],
  sent_back: ['fråga från en kollega', 'frågor från kollegor'],
  post_failed: ['inlägg som inte kom ut', 'inlägg som inte kom ut'],
  post_out: ['publicerat inlägg', 'publicerade inlägg'],
  yes_withdrawn: ['tillbakataget ja eller berättelse', 'tillbakatagna ja eller berättelser'],
  workshop_missing: ['omgång där workshoppar saknas', 'omgångar där workshoppar saknas'],
  plan_revise: ['plan att se över', 'planer att se över'],
};

const forChannel = ({ channel }: Notice) =>
  channel === undefined
    ? ''
    : channel === 'manual'
      ? ' som läggs ut för hand'
      : ` (${channelNames[channel]})`;

/** The very place where it is done. */
function pathOf({ storyId, campaignId }: Notice): string {
  if (storyId) return `/redaktion/berattelser/${storyId}`;
  if (campaignId) return `/redaktion/omgangar/${campaignId}`;
  return '/redaktion/plan';
}

/** Kinds as they are told, with the notices of each. */
function byKind(notices: readonly Notice[]): [NoticeKind, Notice[]][] {
  const kinds = Object.keys(noticeKinds) as NoticeKind[];
  return kinds.flatMap((kind) => {
    const of = notices.filter((notice) => notice.kind === kind);
    return of.length > 0 ? [[kind, of] as [NoticeKind, Notice[]]] : [];
  });
}

const foot = (publicUrl: string) =>
  `Du väljer själv vad du får mejl om, och när:\n${publicUrl}/redaktion/mejl\n`;

/** What is sent at once: one thing, or a few that came together. */
export function noticeMail(notices: readonly Notice[], isReminder: boolean, publicUrl: string): MailText {
  const [first] = notices;
  if (!first) throw new Error('A mail tells something');
  const before = isReminder ? 'Påminnelse: ' : '';
  const subject = notices.length === 1 ? sentences[first.kind](first).replace(/\.$/, '') : summaryOf(notices);
  const reason = isReminder ? 'Ingen har hunnit med det här än, så nu får du veta det också.\n\n' : '';
  return {
    subject: `${before}${subject}`,
    text: `${reason}${linesOf(notices, publicUrl)}\n${foot(publicUrl)}`,
  };
}

/** The mail of the morning. */
export function digestMail(notices: readonly Notice[], publicUrl: string): MailText {
  return {
    subject: `I Örngott: ${summaryOf(notices)}`,
    text: `God morgon!\n\n${linesOf(notices, publicUrl)}\nAllt som väntar på dig:\n${publicUrl}/redaktion\n\n${foot(publicUrl)}`,
  };
}

function summaryOf(notices: readonly Notice[]): string {
  const parts = byKind(notices).map(([kind, { length }]) => {
    const [one, more] = counted[kind];
    return plural(length, one, more);
  });
  return parts.length > 3 ? `${parts.slice(0, 2).join(', ')} med mera` : parts.join(', ');
}

function linesOf(notices: readonly Notice[], publicUrl: string): string {
  return notices
    .map((notice) => `${sentences[notice.kind](notice)}\n${publicUrl}${pathOf(notice)}\n`)
    .join('\n');
}

/** To the one who sent in a story and left an address for the answer. */
export function senderMail(what: 'question' | 'published' | 'declined', publicUrl: string): MailText {
  const said = {
    question:
      'Vi har en fråga om det du skickade in. Öppna sidan på telefonen du berättade med, eller med din egen länk.',
    published:
      'Det du skickade in har publicerats. Tack! Det här var svaret, så din adress är nu borttagen hos oss.',
    declined:
      'Det finns ett svar på det du skickade in. Öppna sidan på telefonen du berättade med, eller med din egen länk. Din adress är nu borttagen hos oss.',
  }[what];
  return { subject: 'Svar om det du berättade', text: `Hej!\n\n${said}\n\n${publicUrl}/beratta\n` };
}
