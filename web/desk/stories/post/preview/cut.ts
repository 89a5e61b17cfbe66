/**
 * Roughly where Facebook's apps fold a text today, by what we have seen; nothing is documented. A fold comes after so
 * many characters or lines, whichever is first.
 */
const folds = {
  phone: { chars: 240, lines: 5 },
  desktop: { chars: 480, lines: 5 },
};

/** What is shown before "Visa mer": the whole text when little is left after the fold. */
export function cutText(text: string, width: keyof typeof folds): string {
  const { chars, lines } = folds[width];
  const byLines = text.split('\n').slice(0, lines).join('\n');
  if (byLines.length <= chars) return byLines;
  return byLines
    .slice(0, chars + 1)
    .replace(/(?<!\s)\s+\S*$/u, '')
    .slice(0, chars);
}
