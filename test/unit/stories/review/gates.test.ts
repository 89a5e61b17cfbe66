import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChannelId } from '../../../../shared/publishing/channels.ts';
import { DepictedRole } from '../../../../shared/stories/depicted.ts';
import { blockersOf } from '../../../../shared/stories/gates/gates.ts';
import type { Story } from '../../../../shared/stories/story.ts';
import {
  completePerson,
  completePhoto,
  completeStory,
  confirmed,
  photoIdFor,
  plan,
  settled,
  today,
  withAnswers,
  withPeople,
  withPost,
} from './complete-story.ts';
import { lacks } from './lacks.ts';

const kindsIn = (story: Story, content = plan) => {
  const channel = story.posts[0]?.channel ?? 'facebook';
  return blockersOf(story, channel, content, today).map(({ kind }) => kind);
};

describe('a post cannot be approved when', () => {
  it.each(lacks)('$when', ({ spoil, kind }) => {
    for (const channel of ChannelId.options) {
      const blockers = blockersOf(spoil(completeStory(channel)), channel, plan, today);
      expect(blockers.map((blocker) => blocker.kind)).toContain(kind);
      for (const { text } of blockers) {
        expect(text).toMatch(/^[A-ZÅÄÖ].*[.?!]$/s);
        expect(text).not.toContain('640823');
      }
    }
  });

  it('the plan does not use its channel', () => {
    const channels = plan.channels.map((channel) => ({ ...channel, inUse: false }));
    expect(kindsIn(completeStory(), { ...plan, channels })).toEqual(['channel_unused']);
    expect(kindsIn(withPost(completeStory(), { photoIds: [] }), { ...plan, channels: [] })).toEqual([
      'channel_unused',
    ]);
  });

  it('there is no post at all', () => {
    expect(blockersOf(completeStory('site'), 'facebook', plan, today)).toMatchObject([{ kind: 'no_text' }]);
  });

  it('a name stands in it that somebody confirmed, and nobody is registered', () => {
    const story = withPost(withAnswers({ ...completeStory(), people: [] }, { named: 'no' }), {
      text: 'Sedan berättade Mikaela för kollegorna.',
    });
    expect(kindsIn(story)).toEqual(['finding']);
    expect(blockersOf(story, 'facebook', plan, today)[0]?.text).toContain('I texten står ”Mikaela”.');
    const said = confirmed(story, 'name', 'mikaela');
    expect(kindsIn(said)).toEqual(['person_unrecorded']);
    const [confirmation] = said.review?.confirmations ?? [];
    const nobody = confirmation ? [{ ...confirmation, notPerson: true as const }] : [];
    expect(kindsIn({ ...said, review: said.review && { ...said.review, confirmations: nobody } })).toEqual(
      [],
    );
  });
});

describe('a confirmed name', () => {
  const named = (text: string, ...names: string[]) =>
    names.reduce((story, name) => confirmed(story, 'name', name), withPost(completeStory(), { text }));
  const textsOf = (story: Story) => blockersOf(story, 'facebook', plan, today).map(({ text }) => text);

  it('is not covered by somebody else who is registered', () => {
    const both = named('Sedan berättade Mikaela och Berit för kollegorna.', 'mikaela', 'berit');
    expect(textsOf(both)).toEqual([expect.stringMatching(/^Inlägget nämner ”Berit”, som inte finns bland/)]);
    const people = [completePerson('p'), completePerson('q', { name: 'Berit Ek' })];
    expect(textsOf({ ...both, people })).toEqual([]);
  });

  it('in an alternative text asks for the person too', () => {
    const photos = [
      { ...completePhoto('b'), alt: { kind: 'text' as const, text: 'Berit ler mot kameran.' } },
    ];
    const story = confirmed(completeStory('facebook', { photos }), 'name', 'berit');
    expect(kindsIn(story)).toEqual(['person_unrecorded']);
  });

  it('asks for more than being registered as pictured', () => {
    const story = withPeople(named('Sedan berättade Mikaela för kollegorna.', 'mikaela'), {
      appears: 'pictured',
    });
    expect(textsOf(story)).toEqual([expect.stringMatching('står det bara ”är med på bild”')]);
  });
});

