import { namesByBearers, namesByLanguages } from './bearers.ts';
import { firstNames, firstNamesAlsoWords } from './first.ts';
import { lastNames } from './last.ts';
import { moreFirstNames } from './more.ts';

const setOf = (text: string) => new Set(text.split(/\s+/).filter((name) => name !== ''));

const common = setOf(firstNames);
const alsoWords = setOf(firstNamesAlsoWords);
const more = setOf(`${moreFirstNames} ${namesByBearers} ${namesByLanguages}`);
const last = setOf(lastNames);
// Short forms that colleagues use.
const nicknames = setOf(
  'Affe Agge Anki Annsan Attan Basse Bella Benka Berra Bettan Bibbi Bibi Bittan Bobban Bogge Bullen Calle Chrille Danne Ella Emsan Figge Foffe Frasse Frippe Gunsan Gurra Göte Hampe Hasse Henke Henka Ingo Jocke Jompa Jonte Josse Julle Juppe Kattis Kickan Kicki Kinna Klasse Klabbe Krille Kurre Lalle Lasse Leffe Lelle Lellan Lillan Linkan Linn Linsan Lollo Lullan Mackan Maggan Majsan Matte Mia Micke Minda Mickan Mimmi Mogge Nacka Nicke Nicko Nettan Nisse Oggi Olle Osse Pebbe Pelle Perra Pirre Pysse Putte Rabbe Rille Robban Roffe Rogga Ronja Rudde Sanna Sebbe Sessan Sigge Sippan Snorre Stoffe Sussi Sussie Svenne Tessan Tobbe Tompa Totte Tompen Uffe Ulle Vicke Viggen Vivvi Åkan Bengan Kajsan Katta Kim',
);

/** Names that begin a sentence as ordinary words do, so they need company there: "Stig in", "Hans idé", "Maj var varm". */
const wordsFirst = setOf(
  'Alen Ana Axel Ben Björn Blanka Bo Bror Dag Dara Dina Edda Eden Eldar Elva Ender Ene Etta Finn Flora Frank Fred Geta Granit Grim Gull Gärd Hans Harem Hella Hero Hind Ia Inga Inge Inger Iris Jama Jasmin Juli Juni Kaj Kamel Kara Kinda Klara Lema Lien Lilja Lin Linnea Liv Lo Lova Love Lucia Maj Malva Mark Max Mille Mina Ming Minka My Nadir Norma Nova Novella Penny Per Pera Pim Pärla Ramadan Rand Randa Rehab Rida Rim Rita Roman Rosa Ruta Saga Saner Set Sina Soma Sten Stig Sultana Tala Tea Tia Tilla Tom Toma Tone Tran Tuba Tyr Urban Vida Vide Viking Vilda Vilde Vilja Ville Viola Vira',
);
/** Words that look like names in the lists but hardly ever are, when they open a sentence. */
const functionWords = setOf(
  'Alla Allt Att Bara De Den Det Dem Dom Du Där Då En Er Ett Efter Från För Han Hans Hela Hen Hennes Hon Här Hos I Inga Ingen Inte Ja Jag Kan Kanske Man Med Men Mer Min Mina Nej Ni När Nu Och Om På Sedan Sen Som Så Till Tack Under Utan Vad Var Vem Vi Vid Vår Våra Vårt Är Även Över Hej God Gott Glad Varje Många Flera Några Både Samma Nya Idag Igår Vilken Vilket Vilka Eller Sin Sina Dina Dessa Detta Denna Ska Har Hade Blev Blir',
);

const surnameEnding =
  /^\p{Lu}\p{Ll}+(?:son|sen|ström|berg|lund|gren|[qk]vist|quist|dahl|mark|blad|blom|holm|sjö|skog|borg|stedt|strand|brandt|bäck|feldt|fors|man|lind|lén|dén|lin|ell|din|ing|rén|sén|vall|wall|ander|elius|enius|ić|enko|chuk|czuk|[aioäuy]nen|iqi|escu|poulos|shvili|wicz|[sc]ki|[sc]ka|yev|yeva|ova|eva|ovic|ović|evic|owski|owska|ska|ski|oğlu|oglu|ian|yan|zadeh|pour)$/u;
const strongEnding =
  /^\p{Lu}\p{Ll}+(?:sson|son|ström|lund|gren|[qk]vist|quist|dahl|bäck|[oe]vić|[oe]vic|owski|owska|zadeh|oğlu|oglu|enko|chuk|iqi|escu|poulos|shvili|wicz)$/u;

const ofS = (word: string) => (/s$/iu.test(word) ? word.slice(0, -1) : undefined);
const inAny = (name: string) => common.has(name) || more.has(name) || nicknames.has(name);

/** `sure`: a name wherever it has a capital letter; `word`: also a word that opens sentences; undefined: no known name. */
export type NameKind = 'sure' | 'word';

function plainKind(name: string): NameKind | undefined {
  if (wordsFirst.has(name)) return 'word';
  return inAny(name) || alsoWords.has(name) ? 'sure' : undefined;
}

// Letters that no Swedish word has: Máret, Małgorzata, Hadžić.
const foreignLetter = /[^a-zåäöéèüA-ZÅÄÖÉÈÜ'’-]/u;
/** No list has it, and its letters are not Swedish. */
export const isForeign = (word: string): boolean => word.length > 2 && foreignLetter.test(word);

/** Knows "Anna", "Annas" and "Anna-Karin"; takes the word as written. A word in foreign letters may be a name too. */
export function firstNameKind(word: string): NameKind | undefined {
  if (word.includes('-')) {
    const parts = word.split('-');
    return parts.every((part) => plainKind(part) !== undefined || plainKind(ofS(part) ?? '') !== undefined)
      ? 'sure'
      : isForeign(word)
        ? 'word'
        : undefined;
  }
  if (functionWords.has(word) && !wordsFirst.has(word)) return undefined;
  const kind = plainKind(word);
  if (kind) return kind;
  const base = ofS(word);
  const ofBase = base === undefined || functionWords.has(word) ? undefined : plainKind(base);
  return ofBase ?? (isForeign(word) ? 'word' : undefined);
}

/** A common name that is nothing else, so it may be looked for in lower case or all capitals too. */
export function isCommonOnly(capitalised: string): boolean {
  const base = ofS(capitalised);
  return capitalised
    .split('-')
    .every(
      (part) =>
        part.length > 3 && (common.has(part) || (base !== undefined && common.has(base) && base.length > 3)),
    );
}

const commonSmall = new Set([...common].filter((name) => name.length > 3).map((name) => name.toLowerCase()));

/** The same of a word in small letters without a hyphen; most words of a text are, so no new strings are made. */
export const isCommonInSmall = (word: string): boolean =>
  commonSmall.has(word) || (word.endsWith('s') && commonSmall.has(word.slice(0, -1)));

export const isFunctionWord = (word: string): boolean => functionWords.has(word);

/** A known surname, or a word with the ending of one (which a place can have too). */
export function looksLikeSurname(word: string): boolean {
  const plain = word.split('-').at(-1) ?? word;
  const base = ofS(plain) ?? plain;
  return last.has(plain) || last.has(base) || surnameEnding.test(plain) || surnameEnding.test(base);
}

/** A surname even without a first name that we know. */
export const isStrongSurname = (word: string): boolean =>
  strongEnding.test(word) || strongEnding.test(ofS(word) ?? word) || (last.has(word) && word.length > 5);
