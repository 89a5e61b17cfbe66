import type { StoryLine } from '../../../shared/stories/line/line.ts';
import { lineOf, type Plan } from '../../../shared/stories/line/make.ts';
import { wordsOf } from '../../../shared/stories/line/words.ts';
import type { Story } from '../../../shared/stories/story.ts';
import { nameKeys } from '../../../shared/text/same-name.ts';
import { nameKeyOf } from '../../new-ids.ts';
import type { NewItem } from '../../ports/table.ts';
import { postLinesOf } from '../../posts/planning/lines.ts';
import { textItems } from './same-text.ts';
import { namedIn, neededLines, postLines, storyLines, storyWords } from './store.ts';

/** Everything that is stored beside a story so that lists need not read it; made of the story and the plan in force. */
export function derivedOf(
  story: Story,
  plan: Plan | undefined,
  now: Date,
): { line: StoryLine; items: NewItem[] } {
  const line = lineOf(story, plan, now);
  const posts = plan ? postLinesOf(story, plan, now) : [];
  const items = [
    storyLines.item(line),
    storyWords.item(wordsOf(story)),
    ...(line.need === undefined ? [] : [neededLines.item(line)]),
    ...posts.map(postLines.item),
    ...textItems(story),
    ...keysOfNames(story).map((key) => namedIn.item({ storyId: story.id, version: 0, key })),
  ];
  return { line, items };
}

/** Of those whose yes may have to be taken back. */
function keysOfNames({ people }: Story) {
  const held = people.filter(({ withdrawnOn }) => !withdrawnOn);
  return [...new Set(held.flatMap(({ name }) => nameKeys(name)).map(nameKeyOf))];
}
