import type { Blocker } from '../../../../shared/stories/blocker.ts';
import type { Story } from '../../../../shared/stories/story.ts';
import {
  at,
  by,
  completePhoto,
  confirmed,
  today,
  withAnswers,
  withPeople,
  withPhoto,
  withPost,
  withReview,
  yesOf,
} from './complete-story.ts';

const unsettled = (story: Story): Story => withReview(story, () => ({ settled: {} }));

interface Lack {
  /** What is not as it should be, after "cannot be approved when". */
  when: string;
  kind: Blocker['kind'];
  spoil: (story: Story) => Story;
  /** Refused before it comes to that: no such story is ever stored. */
  neverStored?: true;
}

/** Each thing that alone keeps a complete story with at least one photo and one person from being approved. */
export const lacks: Lack[] = [
  { when: 'it has no text', kind: 'no_text', spoil: (s) => withPost(s, { text: ' \n' }) },
  {
    when: 'it is longer than the plan allows',
    kind: 'too_long',
    spoil: (s) => withPost(s, { text: 'Snön föll. '.repeat(1_800) }),
  },
  {
    when: 'a telephone number stands in it',
    kind: 'finding',
    spoil: (s) => withPost(s, { text: 'Ring mig på 070-174 06 05 så berättar jag mer.' }),
  },
  {
    when: 'a personal number stands in it',
    neverStored: true,
    kind: 'finding',
    spoil: (s) => withPost(s, { text: 'Hon heter 640823-3234 i systemet.' }),
  },
  {
    when: 'a personal number stands in it, confirmed or not',
    neverStored: true,
    kind: 'finding',
    spoil: (s) =>
      confirmed(withPost(s, { text: 'Hon heter 640823-3234 i systemet.' }), 'personal_number', '640823-3234'),
  },
  {
    when: 'an alternative text has a telephone number',
    kind: 'finding',
    spoil: (s) => withPhoto(s, { alt: { kind: 'text', text: 'Skylt med 070-174 06 05.' } }),
  },
  {
    when: 'the checklist is not ticked',
    kind: 'checklist',
    spoil: (s) => withReview(s, () => ({ checklist: {} })),
  },
  { when: 'a photo is gone', kind: 'photo_missing', spoil: (s) => ({ ...s, photos: [] }) },
  {
    when: 'a photo is being cleaned',
    kind: 'photo_not_ready',
    spoil: (s) => withPhoto(s, { state: 'working' }),
  },
  {
    when: 'a photo was refused',
    kind: 'photo_not_ready',
    spoil: (s) => withPhoto(s, { state: 'refused', refusal: 'truncated' }),
  },
  {
    when: 'a photo has no picture',
    kind: 'photo_not_ready',
    spoil: (s) => ({ ...s, photos: s.photos.map(({ image: _, ...photo }) => photo) }),
  },
  {
    when: 'a photo has no alternative text',
    kind: 'alt_text',
    spoil: (s) => ({ ...s, photos: s.photos.map(({ alt: _, ...photo }) => photo) }),
  },
  {
    when: 'it has more photos than the channel takes',
    neverStored: true,
    kind: 'too_many_photos',
    spoil: (s) => {
      const photos = [...'bcdefghijkm'].map(completePhoto);
      return withPost({ ...s, photos }, { photoIds: photos.map(({ id }) => id) });
    },
  },
  ...(['client', 'child', 'protected'] as const).flatMap((question): Lack[] => [
    {
      when: `the sender said that it is about a ${question}, and nobody took a stand`,
      kind: 'unsettled',
      spoil: (s) => unsettled(withAnswers(s, { [question]: 'yes' })),
    },
    {
      when: `the sender was unsure whether it is about a ${question}`,
      kind: 'unsettled',
      spoil: (s) => unsettled(withAnswers(s, { [question]: 'unsure' })),
    },
  ]),
  {
    when: 'a stand was taken before the sender told it anew',
    kind: 'unsettled',
    spoil: (s) =>
      withReview(withAnswers(s, { client: 'yes' }), () => ({
        settled: { client: { ...by, at: '2026-11-21T07:59:59.999Z', reason: 'Ingen kan kännas igen.' } },
      })),
  },
  {
    when: 'somebody is pictured and nobody is registered',
    kind: 'person_unrecorded',
    spoil: (s) => withAnswers({ ...s, people: [] }, { named: 'yes' }),
  },
  {
    when: 'the sender was unsure whether somebody is named, and nobody is registered',
    kind: 'person_unrecorded',
    spoil: (s) => unsettled(withAnswers({ ...s, people: [] }, { named: 'unsure' })),
  },
  {
    when: 'a person has not said yes',
    kind: 'yes_missing',
    spoil: (s) => ({ ...s, people: s.people.map(({ yes: _, ...person }) => person) }),
  },
  {
    when: 'a person has said yes to another channel',
    kind: 'yes_missing',
    spoil: (s) => yesOf({ channels: [s.posts[0]?.channel === 'site' ? 'manual' : 'site'] })(s),
  },
  { when: 'a yes is from a day to come', kind: 'yes_missing', spoil: yesOf({ on: '2026-11-22' }) },
  { when: 'a yes has ended', kind: 'yes_ended', spoil: yesOf({ until: '2026-11-20' }) },
  {
    when: 'a person took the yes back',
    kind: 'yes_withdrawn',
    spoil: (s) => withPeople(s, { withdrawnOn: today }),
  },
  {
    when: 'a client has only said yes',
    kind: 'yes_missing',
    spoil: (s) => yesOf({ how: 'spoken' })(withPeople(s, { role: 'client' })),
  },
  {
    when: 'a child has said yes without a guardian',
    kind: 'yes_missing',
    spoil: (s) => yesOf({ by: 'self' })(withPeople(s, { role: 'child' })),
  },
  {
    when: "a child's guardian has only said yes",
    kind: 'yes_missing',
    spoil: (s) => yesOf({ by: 'guardian', how: 'spoken' })(withPeople(s, { role: 'child' })),
  },
  ...(['client', 'child'] as const).map(
    (role): Lack => ({
      when: `there is no secrecy decision for a ${role}`,
      kind: 'secrecy',
      spoil: (s) => ({
        ...s,
        people: s.people.map(({ secrecy: _, ...person }) => ({ ...person, role })),
      }),
    }),
  ),
  {
    when: 'a person has protected personal data',
    kind: 'protected',
    spoil: (s) => withPeople(s, { protectedData: 'yes' }),
  },
  {
    when: 'a person was not asked about protected personal data',
    kind: 'protected',
    spoil: (s) => withPeople(s, { protectedData: 'not_asked' }),
  },
  {
    when: 'the legal basis is not in the plan any more',
    kind: 'legal_basis',
    spoil: (s) => withPeople(s, { legalBasis: 'gone' }),
  },
  {
    when: 'the sender has taken it back',
    kind: 'withdrawn',
    spoil: (s) => ({ ...s, withdrawnAt: at, stage: 'withdrawn' }),
  },
  { when: 'it was rejected', kind: 'rejected', spoil: (s) => ({ ...s, stage: 'rejected' }) },
  {
    when: 'nobody has taken it over',
    kind: 'not_reviewed',
    spoil: ({ review: _, ...s }) => ({ ...s, stage: 'submitted' }),
  },
];
