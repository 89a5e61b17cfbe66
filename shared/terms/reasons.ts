import * as z from 'zod';
import { bareText } from './clean.ts';
import { functionWords } from './words.ts';

/** Why an answer, or a part of it, made no term. */
export const Reason = z.enum([
  'empty',
  'symbols',
  'non_answer',
  'fillers',
  'question',
  'link',
  'too_long',
  'personal_number',
]);
export type Reason = z.infer<typeof Reason>;

/** The reason in plain Swedish, for the one who tidies the terms. */
export const reasonText: Record<Reason, string> = {
  empty: 'Raden är tom.',
  symbols: 'Raden har bara siffror, skiljetecken eller symboler.',
  non_answer: 'Raden säger att personen inte har något svar.',
  fillers: 'Raden har bara småord, inget att visa.',
  link: 'Raden är bara en länk eller en adress.',
  question: 'Raden upprepar frågan.',
  too_long: 'Texten är för lång för att bli ett ord. Läs den som den är.',
  personal_number: 'Texten ser ut att ha ett personnummer och blir därför inget ord.',
};

const nonAnswers = new Set(
  `vet ej|vetej|vet inte|vet icke|inte vet jag|ingen kommentar|inga kommentarer|no comment|ingen åsikt|inga åsikter|
ingen aning|ingen uppfattning|inget|ingenting|inget alls|inget svar|inget att säga|inget att tillägga|inget särskilt|
inget speciellt|inget just nu|inga svar|inga förslag|inga idéer|inga tankar|kan inte svara|kan ej svara|vill inte svara|
vill ej svara|kommer inte på|kommer ej på|n a|na|nej|nej tack|nej då|nä|nae|näe|nope|ja|jo|japp|jepp|ok|okej|hej|hej hej|test|testar|
asdf|asd|qwerty|x|xx|xxx|avstår|avstår från att svara|blankt|blank|tomt|hm|hmm|öh|eh|typ|se ovan|se föregående|
samma|samma som ovan|samma här|samma svar|dito|nada|noll|skip|bla bla|lol|haha|hehe|svårt att säga|svårt att svara på|
svårt att svara|svår fråga|bra fråga|har inget svar|har ingen åsikt|har ingen aning|har inget att säga|
inget kommer upp|tomt i huvudet|ej aktuellt|inte aktuellt|ej svar|ej|inte|okänt|inga synpunkter|ingen synpunkt|inga|
ingen|vet inte riktigt|vet faktiskt inte|vet inte än|vet ej riktigt|har inte tänkt på det|pass på den|none|
nothing|no|yes|idk|dont know|don t know|minns inte|orkar inte|lämnar blankt|lämnas blankt|ni vet|återkommer|
jag hoppar över|hoppar över|kommer ej ihåg|kommer inte ihåg`
    .replace(/\n/g, '')
    .split('|'),
);

const nonAnswerStarts =
  /^(?:(?:jag|vi|men|öh|hmm|tyvärr|nej|nej tack|nej då|nä|oj|det) )*(?:har )?(?:vet (?:faktiskt |tyvärr |ärligt talat )?(?:inte|ej)(?: (?:riktigt|än|just nu|vad jag ska (?:skriva|svara|säga)|nu|faktiskt|tyvärr|alls))?|kommer (?:faktiskt )?(?:inte|ej) på (?:något|nåt|någonting|nånting|något mer|nåt mer|något just nu|nåt just nu|något speciellt)|(?:har )?(?:ingen|inga) (?:egen |egna )?(?:aning|åsikt|åsikter|kommentar|kommentarer|synpunkter|idé|idéer)(?: (?:alls|just nu|om det(?:ta)?))?)$/;

/** Whether a whole answer says that there is no answer. */
function isNonAnswer(text: string): boolean {
  const bare = bareText(text);
  return (
    nonAnswers.has(bare) || nonAnswerStarts.test(bare) || nonAnswers.has(bare.replace(/^(?:jag|vi) /, ''))
  );
}

/** A number with its sign is a word of its own: 24/7, 50/50, 100 %. */
const wordOfNumbers = /(?:^|\s)\d{1,3}(?:\/\d{1,3}| ?%)(?:\s|$)/;

/** Whether there is anything in it to make a term of. */
export function saysSomething(text: string): boolean {
  return /\p{L}/u.test(text) || wordOfNumbers.test(text);
}

/** Why a cleaned text without term-making words makes no term; undefined when it may make one. */
export function reasonFor(raw: string, text: string): Reason | undefined {
  if (raw.trim() === '') return 'empty';
  if (!saysSomething(text)) return /@|www|http/i.test(raw) ? 'link' : 'symbols';
  // JO is an authority, jo is nothing.
  if (text !== 'JO' && isNonAnswer(text)) return 'non_answer';
  return undefined;
}

/** Whether every word is a function word. */
export function isOnlyFillers(tokens: string[]): boolean {
  return tokens.every((token) =>
    token
      .toLowerCase()
      .split('/')
      .every((word) => functionWords.has(word)),
  );
}
