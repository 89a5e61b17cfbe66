import fc from 'fast-check';
import { type Weather, weathers } from '../facebook.ts';
import type { ModelWorld } from '../world.ts';
import { always, type Commands, command, isIn, single, withStory } from './command.ts';

export function setWeather({ facebook, ledger, clock }: ModelWorld, weather: Weather): void {
  facebook.setWeather(weather);
  if (facebook.isThere()) ledger.presentSinceMs ??= clock.nowMs();
  else delete ledger.presentSinceMs;
}

const wellAgain = single(
  'Facebook is well again',
  ({ presentSinceMs }) => presentSinceMs === undefined,
  (world) => {
    world.facebook.hideFromDeletion(false);
    setWeather(world, 'well');
  },
);

/** What Facebook, and others on the page, may do. */
export const aroundFacebook: Commands[] = [
  [
    fc
      .constantFrom(...weathers)
      .map((weather) => command(`Facebook is ${weather}`, always, (world) => setWeather(world, weather))),
    wellAgain,
  ],
  [
    fc
      .constantFrom('lost_after', 'lost_after', 'lost_before')
      .map((loss) => command(`the next answer is ${loss}`, always, ({ calls }) => calls.loseNext(loss))),
  ],
  [
    single('Facebook hides what is to be deleted', always, (world) => {
      world.facebook.hideFromDeletion(true);
      setWeather(world, world.facebook.weather());
    }),
    single(
      'others post 120 times',
      ({ othersPosted }) => !othersPosted,
      ({ facebook, ledger, clock }) => {
        ledger.othersPosted = true;
        const messages = Array.from({ length: 120 }, (_, number) => `Öppet hus ${number}`);
        facebook.othersPost(messages, clock.nowMs());
      },
    ),
    wellAgain,
  ],
  [
    withStory(
      'somebody posts the same text',
      isIn('approved', 'planned'),
      ({ facebook, clock }, { post }) => {
        if (post) facebook.othersPost([post.text], clock.nowMs() - 3_600_000);
      },
    ),
  ],
];
