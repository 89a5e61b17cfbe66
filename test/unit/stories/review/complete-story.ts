import { startingPlan } from '../../../../functions/plan/starting-plan.ts';
import type { FindingKind } from '../../../../shared/checks/finding.ts';
import { DepictedId, PhotoId, StoryId } from '../../../../shared/ids.ts';
import type { PlanContent } from '../../../../shared/plan/plan.ts';
import type { ChannelId } from '../../../../shared/publishing/channels.ts';
import type { Depicted } from '../../../../shared/stories/depicted.ts';
import type { Photo } from '../../../../shared/stories/photos/photo.ts';
import type { Post } from '../../../../shared/stories/post.ts';
import type { Review, SettledAnswer, Story } from '../../../../shared/stories/story.ts';
import { aPost, aTelling } from '../../../world/story.ts';

export const at = '2026-11-21T08:00:00.000Z';
export const by = { at, by: 'Kim Kommunikatör', byId: 'kim' };
export const today = '2026-11-21';
export const plan: PlanContent = startingPlan(new Date(at)).content;

const idFor = (name: string) => name.padEnd(26, 'a');
export const photoIdFor = (name: string) => PhotoId.parse(`pho_${idFor(name)}`);
export const personIdFor = (name: string) => DepictedId.parse(`per_${idFor(name)}`);

export function completePhoto(name: string): Photo {
  const file = { path: `p/${name}.jpg`, sha256: 'a'.repeat(64), widthPx: 9, heightPx: 9, sizeBytes: 9 };
  return {
    id: photoIdFor(name),
    state: 'ready',
    from: 'sender',
    addedAt: at,
    clean: file,
    edits: { blurs: [] },
    image: file,
    thumbnail: file,
    alt: { kind: 'text', text: 'En spark i snön.' },
  };
}

/** Somebody with everything that the role asks for. */
export function completePerson(name: string, change: Partial<Depicted> = {}): Depicted {
  return {
    id: personIdFor(name),
    name: 'Mikaela Ek',
    role: 'staff',
    appears: 'both',
    legalBasis: plan.legalBases[0]?.id ?? '',
    protectedData: 'no',
    yes: {
      on: '2026-11-20',
      how: 'written',
      by: change.role === 'child' ? 'guardian' : 'self',
      reference: 'SN 2026/1',
      channels: ['facebook', 'site', 'manual'],
      until: '2027-11-20',
    },
    secrecy: { on: '2026-11-20', reference: 'SN 2026/2' },
    ...change,
  };
}

/** A story whose post lacks nothing: only a second person's yes. */
export function completeStory(channel: ChannelId = 'facebook', change: Partial<Story> = {}): Story {
  const photo = completePhoto('b');
  const answers = { client: 'no', named: 'yes', said_yes: 'yes', child: 'no', protected: 'no' } as const;
  return {
    id: StoryId.parse(`sto_${idFor('s')}`),
    version: 0,
    example: false,
    stage: 'in_review',
    submittedAt: at,
    changedAt: at,
    tellings: [{ ...aTelling({ answers }), at, planNumber: 1 }],
    messages: [],
    comments: [],
    photos: [photo],
    people: [completePerson('p')],
    owner: { id: 'kim', name: 'Kim Kommunikatör' },
    review: {
      planNumber: 1,
      startedAt: at,
      mix: 'good_example',
      checklist: Object.fromEntries(
        plan.checklist.filter(({ mandatory }) => mandatory).map(({ id }) => [id, by]),
      ),
      confirmations: [],
      settled: {},
    },
    posts: [aPost({ channel, photoIds: [photo.id] })],
    lastEdit: by,
    ...change,
  };
}

export const withPost = (story: Story, change: Partial<Post>): Story => ({
  ...story,
  posts: story.posts.map((post) => ({ ...post, ...change })),
});
export const withPhoto = (story: Story, { id: _, ...change }: Partial<Photo>): Story => ({
  ...story,
  photos: story.photos.map((photo) => ({ ...photo, ...change })),
});
export const withPeople = (story: Story, { id: _, ...change }: Partial<Depicted>): Story => ({
  ...story,
  people: story.people.map((person) => ({ ...person, ...change })),
});
export const withReview = (story: Story, change: (review: Review) => Partial<Review>): Story => ({
  ...story,
  ...(story.review && { review: { ...story.review, ...change(story.review) } }),
});
export const withAnswers = (story: Story, change: Story['tellings'][number]['answers']): Story => ({
  ...story,
  tellings: story.tellings.map((told) => ({ ...told, answers: { ...told.answers, ...change } })),
});
export const yesOf = (change: Partial<NonNullable<Depicted['yes']>>) => (story: Story) => ({
  ...story,
  people: story.people.map((person) => ({ ...person, yes: person.yes && { ...person.yes, ...change } })),
});

/** With these words confirmed in every post. */
export const confirmed = (story: Story, kind: FindingKind, words: string): Story =>
  withReview(story, ({ confirmations }) => ({
    confirmations: [
      ...confirmations,
      ...story.posts.map(({ channel }) => ({ ...by, channel, kind, words, reason: 'Det ska stå kvar.' })),
    ],
  }));

export const settled = (story: Story, what: SettledAnswer): Story =>
  withReview(story, (review) => ({
    settled: { ...review.settled, [what]: { ...by, reason: 'Ingen kan kännas igen.' } },
  }));
