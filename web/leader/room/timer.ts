let ticking: number | undefined;

const two = (number: number) => String(number).padStart(2, '0');

/** Shows how long the group has been writing, in minutes and seconds. */
export function startTimer(): void {
  clearInterval(ticking);
  const clock = document.querySelector<HTMLElement>('[data-since]');
  const since = Date.parse(clock?.dataset.since ?? '');
  if (!clock || Number.isNaN(since)) return;
  const show = () => {
    const seconds = Math.max(0, Math.floor((Date.now() - since) / 1000));
    clock.textContent = `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  };
  show();
  ticking = window.setInterval(show, 1000);
}
