import { AppError } from '../../shared/errors.ts';
import type { KnownRoles, Person } from '../../shared/people.ts';
import type { Context } from '../context.ts';
import { knownRoles } from '../store.ts';

type Noting = Pick<Context, 'table' | 'clock'>;
type Noted = Pick<Person, 'id' | 'roles'> & Partial<Pick<Person, 'name' | 'email'>>;

/** Rows are written anew before they are cleared away. */
const freshMs = 30 * 24 * 3_600_000;

const asOne = ({ roles, name, email }: Omit<Noted, 'id'>) => JSON.stringify([[...roles].sort(), name, email]);

/**
 * Keeps which roles a person has, as the provider last said, for when something is to rest upon them while the person is
 * away, and where the person can be told. Cheap when all is as it was.
 */
export async function noteRoles({ table, clock }: Noting, { id, roles, name, email }: Noted): Promise<void> {
  const now = clock.now();
  const known = await knownRoles.find(table, id);
  const next: KnownRoles = {
    id,
    version: known?.version ?? 0,
    roles,
    seenAt: now.toISOString(),
    name: name ?? known?.name,
    email: email ?? known?.email,
  };
  if (known && asOne(known) === asOne(next) && Date.parse(known.seenAt) + freshMs > now.getTime()) return;
  try {
    await table.writeAll([knownRoles.write(next)]);
  } catch (error) {
    // Another request of the same person's was first.
    if (!(error instanceof AppError && error.code === 'conflict')) throw error;
  }
}

/** The same for whoever is asked at every request: of what it has just noted it does not ask the table again. */
export function rolesNoter(): (ctx: Noting, person: Noted) => Promise<void> {
  const rememberMs = 10 * 60_000;
  const noted = new Map<string, { told: string; until: number }>();
  return async (ctx, person) => {
    const now = ctx.clock.now().getTime();
    const told = asOne(person);
    const last = noted.get(person.id);
    if (last && last.told === told && last.until > now) return;
    await noteRoles(ctx, person);
    noted.set(person.id, { told, until: now + rememberMs });
  };
}
