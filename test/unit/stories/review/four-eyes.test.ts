import { expect, it } from 'vitest';
import { notByYou } from '../../../../shared/stories/review/four-eyes.ts';
import { aTelling } from '../../../world/story.ts';
import { at, completeStory, withPost } from './complete-story.ts';

const robin = { id: 'robin', name: 'Robin Åkesson Ek' };
const told = (contact: { name: string; way: string }) =>
  completeStory('facebook', { tellings: [{ ...aTelling({ contact }), at, planNumber: 1 }] });

it('lets anybody else approve', () => {
  expect(notByYou(completeStory(), 'facebook', robin)).toBeUndefined();
});

it('stops whoever wrote the post or changed something last', () => {
  const wrote = withPost(completeStory(), { editedById: 'robin' });
  expect(notByYou(wrote, 'facebook', robin)).toContain('Du har själv skrivit inlägget');
  const changed = completeStory('facebook', { lastEdit: { at, by: 'Robin', byId: 'robin' } });
  expect(notByYou(changed, 'facebook', robin)).toContain('Du ändrade senast');
});

it.each([
  { name: 'Robin Åkesson Ek', way: '' },
  { name: ' robin  ÅKESSON ek ', way: '' },
  { name: 'Ek, Robin Åkesson', way: '' },
  { name: 'Robin Akesson Ek', way: '' },
  { name: 'Robin Åkesson-Ek', way: '070-174 06 05' },
  { name: '', way: 'robin.akesson.ek@kommun.example' },
  { name: 'R', way: 'Mejla till Robin.Akesson-Ek@kommun.example tack' },
])('stops the sender, who left $name $way', (contact) => {
  expect(notByYou(told(contact), 'facebook', robin)).toContain('själv har skickat in');
});

it.each([
  { name: '', way: '' },
  { name: 'Robin', way: '' },
  { name: 'Robin Ek', way: 'robin.ek@kommun.example' },
  { name: 'Åkesson', way: '@' },
])('does not stop a namesake or nobody: $name $way', (contact) => {
  expect(notByYou(told(contact), 'facebook', robin)).toBeUndefined();
});

it('stops the sender also when the name was left out in a later telling', () => {
  const [first] = told({ name: robin.name, way: '' }).tellings;
  const [second] = told({ name: '', way: '' }).tellings;
  const tellings = [first, second].filter((telling) => telling !== undefined);
  expect(notByYou(completeStory('facebook', { tellings }), 'facebook', robin)).toContain('skickat in');
});
