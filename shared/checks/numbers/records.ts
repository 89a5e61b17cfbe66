import { lowered, spansNear, spansOf } from '../found.ts';
import type { Span } from './personal-number.ts';

// Swedish plates leave out I, Q and V, and O at the end. The words are laws and the like, not plates.
const plate =
  /(?<![\p{L}\d-])(?!LSS|LVU|LVM|HSL|PDL|OSL|SOU|SFS|ISO|HVB|LPT|LRV|EKG|SMS|KTH|SKR|DNR|RUM|SAL|HUS|BUS|LAG|KAP|NYA)[A-HJ-PR-UW-ZÅÄÖ]{3}[\s-]?\d{2}[\dA-HJ-NPR-UW-Z](?![\p{L}\d]|[-/:]\d|[.,]\d)/gu;
const namedPlate =
  /(?:reg\.?\s?nr|registreringsnummer|registreringsskylt)\p{Ll}{0,8}\s?:?\s(?<it>\p{L}{3}[\s-]?\d{2}[\p{L}\d])(?![\p{L}\d])/dgiu;

/** Registration numbers of vehicles. */
export const platesIn = (text: string): Span[] => [plate, namedPlate].flatMap((one) => spansOf(text, one));

const namedCase =
  /(?<!\p{L})(?:dnr|d\.nr|diarie(?:nummer|nr)|ärende(?:nummer|nr|-?id)?|mål(?:nummer|nr)|akt(?:nummer|nr)|beslutsnummer|klient(?:nummer|nr)|referensnummer|ref\.?\s?nr)\p{Ll}*\s?[:#]?\s?(?:är\s|nr\s|nummer\s)?(?<it>(?:\p{L}{1,6}[\s.-]?)?\d[\d/:.\s-]*\d(?![\p{L}\d]))/dgu;
// "SN 2025/0123" without a word before; SOU, SFS and the like are printed matter.
const bareCase =
  /(?<![\p{L}\d])(?!SOU|SFS|SOSFS|HSLF|DS|FN|EU)\p{Lu}{2,6}[\s-]?(?:19|20)\d\d[/:-]\d{2,6}(?!\d)/gu;
const digit = /\d/gu;
const courtCase = /(?<![\p{L}\d])[TBÖFPÄMK]\s\d{2,5}-\d{2}(?!\d)/gu;

/** Numbers of cases in a register or a court. */
export const casesIn = (text: string): Span[] => [
  ...spansNear(lowered(text), [namedCase], digit, 40),
  ...spansNear(text, [bareCase, courtCase], digit, 10),
];

const monthNames =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|apr|aug|sept?|okt|nov|dec';
const birth = new RegExp(
  '(?<!\\p{L})(?:föd[da]?|föddes|födelse(?:datum|dag)\\p{Ll}*|f\\.|född år)(?:[\\s:]|är|var|den|på|i){1,6}\\s?' +
    `(?<it>(?:18|19|20)?\\d\\d[-/.]\\d\\d?[-/.]\\d\\d?|(?:18|19|20)?\\d{6}|\\d{1,2}(?::?e)?\\s(?:${monthNames})\\.?(?:\\s(?:18|19|20)?\\d\\d)?|\\d{1,2}[/.]\\s?\\d{1,2}[\\s./-]{0,2}(?:(?:18|19|20)\\d\\d|\\d\\d)?)(?!\\d)`,
  'dgiu',
);

/** Dates that a person was born on. Other dates belong to nobody. */
export const birthDatesIn = (text: string): Span[] => spansOf(text, birth);

const iban = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:\s?\d{4}){4,6}(?:\s?\d{1,3})?(?!\d)/gu;
const clearing = /(?<![\p{L}\d.,-])\d{4}-\d,\s?\d[\d\s-]{5,}\d(?!\d)/gu;
const namedAccount =
  /(?<!\p{L})(?:(?:person|bank|löne|spar)?konto(?:nummer|nr|t|numret)?|clearing(?:nummer|nr)?)(?:[\s:]|är|nr|har|nummer){1,6}(?<it>\d[\d\s,.-]{5,}\d)(?!\d)/dgiu;
const card = /(?<![\d.,-])[3-6]\d{3}([\s-]?)\d{4}\1\d{4}\1\d{4}(?!\d)/gu;

/** Bank accounts and cards. Bankgiro and plusgiro are for organisations, so left alone. */
export const accountsIn = (text: string): Span[] =>
  [iban, clearing, namedAccount, card].flatMap((one) => spansOf(text, one));
