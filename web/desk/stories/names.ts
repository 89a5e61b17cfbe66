import type { FindingKind } from '../../../shared/checks/finding.ts';
import type { PostState } from '../../../shared/stories/post.ts';

/** How far a post has come, in a word or two. */
export const postStateNames: Record<PostState, string> = {
  draft: 'utkast',
  approved: 'godkänt',
  planned: 'planerat',
  publishing: 'publiceras nu',
  by_hand: 'ska läggas ut för hand',
  published: 'publicerat',
  failed: 'misslyckades',
  taking_down: 'tas ned nu',
  taken_down: 'nedtaget',
};

export const findingNames: Record<FindingKind, string> = {
  personal_number: 'Personnummer',
  personal_number_like: 'Liknar ett personnummer',
  phone: 'Telefonnummer',
  email: 'E-postadress',
  address: 'Adress',
  registration_plate: 'Registreringsnummer',
  case_number: 'Ärendenummer',
  birth_date: 'Födelsedatum',
  bank_account: 'Kontonummer',
  handle: 'Användarnamn',
  name: 'Namn',
  health: 'Hälsa',
  sensitive: 'Känslig uppgift',
  indirect: 'Kan peka ut någon',
  sentence_length: 'Lång mening',
  readability: 'Läsbarhet',
  hashtag: 'Hashtagg',
  emoji: 'Emojier',
  length: 'Längd',
  link: 'Länk',
  capitals: 'Versaler',
  jargon: 'Svårt ord',
  ask_whom: 'Vem kan man fråga?',
};
