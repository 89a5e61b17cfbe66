import { expect, test } from 'vitest';
import { StoryId } from '../../../shared/ids.ts';
import { type Notice, noticeKinds, withNotices } from '../../../shared/mail/notices.ts';
import { digestMail, noticeMail } from '../../../shared/mail/texts.ts';

const url = 'https://orngott.exempel.se';
const story = (letter: string) => StoryId.parse(`sto_${letter.repeat(26)}`);
const about = (kind: Notice['kind'], letter = 'a'): Notice => ({ kind, storyId: story(letter) });

test('the mail of the morning says in its subject how much there is of what', () => {
  const { subject, text } = digestMail(
    [about('new_story'), about('new_story', 'b'), about('post_out'), { kind: 'plan_revise' }],
    url,
  );
  expect(subject).toBe('I Örngott: 2 nya berättelser, 1 publicerat inlägg, 1 plan att se över');
  expect(text.match(/\/redaktion\/berattelser\/sto_/g)).toHaveLength(3);
  expect(text).toContain(`${url}/redaktion/plan`);
  expect(text).toContain(`${url}/redaktion/mejl`);
});

test('a subject stays short', () => {
  const all = Object.keys(noticeKinds).map((kind) => about(kind as Notice['kind']));
  expect(digestMail(all, url).subject).toMatch(/ med mera$/);
  expect(digestMail(all, url).subject.length).toBeLessThan(100);
});

test('one thing at once is said in the subject, and a reminder says that it is one', () => {
  const approve: Notice = { ...about('to_approve'), channel: 'facebook' };
  expect(noticeMail([approve], false, url).subject).toBe(
    'Ett inlägg (Facebook) är klart att läsa och godkänna',
  );
  const reminder = noticeMail([{ ...approve, channel: 'manual' }], true, url);
  expect(reminder.subject).toBe(
    'Påminnelse: Ett inlägg som läggs ut för hand är klart att läsa och godkänna',
  );
  expect(reminder.text).toContain('Ingen har hunnit med det här än');
});

test('one thing is told once in a mail, however often it happened', () => {
  expect(withNotices([about('answered')], [about('answered'), about('answered', 'b')])).toHaveLength(2);
});
