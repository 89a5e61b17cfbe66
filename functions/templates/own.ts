import { OwnTemplate } from '../../shared/campaigns/templates.ts';
import { visibleError } from '../../shared/errors.ts';
import { TemplateId } from '../../shared/ids.ts';
import { auditWrite } from '../audit.ts';
import { requireRole } from '../authorise.ts';
import type { Context } from '../context.ts';
import { allOwnTemplates, ownTemplates } from '../store.ts';

/** More than anybody finds their way in. */
const mostTemplates = 50;
const collator = new Intl.Collator('sv', { numeric: true });

/** The organisation's own question templates, by name. */
export async function listOwnTemplates(ctx: Context): Promise<OwnTemplate[]> {
  requireRole(ctx, 'communicator', 'approver', 'administrator');
  const all = await ownTemplates.all(ctx.table, allOwnTemplates);
  return all.sort((a, b) => collator.compare(a.name, b.name));
}

/**
 * Saves a template, in place of one with the same id: with another name it is renamed. Throws a visible `conflict` when
 * another has the name, or when there are too many.
 */
export async function saveTemplate(
  ctx: Context,
  content: Omit<OwnTemplate, 'version'>,
): Promise<OwnTemplate> {
  requireRole(ctx, 'communicator', 'administrator');
  const all = await listOwnTemplates(ctx);
  const stored = all.find(({ id }) => id === content.id);
  const next = OwnTemplate.parse({ ...content, version: stored?.version ?? 0 });
  const others = all.filter(({ id }) => id !== content.id);
  if (others.some(({ name }) => collator.compare(name, next.name) === 0))
    throw visibleError('conflict', `Det finns redan en mall som heter ”${next.name}”. Välj ett annat namn.`);
  if (!stored && all.length >= mostTemplates)
    throw visibleError('conflict', `Det finns redan ${mostTemplates} mallar. Ta bort någon först.`);
  await ctx.table.writeAll([
    ownTemplates.write(next),
    auditWrite(ctx, 'templates', 'save_template', next.name),
  ]);
  return { ...next, version: next.version + 1 };
}

/** Removes a template; campaigns that were made from it keep their questions. Throws a visible `not_found`. */
export async function removeTemplate(ctx: Context, id: string): Promise<void> {
  requireRole(ctx, 'communicator', 'administrator');
  const parsed = TemplateId.safeParse(id);
  const stored = parsed.success ? await ownTemplates.find(ctx.table, parsed.data) : undefined;
  if (!stored) throw visibleError('not_found', 'Mallen finns inte längre.');
  await ctx.table.writeAll([
    ownTemplates.remove(stored),
    auditWrite(ctx, 'templates', 'remove_template', stored.name),
  ]);
}
