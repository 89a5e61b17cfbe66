import { visibleError } from '../../../shared/errors.ts';
import { Code } from '../../../shared/ids.ts';
import type { Story } from '../../../shared/stories/story.ts';
import type { Context } from '../../context.ts';
import { storyIdOf } from '../../new-ids.ts';
import { auditEntries, auditOf } from '../../store.ts';
import { findStory } from '../save.ts';

const codeIn = (code: string): Code | undefined => Code.safeParse(code.trim().toLowerCase()).data;

/**
 * The story behind a private link: whoever has its code is its sender. Throws a visible `not_found` for a code that is
 * mistyped or unknown, or whose story is gone.
 */
export async function followStory(ctx: Context, code: string): Promise<{ code: Code; story: Story }> {
  const parsed = codeIn(code);
  const story = parsed && (await findStory(ctx.table, storyIdOf(parsed)));
  if (parsed && story) return { code: parsed, story };
  throw visibleError(
    'not_found',
    (await goneStory(ctx, code))
      ? 'Du har tagit tillbaka berättelsen, så den finns inte kvar.'
      : 'Länken leder inte till någon berättelse. Kontrollera att hela adressen kom med.',
  );
}

/** The code, when its story came and was taken back before anybody saw it: only the log knows of it. */
export async function goneStory(ctx: Context, code: string): Promise<Code | undefined> {
  const parsed = codeIn(code);
  if (!parsed) return undefined;
  const id = storyIdOf(parsed);
  if (await findStory(ctx.table, id)) return undefined;
  const [known] = await auditEntries.first(ctx.table, { ...auditOf(id), limit: 1 });
  return known && parsed;
}
