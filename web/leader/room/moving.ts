const moveMs = 900;

type Places = Map<string, DOMMatrix>;

const wordsIn = (page: ParentNode) =>
  [...page.querySelectorAll<SVGGElement>('[data-picture] svg > g[data-word]')].map(
    (word) => [word.dataset.word ?? '', word] as const,
  );

/** Where each word of the picture is on the screen. */
export function placesOnScreen(page: ParentNode): Places {
  const places: Places = new Map();
  for (const [key, word] of wordsIn(page)) {
    const place = word.getScreenCTM();
    if (place) places.set(key, place);
  }
  return places;
}

/**
 * Lets the words of a new picture come from where they were: those that stay move calmly to their new places and sizes,
 * and new ones appear. Whoever asks for no motion gets none.
 */
export function moveFrom(before: Places, page: HTMLElement): void {
  if (before.size === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const picture = page.querySelector<SVGSVGElement>('[data-picture] svg');
  const toPicture = picture?.getScreenCTM()?.inverse();
  if (!toPicture) return;
  for (const [key, word] of wordsIn(page)) {
    const now = word.getScreenCTM();
    const then = before.get(key);
    if (!now) continue;
    const frames = then
      ? [{ transform: matrix(toPicture.multiply(then)) }, { transform: matrix(toPicture.multiply(now)) }]
      : [{ opacity: 0 }, { opacity: 1 }];
    word.animate(frames, { duration: moveMs, easing: 'ease-in-out', fill: 'backwards' });
  }
}

const matrix = ({ a, b, c, d, e, f }: DOMMatrix) => `matrix(${[a, b, c, d, e, f].join(', ')})`;

/** Shows at once what still moves. */
export function endMotion(): void {
  for (const animation of document.getAnimations()) animation.finish();
}
