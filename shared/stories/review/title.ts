import { headingOf } from '../../text/heading.ts';
import { currentTelling, type Story } from '../story.ts';

/** A story's name in lists: the first sentence of what happened, or its beginning in whole words. */
export function storyTitle(story: Pick<Story, 'tellings'>): string {
  return headingOf(currentTelling(story).what)
    .title.replace(/\s+/g, ' ')
    .replace(/(?<!\.)\.$/, '');
}
