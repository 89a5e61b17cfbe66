import { lowered, spansNear } from './found.ts';
import type { Span } from './numbers/personal-number.ts';

// Also "(at)", "[at]" and "snabel-a", and a stop that is written out. What could begin one and does not is passed over
// whole, not tried again from each of its letters.
const email =
  /(?<![\p{L}\d])(?:(?<it>[\p{L}\d](?:[\p{L}\d._%+-]*[\p{L}\d])?(?:@|\s@\s|\s?[([{]\s?(?:at|a|@|snabel-?a)\s?[)\]}]\s?|\s(?:snabel-?a|at)\s)[\p{L}\d-]+(?:(?:\.|\s?[([](?:dot|punkt)[)\]]\s?|\spunkt\s)[\p{L}\d-]+)*(?:\.|\s?[([](?:dot|punkt)[)\]]\s?|\spunkt\s)\p{L}{2,}(?![\p{L}\d]))|[\p{L}\d][\p{L}\d._%+-]*)/dgu;

const atSign = /@|snabel|[([{]\s?at?\s?[)\]}]|\sat\s/gu;

/** E-mail addresses, also those written so that a machine should not see them. */
export const emailsIn = (text: string): Span[] => spansNear(lowered(text), [email], atSign, 100);

const mention = /(?<![\p{L}\d._@/])@(?=[\p{L}\d_.]*\p{L})[\p{L}\d_](?:[\p{L}\d_.]{0,28}[\p{L}\d_])?/gu;
const profile =
  /(?<![\p{L}\d@])(?:https?:\/\/)?(?:www\.|m\.)?(?:facebook|fb|instagram|tiktok|twitter|x|linkedin|threads|snapchat|youtube|bsky)\.(?:com|net|app)\/(?:in\/|add\/|profile\/)?@?[\p{L}\d][\p{L}\d._-]*[\p{L}\d]/gu;
const named =
  /(?<!\p{L})(?:insta(?:gram)?|snap(?:chat)?|tiktok|twitter)\s?:\s?(?<it>[\p{L}\d_.]*[\p{L}\d])/dgu;

const someHandle = /@|\.(?:com|net|app)\/|(?:gram|insta|snap|chat|tok|twitter)\s?:/gu;

/** Accounts in social media: @names, addresses of profiles, "insta: namn". */
export const handlesIn = (text: string): Span[] =>
  spansNear(lowered(text), [mention, profile, named], someHandle, 40);

/** Web addresses, with or without https. */
const link =
  /(?<![\p{L}\d@.])(?:https?:\/\/[^\s<>"”)]+|www\.[^\s<>"”)]+)|(?<![\p{L}\d@.-])(?:[\p{L}\d-]+\.)+(?:se|nu|com|org|net|eu|ly|co|gl)(?:\/[^\s<>"”)]*)?(?![\p{L}\d@])/gu;
const stopInside = /[^\s.][.:](?=[^\s.])/gu;
export const linksIn = (text: string): Span[] =>
  spansNear(lowered(text), [link], stopInside, 0).map(({ start, end }) => ({
    start,
    end: start + text.slice(start, end).replace(/(?<![.,;:!?])[.,;:!?]+$/u, '').length,
  }));
