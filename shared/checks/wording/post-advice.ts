import { plural } from '../../text/plural.ts';
import { emailsIn, linksIn } from '../contact.ts';
import type { Finding, FindingKind } from '../finding.ts';
import { spansOf } from '../found.ts';
import type { Span } from '../numbers/personal-number.ts';
import { phonesIn } from '../numbers/phone.ts';
import type { TextUse } from './text-use.ts';

const hashtag = /(?<![\p{L}\d_&/])#[\p{L}\d_]+/gu;
const emoji = /\p{RGI_Emoji}/gv;
// Whole emojis are slow to look for, so first the signs they are made of.
const pictures = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;
const shortener =
  /^(?:https?:\/\/)?(?:www\.)?(?:bit\.ly|t\.co|tinyurl\.com|goo\.gl|ow\.ly|is\.gd|buff\.ly|cutt\.ly|rb\.gy|lnkd\.in|fb\.me)\//iu;
const whomToAsk =
  /(?<!\p{L})(?:frågor|undrar|kontakta|hör av dig|hör gärna av|mejla|ring|mer information|läs mer|vill du veta mer|välkommen att (?:ringa|mejla|fråga)|skriv till|svarar gärna|kommentar\p{L}*)(?!\p{L})/iu;

const weekdays = '(?:måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)';
// Today is the day on which it is read, and "den dagen" is told by the text itself.
const relativeDay = new RegExp(
  `(?<!\\p{L})(?:i ?går|i ?förrgår|i ?morgon|i ?övermorgon|i ${weekdays}s|(?:nu )?på ${weekdays}|nästa vecka|förra veckan|i helgen)(?!\\p{L})`,
  'giu',
);

const segmenter = new Intl.Segmenter('sv', { granularity: 'grapheme' });

/** Characters as people count them: a family emoji or an å is one. */
function countCharacters(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count++;
  return count;
}

function advice(kind: FindingKind, span: Span | undefined, reason: string, suggestion: string): Finding {
  return { kind, severity: 'advice', span, reason, suggestion };
}

/** A longer tag without a capital inside is read aloud as one long word. */
const isRunTogether = (tag: string) =>
  tag.length > 12 && !/\p{Lu}/u.test(tag.slice(2)) && !/[\d_]/u.test(tag);

const mostHere = (most: number): string =>
  most === 0 ? 'Här ska det inte vara några.' : `Här passar högst ${most}.`;

function hashtags(text: string, { maxHashtags }: TextUse): Finding[] {
  const spans = spansOf(text, hashtag);
  const findings = spans
    .filter(({ start, end }) => isRunTogether(text.slice(start, end)))
    .map((span) =>
      advice(
        'hashtag',
        span,
        'Hashtaggen har små bokstäver rakt igenom, så den är svår att läsa och höra.',
        'Skriv varje ord med stor bokstav: #SåHär.',
      ),
    );
  if (maxHashtags !== undefined && spans.length > maxHashtags) {
    findings.push(
      advice(
        'hashtag',
        spans[maxHashtags],
        `Texten har ${plural(spans.length, 'hashtagg', 'hashtaggar')}. ${mostHere(maxHashtags)}`,
        'Behåll de viktigaste och sätt dem sist.',
      ),
    );
  }
  return findings;
}

function emojis(text: string, { maxEmojis }: TextUse): Finding[] {
  if (maxEmojis === undefined || !pictures.test(text)) return [];
  const spans = spansOf(text, emoji);
  if (spans.length <= maxEmojis) return [];
  return [
    advice(
      'emoji',
      spans[maxEmojis],
      `Texten har ${plural(spans.length, 'emoji', 'emojier')}. ${mostHere(maxEmojis)}`,
      'Ta bort några. Skärmläsare läser upp varje emoji med ord.',
    ),
  ];
}

function links(text: string): Finding[] {
  const emails = emailsIn(text);
  const spans = linksIn(text).filter(
    ({ start, end }) => !emails.some((one) => one.start < end && start < one.end),
  );
  const findings = spans
    .filter(({ start, end }) => shortener.test(text.slice(start, end)))
    .map((span) =>
      advice(
        'link',
        span,
        'Länken är förkortad, så läsaren ser inte vart den leder.',
        'Använd den fullständiga adressen.',
      ),
    );
  if (spans.length > 1) {
    findings.push(
      advice(
        'link',
        spans[1],
        `Texten har ${plural(spans.length, 'länk', 'länkar')}.`,
        'Välj en, så vet läsaren vad nästa steg är.',
      ),
    );
  }
  return findings;
}

function length(text: string, { maxChars }: TextUse): Finding[] {
  if (maxChars === undefined) return [];
  const count = countCharacters(text);
  if (count <= maxChars) return [];
  return [
    advice(
      'length',
      undefined,
      `Texten har ${count} tecken. Här får den ha högst ${maxChars}.`,
      `Korta med ${count - maxChars} tecken.`,
    ),
  ];
}

function askWhom(text: string, { mustSayWhomToAsk }: TextUse): Finding[] {
  if (!mustSayWhomToAsk) return [];
  if (whomToAsk.test(text) || emailsIn(text).length + phonesIn(text).length + linksIn(text).length > 0)
    return [];
  return [
    advice(
      'ask_whom',
      undefined,
      'Texten säger inte vem läsaren kan fråga.',
      'Lägg till en väg in, till exempel verksamhetens växel eller sida.',
    ),
  ];
}

/** A day that is another when the post is read than when it was written. */
function relativeDays(text: string): Finding[] {
  return spansOf(text, relativeDay).map((span) =>
    advice(
      'relative_day',
      span,
      `Läsaren räknar ”${text.slice(span.start, span.end)}” från den dag då inlägget läses.`,
      'Skriv datumet om inlägget kommer ut eller läses en annan dag.',
    ),
  );
}

/** Advice about what a channel's readers meet: tags, emojis, links, length and a way to ask. */
export const postAdvice = (text: string, use: TextUse): Finding[] => [
  ...hashtags(text, use),
  ...emojis(text, use),
  ...links(text),
  ...length(text, use),
  ...askWhom(text, use),
  ...relativeDays(text),
];
