import { plural, swedishNumber } from '../text/plural.ts';
import type { ComparedWord, Difference, Side } from './compare.ts';

/** What is laid beside what: two years, or two areas. */
export type Kind = 'years' | 'areas';

/** What is said of a side. */
export type NamedSide = { name: string } & Pick<Side, 'people' | 'least' | 'hides'>;

/** Under what the words stand, in this order. */
export function groupsOf(
  kind: Kind,
  sideA: NamedSide,
  sideB: NamedSide,
): [Difference, heading: string, about: string][] {
  const [a, b] = [sideA.name, sideB.name];
  return kind === 'years'
    ? [
        ['only_a', 'Nya', `Visas nu. I ${b} ${whyNotShown(sideB, 'hade')}`],
        ['more_a', 'Fler säger', 'En större andel än förut, och troligen ingen slump.'],
        ['more_b', 'Färre säger', 'En mindre andel än förut, och troligen ingen slump.'],
        ['only_b', 'Visas inte längre', `Fanns i ${b}. Nu ${whyNotShown(sideA)}`],
        ['alike', 'Ungefär som förut', 'Skillnaden kan vara en slump.'],
      ]
    : [
        ['only_a', `Visas bara i ${a}`, `I ${b} ${whyNotShown(sideB)}`],
        ['more_a', `Fler i ${a}`, 'En större andel, och troligen ingen slump.'],
        ['more_b', `Fler i ${b}`, 'En större andel, och troligen ingen slump.'],
        ['only_b', `Visas bara i ${b}`, `I ${a} ${whyNotShown(sideA)}`],
        ['alike', 'Gemensamma', 'Båda säger det, och skillnaden kan vara en slump.'],
      ];
}

/** Never which of them it is: that would tell what is hidden. */
function whyNotShown({ hides }: Pick<Side, 'hides'>, have: 'har' | 'hade' = 'har'): string {
  const few = `${have} för få nämnt dem för att de ska visas, eller ingen`;
  return hides ? `${few}, eller så är de dolda.` : `${few}.`;
}

/**
 * `31 av 412 (8 %)`; of what is not shown, that it is fewer than the least number or nobody, or only that it is not shown
 * where words are hidden for other reasons.
 */
export function countText(
  count: number | undefined,
  { people, least, hides }: Pick<Side, 'people' | 'least' | 'hides'>,
): string {
  if (count === undefined && hides) return 'visas inte';
  if (count === undefined) return least <= 1 ? 'ingen' : `färre än ${least}, eller ingen`;
  return `${swedishNumber(count)} av ${swedishNumber(people)} (${percent(count, people)})`;
}

function percent(count: number, people: number): string {
  const exact = (100 * count) / people;
  return `${exact < 1 ? '< 1' : swedishNumber(Math.round(exact))} %`;
}

/** So few that one person's answer moves a word by several per cent. */
const fewPeople = 30;

/** How far the numbers bear, in plain words. */
export function cautionText(a: Pick<Side, 'people'>, b: Pick<Side, 'people'>): string {
  const fewest = Math.min(a.people, b.people);
  const few =
    fewest < fewPeople
      ? `Det är bara ${plural(fewest, 'svar', 'svar')} i den ena. Få svar är få: de flesta skillnader kan vara en slump. `
      : '';
  return `${few}”Troligen ingen slump” betyder att så stora skillnader sällan uppstår av sig själva. Men grupper som har pratat ihop sig svarar lika, så räkna med mer slump än siffrorna visar. Siffrorna säger inte varför.`;
}

/**
 * That a word stands among those that are shown on one side only, and might all the same be as common on the other. Where
 * that side hides words nothing is known of it, not even so much.
 */
export function maybeChance(
  { difference, isClear }: ComparedWord,
  a: Pick<Side, 'hides'>,
  b: Pick<Side, 'hides'>,
): boolean {
  return !isClear && ((difference === 'only_a' && !b.hides) || (difference === 'only_b' && !a.hides));
}
