import { plural } from './plural.ts';
import { unprintableText } from './unprintable.ts';
import { withheldText } from './withheld.ts';

/** Says, a sentence each, what a group's picture leaves out; nothing is left out silently. */
export function leftOutTexts(picture: {
  lessCommon: number;
  withheld: number;
  unprintable: readonly string[];
}): string[] {
  const { lessCommon, withheld, unprintable } = picture;
  const texts = [
    lessCommon === 0
      ? undefined
      : `${plural(lessCommon, 'mindre vanligt ord', 'mindre vanliga ord')} får inte plats och visas inte.`,
    withheldText(withheld),
    unprintableText(unprintable),
  ];
  return texts.filter((text) => text !== undefined);
}
