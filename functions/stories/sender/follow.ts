import { visibleError } from '../../../shared/errors.ts';
import { Code } from '../../../shared/ids.ts';
import type { Story } from '../../../shared/stories/story.ts';
import type { Context } from '../../context.ts';
import { storyIdOf } from '../../new-ids.ts';
import { stories } from '../../store.ts';

/**
 * The story behind a private link: whoever has its code is its sender. Throws a visible `not_found` for a code that is
 * mistyped or unknown.
 */
export async function followStory(ctx: Context, code: string): Promise<{ code: Code; story: Story }> {
  const parsed = Code.safeParse(code.trim().toLowerCase());
  const story = parsed.success ? await stories.find(ctx.table, storyIdOf(parsed.data)) : undefined;
  if (parsed.success && story) return { code: parsed.data, story };
  throw visibleError(
    'not_found',
    'Länken leder inte till någon berättelse. Kontrollera att hela adressen kom med.',
  );
}
