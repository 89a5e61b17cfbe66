import { currentTelling, type Story } from './story.ts';

const maxTitleChars = 70;

/** A story's name in lists: the beginning of what happened, whole words, at most 70 characters. */
export function storyTitle(story: Pick<Story, 'tellings'>): string {
  const what = currentTelling(story).what.replace(/\s+/g, ' ').trim();
  if (what.length <= maxTitleChars) return what;
  const cut = what.slice(0, maxTitleChars - 1);
  // A word that fills the whole line is cut rather than left out.
  const atWord = cut.replace(/\s+\S*$/u, '');
  return `${(atWord || cut).replace(/[\s,.;:–-]+$/u, '')}…`;
}
