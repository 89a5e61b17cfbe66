import { expect, test } from 'vitest';
import { type InterfaceText, interfaceTexts } from './interface-texts.ts';

/** What the router reads is read by nobody else. */
const isRoute = ({ text }: InterfaceText) => /^(GET|POST|PUT|DELETE|ALL) /.test(text);
/** Classes of an element. */
const isStyle = ({ text }: InterfaceText) => /^term\$/.test(text);
const texts = interfaceTexts().filter((one) => !isRoute(one) && !isStyle(one));

/** Without what is put into it, which is code. */
function bare(text: string): string {
  const without = text.replaceAll(/\$?\{[^{}]*\}/g, '§');
  return without === text ? text : bare(without);
}
const told = (found: InterfaceText[]) => found.map(({ where, text }) => `${where} ${text.slice(0, 120)}`);

test('the texts are found, also what an element says around what is put into it', () => {
  expect(texts.length).toBeGreaterThan(3_000);
  expect(texts.some(({ text }) => /^Mejlen går till \$\{address\}\. Adressen/.test(text))).toBe(true);
});

/** One word for each thing, and none that belongs to an authority's decisions or to programmers. */
const notOurWords: [RegExp, string][] = [
  [/(^|[^\p{L}\p{N}./-])[Tt]erm(en|er|erna)?([^\p{L}\p{N}.=/-]|$)/u, 'ord'],
  [/\bja:t\b/i, 'ja-svaret'],
  [/workshopen\b/i, 'workshoppen'],
  [/\bavsl(å|og|ag)/i, 'tacka nej, publiceras inte'],
  [/komplettering/i, 'fråga, väntar på svar'],
  [/släpp(er|te|a)? på/i, 'starta publiceringen igen'],
  [/\bsudd(a|ar|as|at|ad|ade|ades)?\b/i, 'dölj, dolt område'],
  [/\båterta(gen|get|gna|git)?\b/i, 'ta tillbaka, tillbakatagen'],
  [/\bhelt tal\b/, 'heltal'],
  [/(Ladda|Flytta) ner\b/, 'ned'],
  [/lägg(a|er)? undan|undanlag/i, 'avsluta utkastet'],
  [/\b(Minst|Högst) antal\b/, 'minsta antal, högsta antal'],
  [/processledar/i, 'den som leder workshoppen'],
  [/\bjobb(et)? (gick|är|hör|blev|pågår)/i, 'säg vad som skulle göras'],
  [/\bdet som behöver någon\b/i, 'det som någon behöver göra något åt'],
  [/noterat som/i, 'vi har noterat att'],
  [/\bplanen (vill|säger)\b/i, 'enligt planen'],
  [/[«»]/, '”…”'],
];

test.each(notOurWords)('nobody reads %s', (pattern) => {
  expect(told(texts.filter(({ text }) => pattern.test(bare(text))))).toEqual([]);
});

test('a date in a sentence has its *den*, and a time its full stop', () => {
  const isBare = ({ text }: InterfaceText) => /\p{Ll}(?<!\bden) \$\{swedishDate(Time)?\(/u.test(text);
  expect(told(texts.filter(isBare))).toEqual([]);
  expect(told(texts.filter(({ text }) => /\bkl\. \d\d?:\d\d/.test(text)))).toEqual([]);
});

test('a channel in a sentence has the form for it', () => {
  const isName = ({ text }: InterfaceText) =>
    /\p{Ll} \$\{channelNames\[/u.test(text) || /\p{Ll} (Webbplatsen|Manuell kanal)\b/u.test(bare(text));
  expect(told(texts.filter(isName))).toEqual([]);
});

test('a number that may be one is no plural by itself', () => {
  const isPlural = ({ text }: InterfaceText) =>
    /\$\{[\w.]*(?:length|count|Count)\} \p{Ll}+(?:er|ar|or)\b/u.test(text);
  expect(told(texts.filter(isPlural))).toEqual([]);
});
