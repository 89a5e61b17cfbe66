import { AppError } from '../../shared/errors.ts';
import type { Person } from '../../shared/people.ts';
import type { Context } from '../context.ts';
import { knownRoles } from '../store.ts';

type Noting = Pick<Context, 'table' | 'clock'>;

/** Rows are written anew before they are cleared away. */
const freshMs = 30 * 24 * 3_600_000;

/**
 * Keeps which roles a person has, as the provider last said, for when something is to rest upon them while the person is
 * away. Cheap when they are as they were.
 */
export async function noteRoles(
  { table, clock }: Noting,
  { id, roles }: Pick<Person, 'id' | 'roles'>,
): Promise<void> {
  const now = clock.now();
  const known = await knownRoles.find(table, id);
  const isSame = known && [...known.roles].sort().join() === [...roles].sort().join();
  if (isSame && Date.parse(known.seenAt) + freshMs > now.getTime()) return;
  const next = { id, version: known?.version ?? 0, roles, seenAt: now.toISOString() };
  try {
    await table.writeAll([knownRoles.write(next)]);
  } catch (error) {
    // Another request of the same person's was first.
    if (!(error instanceof AppError && error.code === 'conflict')) throw error;
  }
}

/** The same for whoever is asked at every request: of what it has just noted it does not ask the table again. */
export function rolesNoter(): (ctx: Noting, person: Pick<Person, 'id' | 'roles'>) => Promise<void> {
  const rememberMs = 10 * 60_000;
  const noted = new Map<string, { roles: string; until: number }>();
  return async (ctx, person) => {
    const now = ctx.clock.now().getTime();
    const roles = [...person.roles].sort().join();
    const last = noted.get(person.id);
    if (last && last.roles === roles && last.until > now) return;
    await noteRoles(ctx, person);
    noted.set(person.id, { roles, until: now + rememberMs });
  };
}
