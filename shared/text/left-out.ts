import { plural } from './plural.ts';
import { unprintableText } from './unprintable.ts';

/** Says, a sentence each, what a group's picture leaves out; nothing is left out silently. */
export function leftOutTexts(picture: {
  lessCommon: number;
  few?: number | undefined;
  withheld: number;
  unprintable: readonly string[];
  takenOut?: number | undefined;
}): string[] {
  const { lessCommon, few = 0, withheld, unprintable, takenOut = 0 } = picture;
  const texts = [
    lessCommon === 0
      ? undefined
      : `${plural(lessCommon, 'mindre vanligt ord', 'mindre vanliga ord')} får inte plats och visas inte.`,
    few === 0
      ? undefined
      : `${plural(few, 'ord som få har skrivit visas', 'ord som få har skrivit visas')} inte.`,
    takenOut === 0
      ? undefined
      : `${plural(takenOut, 'ord visas', 'ord visas')} inte längre, eftersom svar har ändrats eller tagits bort.`,
    // Why is not said in the room: everybody would know that somebody had written a name.
    withheld === 0 ? undefined : `${plural(withheld, 'ord', 'ord')} visas inte här.`,
    unprintableText(unprintable),
  ];
  return texts.filter((text) => text !== undefined);
}
