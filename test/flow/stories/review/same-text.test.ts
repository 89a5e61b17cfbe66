import { expect, it } from 'vitest';
import { SameText } from '../../../../shared/desk/stories.ts';
import type { StoryId } from '../../../../shared/ids.ts';
import { aTelling } from '../../../world/story.ts';
import { newPublishingDesk } from '../../posts/publishing-desk.ts';

const text = 'Grannarna lånade ut sparkar till hela nattgruppen.\n\nRing växeln.';

it('the very same text in two stories is said by name: in the list, on the page and until one of them has another', async () => {
  const { desk, approver, approved, post, work } = await newPublishingDesk();
  const same = async (id: StoryId) =>
    SameText.array().parse((await desk.send('GET', `/berattelser/${id}/inlagg/facebook/samma-text`)).body);
  const tellings = (what: string) => [
    { ...aTelling({ what }), at: '2026-11-23T06:00:00.000Z', planNumber: 1 },
  ];
  const first = await approved({ text }, { tellings: tellings('Sparkarna kom fram. Alla fick hjälp.') });
  const later = await approved({ text: 'Något annat. Ring växeln.' });
  expect(await same(later.id)).toEqual([]);

  const save = async (words: string) =>
    desk.put(later.id, '/inlagg/facebook', {
      text: words,
      photoIds: [],
      seen: (await post(later.id)).editedAt,
    });
  const attention = async () =>
    (await desk.queue('?aldre=1'))
      .find(({ id }) => id === later.id)
      ?.attention.filter((line) => line.includes('Samma'));
  await save(text.replace('\n\n', ' \n'));
  expect(await same(later.id)).toEqual([
    { storyId: first.id, title: 'Sparkarna kom fram', how: 'same', isOut: false, stands: 'godkänt' },
  ]);
  expect(await attention()).toEqual(['Facebook: Samma text som ”Sparkarna kom fram”.']);

  await desk.post(first.id, '/inlagg/facebook/publicera');
  await work();
  expect(await same(later.id)).toMatchObject([{ isOut: true, stands: 'publicerat' }]);
  await desk.post(first.id, '/inlagg/facebook/ta-ned', { reason: 'Fel bild' });
  await work();
  expect(await same(later.id)).toEqual([]);
  const { hash } = await post(later.id);
  await approver.post(later.id, '/inlagg/facebook/godkann', { hash, notMine: true });
  expect(await attention()).toEqual([]);
});

it('nearly the same text is said too, and one about the same when it is near in time', async () => {
  const { desk, approved } = await newPublishingDesk();
  const same = async (id: StoryId) =>
    SameText.array()
      .parse((await desk.send('GET', `/berattelser/${id}/inlagg/facebook/samma-text`)).body)
      .map(({ storyId, how }) => `${storyId === first.id ? 'first' : 'other'} ${how}`);
  const cycles =
    'Hemtjänsten i norra området har fått tre nya elcyklar. Nu går det snabbare mellan besöken och luften blir bättre. Ni ser oss i de gröna jackorna.';
  const first = await approved({ text: cycles });
  const near = await approved({
    text: cycles.replace('Ni ser', 'Ni känner igen'),
  });
  expect(await same(near.id)).toEqual(['first text']);
  const other = await approved({
    text: 'Har du sett de gröna jackorna susa förbi? Det är hemtjänsten i norra området som testar sina nya elcyklar mellan besöken. Snabbare och bättre för luften, säger gruppen.',
  });
  expect((await same(other.id)).sort()).toEqual(['first subject', 'other subject']);
  await desk.post(first.id, '/inlagg/facebook/planera', {
    day: '2027-02-01',
    time: '09:00',
    despite: 'Övat.',
  });
  // Two months on it may be told again; nearly the same text may not.
  expect(await same(other.id)).toEqual(['other subject']);
  expect(await same(near.id)).toEqual(expect.arrayContaining(['first text']));
});
