import type { Campaign } from '../../shared/campaigns/campaigns.ts';
import type { CountedTerm } from '../../shared/cloud/layout.ts';
import type { BoardView } from '../../shared/clouds/board-view.ts';
import type { Cloud, CloudSet, HiddenArea, Scope } from '../../shared/clouds/clouds.ts';
import { leastPerTerm } from '../../shared/clouds/least-per-term.ts';
import { isTooFew } from '../../shared/clouds/protect.ts';
import { onDay } from '../../shared/text/dates.ts';
import { plural } from '../../shared/text/plural.ts';
import { unprintableText } from '../../shared/text/unprintable.ts';
import { withheldText } from '../../shared/text/withheld.ts';

/** When the clouds were made and shown, and whether others stood here before them. */
export function publishedText(campaign: Campaign, set: CloudSet, view: BoardView): string {
  const [madeOn, publishedOn] = [onDay(set.createdAt), onDay(view.publishedAt)];
  const made =
    madeOn === publishedOn
      ? `Ordmolnen gjordes och publicerades ${madeOn}.`
      : `Ordmolnen gjordes ${madeOn} och publicerades ${publishedOn}.`;
  if (!view.replaced) return made;
  const first = campaign.publishedAt ?? view.publishedAt;
  return `${made} De ersatte tidigare ordmoln på den här sidan, som först publicerades ${onDay(first)}. Svaren är desamma.`;
}

/** `702 svar från 60 arbetsgrupper`. */
export function answersText({ answers, groups }: Scope): string {
  return `${plural(answers, 'svar', 'svar')} från ${plural(groups, 'arbetsgrupp', 'arbetsgrupper')}`;
}

/** The line under a picture: how to read it, and every term that is not in it. */
export function captionText(cloud: Cloud, words: readonly CountedTerm[]): string {
  const { hiddenTerms, unprintableTerms, withheldTerms, choices } = cloud;
  const sentences = words.length === 0 ? [] : [sizeText(words)];
  if (hiddenTerms > 0) {
    const fewer = plural(leastPerTerm(choices, cloud.scope), 'person', 'personer');
    sentences.push(`${plural(hiddenTerms, 'ord', 'ord')} som färre än ${fewer} har nämnt visas inte.`);
  }
  const others = [withheldText(withheldTerms.length), unprintableText(unprintableTerms)];
  return [...sentences, ...others.filter((text) => text !== undefined)].join(' ');
}

function sizeText(words: readonly CountedTerm[]): string {
  const [first, ...others] = words;
  const allEqual = others.length > 0 && others.every(({ people }) => people === first?.people);
  return allEqual ? 'Alla ord har nämnts av lika många.' : 'Ju större ord, desto fler har nämnt det.';
}

/** Instead of a picture. */
export function noPictureText(cloud: Cloud, { minAnswers }: Campaign): string {
  if (cloud.people === 0) return 'Ingen har svarat på den här frågan.';
  if (isTooFew(cloud.people, minAnswers)) {
    return `Färre än ${minAnswers} personer har svarat på den här frågan. Så få svar visas inte, eftersom de kan peka ut någon.`;
  }
  if (cloud.withheldTerms.length > 0) return 'Orden i svaren kan peka ut någon och visas inte.';
  if (cloud.unprintableTerms.length > 0) return 'Orden i svaren gick inte att rita.';
  const minPeoplePerTerm = leastPerTerm(cloud.choices, cloud.scope);
  return minPeoplePerTerm === 1
    ? 'Inget i svaren gick att räkna som ett ord, så det blev inget ordmoln.'
    : `Inget ord har nämnts av minst ${minPeoplePerTerm} personer, så det blev inget ordmoln.`;
}

/** Answer lines that gave nothing to count; undefined when all did. */
export function uncountedText({ linesWithoutTerm }: Cloud): string | undefined {
  if (linesWithoutTerm === 0) return undefined;
  return `${plural(linesWithoutTerm, 'rad', 'rader')} i svaren hade inget ord att räkna, till exempel ”vet ej”.`;
}

/** Why an area has no view of its own. */
export function hiddenAreaText({ area, reason }: HiddenArea, minAnswers: number): string {
  return reason === 'too_few'
    ? `${area} har färre än ${minAnswers} svar på någon av frågorna. Så få svar kan peka ut någon.`
    : `${area} visas inte för sig, eftersom det då skulle gå att räkna ut vad ett litet område har svarat.`;
}
