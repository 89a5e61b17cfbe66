import type { Context } from '../context.ts';

/** Who edits, as a version remembers it. */
export function editorOf({ actor }: Context): { editedBy: string; editedById: string } {
  if (actor.kind === 'person') return { editedBy: actor.name, editedById: actor.id };
  return { editedBy: 'Örngott', editedById: '' };
}
