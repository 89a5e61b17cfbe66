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
    { storyId: first.id, title: 'Sparkarna kom fram', isOut: false, stands: 'godkänt' },
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
