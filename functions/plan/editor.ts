import type { PlanVersion } from '../../shared/plan/plan.ts';
import type { Actor, Context } from '../context.ts';

/** Who edits, as a version remembers it. */
export function editorOf({ actor }: Context): { editedBy: string; editedById: string } {
  if (actor.kind === 'person') return { editedBy: actor.name, editedById: actor.id };
  return { editedBy: 'Örngott', editedById: '' };
}

/** Why this person may not put the draft in force although others may, in Swedish: a plan has two pairs of eyes, as a post has. */
export function notByYouOf(
  { editedById }: Pick<PlanVersion, 'editedById'>,
  actor: Actor,
): string | undefined {
  if (actor.kind !== 'person' || actor.id !== editedById) return undefined;
  return 'Du ändrade senast i utkastet. Någon annan behöver läsa det och sätta det i kraft.';
}
