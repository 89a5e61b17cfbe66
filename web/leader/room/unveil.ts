const wordMs = 500;
/** From the first word to the last. */
const allMs = 4_000;

/** Lets the words of a picture that is seen for the first time come one by one: the least common first, the commonest last. */
export function unveil(page: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  // In the picture the commonest stands first.
  const words = [...page.querySelectorAll<SVGGElement>('[data-picture] svg > g')];
  for (const [rank, word] of words.entries()) {
    const delay = ((words.length - 1 - rank) / Math.max(1, words.length - 1)) * (allMs - wordMs);
    word.animate([{ opacity: 0 }, { opacity: 1 }], {
      duration: wordMs,
      delay,
      fill: 'backwards',
      easing: 'ease-out',
    });
  }
}
