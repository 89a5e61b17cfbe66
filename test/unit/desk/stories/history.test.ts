import { expect, it } from 'vitest';
import type { HistoryEntry } from '../../../../shared/desk/desk.ts';
import { historyDetail } from '../../../../web/desk/stories/review/history-detail.ts';
import { completePerson, personIdFor, plan } from '../../stories/review/complete-story.ts';

const at = '2026-11-25T10:00:00.000Z';
const hash = 'a'.repeat(64);
const takenDown = { at, by: 'Kim', reason: 'Fel bild' };
const story = {
  posts: [
    { channel: 'facebook' as const, publication: { at, hash, planNumber: 1, by: 'Kim', takenDown } },
    { channel: 'site' as const, stop: { at, by: 'Kim', reason: 'Dubblett' } },
  ],
  rejection: { at, by: 'Kim', byId: 'kim', reason: 'Passar inte i år' },
  people: [completePerson('p', { name: 'Hodan Ali' })],
  plan: { number: 1, content: plan, isInForce: true },
};
const [item] = plan.checklist;

it.each<[HistoryEntry['action'], string, string]>([
  ['approve', 'facebook', 'Facebook'],
  ['void_approval', 'site', 'Webbplatsen'],
  ['void_approval', 'Facebook: En ny plan gäller.', 'Facebook: En ny plan gäller.'],
  ['confirm', 'facebook name', 'Facebook, Namn'],
  ['confirm', 'facebook name not_person', 'Facebook, Namn, ingen person'],
  ['check_item', item?.id ?? '', item?.text ?? '?'],
  ['check_item', 'gone', ''],
  ['choose_mix', 'openness', 'Öppenhet om det som gick fel'],
  ['settle', 'child', 'barn'],
  ['edit_person', personIdFor('p'), 'Hodan Ali'],
  ['remove_person', personIdFor('q'), ''],
  ['post_failed', 'Facebook: token', 'Facebook, åtkomsten gäller inte'],
  ['retry', 'ta emot en bild', 'ta emot en bild'],
  ['submit', '', ''],
  ['take_down', 'Facebook', 'Facebook, Fel bild'],
  ['stop_post', 'Webbplatsen', 'Webbplatsen, Dubblett'],
  ['take_down', 'Webbplatsen', 'Webbplatsen, Dubblett'],
  ['reject', '', 'Passar inte i år'],
])('of %s with %j people read %j', (action, detail, text) => {
  expect(historyDetail({ action, detail, at }, story)).toBe(text);
});
