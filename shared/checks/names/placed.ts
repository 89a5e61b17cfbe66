import { adjacent, isCapital } from '../word-shapes.ts';
import type { Word } from '../words.ts';
import { isOther, isPersonVerb, isRole, isThing, isWorkplace } from './context.ts';
import { isFunctionWord, isStrongSurname, looksLikeSurname } from './lists.ts';

// What a sentence does with a capitalised word that no list has: it thanks it, lets it act, or gives it a laugh.

/** "Avdelningen Björken", "Enheten Norrsken": Swedish nouns in the definite form name places and projects. */
const isDefinite = (word: string) => /(?:en|et|an|na|ns|ar|or|er)$/u.test(word) && word.length > 4;

const towards =
  /^(?:tacka(?:r|de|t)?|sakna(?:r|de|t)?|hylla(?:r|de|t)?|gratulera(?:r|de)?|välkomna(?:r|de)?|krama(?:r|de)?|fråga(?:r|de|t)?|hälsa(?:r|de)?|intervjua(?:r|de)?|uppvakta(?:r|de)?|trösta(?:r|de)?|jobbat|kämpat)$/iu;
const among = /^(?:enligt|utan|kring|mellan)$/iu;
/** A clause begins, and its subject comes next: "när Tewodros kom". */
const clause = /^(?:när|om|att|som|medan|eftersom|innan|sedan|då|så|fast|där|tills|för)$/iu;
/** What machines and workplaces do too. */
const ofThings =
  /^(?:krångla|krascha|fungera|strula|starta|uppdatera|inför|stäng|öppna|lansera|ligger|låg|låser|låste|hölls|hålls|byggdes|invigdes|finns|fanns|slogs|består|blev klar)/u;
const isActing = (verb: string | undefined): boolean =>
  verb !== undefined && isPersonVerb(verb) && !ofThings.test(verb);

/** "I går slutade Veikko", "och så kom Nasrin": what stands before the verb is no subject. */
const isAdverbial = (words: readonly Word[], verb: number): boolean => {
  const [last, before] = [words[verb - 1], words[verb - 2]];
  if (!last || !adjacent(words, verb)) return false;
  if (/^(?:så|då|nu|sedan|sen|här|där|ofta|ibland|idag|igår|alltid|plötsligt|äntligen)$/iu.test(last.text))
    return before === undefined || last.opens || /^(?:och|men)$/iu.test(before.text) || before.opens;
  return (
    before?.opens === true &&
    /^(?:i|på|under|om|efter|till|vid|bakom|bredvid)$/iu.test(before.text) &&
    /^(?:går|dag|morse|kväll|natt|fjol|vår|våras|somras|höstas|vintras|\p{Ll}{2,6}dags|\p{Ll}{2,20}(?:en|et|an))$/u.test(
      last.text,
    )
  );
};

/** "Rezas idé", "Gunvals skratt": what only a person has. */
export const ownedBySomebody =
  /^(?:idé|idéer|skratt|röst|leende|händer|ögon|humor|tålamod|kunskap|erfarenhet|energi|driv|mod|insats|engagemang|värme|omtanke|berättelse|mamma|pappa|syster|bror|son|dotter|man|fru|sambo|kollega|chef|bullar|kakor|soppa|mat|tårta|favorit|hund|katt|katter|arbetspass|pass|födelsedag|förslag|initiativ|kram|kramar|tårar|handslag|råd)$/u;
const ofMany =
  /(?:ens|ets|ns|nas|rnas|andras|allas|dagens|årets|veckans|ingens|någons|vars|deras|hennes|hans)$/iu;
const isOwner = (word: Word, after: Word | undefined): boolean =>
  /\p{Ll}s$/u.test(word.text) && !ofMany.test(word.text) && ownedBySomebody.test(after?.text ?? '');

const isNobody = (word: string): boolean =>
  isThing(word) || isOther(word) || isFunctionWord(word) || isRole(word);

/** "Kasia och Piotr": the word before a known name, though it opens the sentence, unless it is an ordinary noun. */
export const couldOpenPair = ({ text, opens }: Word): boolean =>
  opens && text.length > 2 && !isNobody(text) && !isDefinite(text);

/**
 * Whether the sentence treats a capitalised word as somebody. `word` stands at `index` and could be a name; where it
 * opens the sentence, its capital says nothing.
 */
export function isTreatedAsSomebody(words: readonly Word[], index: number): boolean {
  const [word, before] = [words[index], words[index - 1]];
  if (!word || isNobody(word.text)) return false;
  const beside = adjacent(words, index + 1);
  const after = beside?.opens === false ? beside : undefined;
  if (isOwner(word, after)) return true;
  if (word.opens) return opensAsSomebody(words, index, after);
  if (!before || !adjacent(words, index) || isDefinite(word.text)) return false;
  if (towards.test(before.text) || among.test(before.text))
    return !isCapital(after) || looksLikeSurname(after?.text ?? '');
  if (isAgent(words, index)) return true;
  if (clause.test(before.text) && isActing(after?.text)) return true;
  // "Det var Bilqis som kom på idén".
  if (
    /^(?:är|var|blev)$/u.test(before.text) &&
    /^det$/iu.test(words[index - 2]?.text ?? '') &&
    after?.text === 'som'
  )
    return true;
  return isActing(before.text) && isAdverbial(words, index - 1);
}

/** "bäddades av Mulugeta, som alltid", "jag och Arezou", "Arezou och jag". */
function isAgent(words: readonly Word[], index: number): boolean {
  const [second, before, next, third] = [
    words[index - 2],
    words[index - 1],
    words[index + 1],
    words[index + 2],
  ];
  if (before?.text === 'och' && /^(?:jag|han|hon|hen|vi|du)$/iu.test(second?.text ?? '')) return true;
  if (next?.text === 'och' && /^(?:jag|hans|hennes)$/u.test(third?.text ?? '')) return true;
  if (before?.text === 'med' && second?.text.toLowerCase() === 'tillsammans') return true;
  return (
    before?.text === 'av' &&
    /(?:ades|rdes|ktes|ttes|stes)$/u.test(second?.text ?? '') &&
    /^,\s$/u.test(next?.gap ?? '')
  );
}

/** "Lindström i växeln", "Henriksson hittade felet". */
function opensAsSomebody(words: readonly Word[], index: number, after: Word | undefined): boolean {
  const text = words[index]?.text ?? '';
  if (!after || !isStrongSurname(text) || isFunctionWord(text)) return false;
  if (/^(?:i|på|från|hos)$/u.test(after.text))
    return isWorkplace.test(adjacent(words, index + 2)?.text ?? '');
  return isActing(after.text);
}