describe('a post can be approved when', () => {
  it.each(ChannelId.options)('nothing is missing for %s', (channel) => {
    expect(kindsIn(completeStory(channel))).toEqual([]);
  });

  it('what the checks found is confirmed with a reason, however it is spelt', () => {
    const story = withPost(completeStory(), { text: 'Ring 070-174 06 05. MIKAELA svarar.' });
    expect(kindsIn(story)).toContain('finding');
    const both = confirmed(confirmed(story, 'name', 'mikaela'), 'phone', '070-174 06 05');
    expect(kindsIn(both)).toEqual([]);
  });

  it('a photo is decorative', () => {
    const photos = [{ ...completePhoto('b'), alt: { kind: 'decorative' as const } }];
    expect(kindsIn(completeStory('facebook', { photos }))).toEqual([]);
  });

  it('a yes ends today, or never', () => {
    for (const until of [today, undefined]) {
      const { yes, ...person } = completePerson('p');
      const people = [{ ...person, ...(yes && { yes: { ...yes, until } }) }];
      expect(kindsIn(completeStory('facebook', { people }))).toEqual([]);
    }
  });

  it('who has not said yes is only in photos that the post does not show', () => {
    const story = withPeople(completeStory(), { appears: 'pictured', yes: undefined });
    expect(kindsIn(story)).toEqual(['yes_missing']);
    expect(kindsIn(withPost(story, { photoIds: [] }))).toEqual([]);
  });

  it('the sender thought of somebody who is neither named nor shown, and a reason says so', () => {
    const unsure = settled(withAnswers({ ...completeStory(), people: [] }, { named: 'unsure' }), 'named');
    expect(kindsIn(unsure)).toEqual([]);
    const said = withAnswers(unsure, { named: 'yes' });
    expect(kindsIn(said)).toEqual(['person_unrecorded']);
    expect(kindsIn(withPost(said, { photoIds: [] }))).toEqual([]);
  });
});

it('an open story in another channel does not stand in the way', () => {
  const story = completeStory('facebook');
  const other = completeStory('site').posts.map((post) => ({ ...post, text: '' }));
  expect(kindsIn({ ...story, posts: [...story.posts, ...other] })).toEqual([]);
});

const names = [...'bcdefg'];
/** Any story that lacks nothing, with at least one photo and one person. */
const complete = fc
  .record({
    channel: fc.constantFrom(...ChannelId.options),
    photos: fc.subarray(names, { minLength: 1, maxLength: 4 }),
    people: fc.array(fc.constantFrom(...DepictedRole.options), { minLength: 1, maxLength: 4 }),
    until: fc.constantFrom('2026-11-21', '2026-12-24', undefined),
    client: fc.constantFrom('yes' as const, 'no' as const, 'unsure' as const),
    named: fc.constantFrom('yes' as const, 'no' as const, 'unsure' as const),
  })
  .map(({ channel, photos, people, until, client, named }) => {
    const story = completeStory(channel, {
      photos: photos.map(completePhoto),
      people: people.map((role, index) => {
        const { yes, ...person } = completePerson(names[index] ?? 'b', { role });
        return { ...person, ...(yes && { yes: { ...yes, until } }) };
      }),
    });
    const told = settled(withAnswers(story, { client, named }), 'client');
    return withPost(told, { photoIds: photos.map(photoIdFor) });
  });

it('whatever the story, it passes when it lacks nothing and never when it lacks anything', () => {
  fc.assert(
    fc.property(complete, fc.subarray(lacks, { minLength: 1, maxLength: 4 }), (story, some) => {
      expect(kindsIn(story)).toEqual([]);
      const spoilt = some.reduce((before, { spoil }) => spoil(before), story);
      expect(kindsIn(spoilt)).not.toEqual([]);
    }),
    { numRuns: 150 },
  );
});
