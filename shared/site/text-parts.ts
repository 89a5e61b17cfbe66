// Ends before what closes a sentence or a bracket, which belongs to the text around the address.
const address = /https?:\/\/[^\s<>"'“”«»]*[^\s<>"'“”«».,:;!?…)\]}]/giu;
const brackets = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
] as const;

/** A closing bracket belongs to the address when its opening one does: `…/Fika_(rutin)`. */
function withItsBrackets(found: string, after: string): string {
  let whole = found;
  for (let at = 0; at < after.length; at += 1) {
    const pair = brackets.find(([, close]) => close === after[at]);
    if (!pair) break;
    const [open, close] = pair;
    if (whole.split(open).length <= whole.split(close).length) break;
    whole += close;
  }
  return whole;
}

/** The address in full, or undefined when it is none that a browser could follow over the web. */
function hrefOf(written: string): string | undefined {
  const url = URL.parse(written);
  // A name before the place is what false addresses are made of ("https://kommunen.se@example.com").
  if (url?.username !== '' || url.password !== '') return undefined;
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

/** A line with its web addresses told apart. The pieces' own texts are the line, as it was written. */
export function partsOf(line: string): { text: string; href?: string }[] {
  const parts: { text: string; href?: string }[] = [];
  let from = 0;
  for (const match of line.matchAll(address)) {
    const text = withItsBrackets(
      match[0],
      line.slice(match.index + match[0].length, match.index + match[0].length + 8),
    );
    const href = hrefOf(text);
    if (href === undefined) continue;
    if (match.index > from) parts.push({ text: line.slice(from, match.index) });
    parts.push({ text, href });
    from = match.index + text.length;
  }
  if (from < line.length) parts.push({ text: line.slice(from) });
  return parts;
}

/** The lines of each paragraph: an empty line begins the next one. */
export function paragraphsOf(text: string): string[][] {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
}
