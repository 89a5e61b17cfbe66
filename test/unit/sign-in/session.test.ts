import { expect, test } from 'vitest';
import { SignInConfig } from '../../../functions/entry/sign-in/config.ts';
import type { Introduction } from '../../../functions/entry/sign-in/provider.ts';
import { Sessions } from '../../../functions/entry/sign-in/session.ts';
import type { Write } from '../../../functions/ports/table.ts';
import { newWorld } from '../../world/world.ts';

const config = SignInConfig.parse({
  issuer: 'https://login.exempel.se',
  clientId: 'desk',
  clientSecret: 'hemlig',
  sessionSecret: 's'.repeat(32),
  externalUrl: 'https://orngott.exempel.se',
});
const kim = { id: 'kim', name: 'Kim Kommunikatör', roles: ['communicator' as const] };

/** Sessions beside a provider that answers when the test says so. */
function sessionsBeside(renew: (token: string) => Promise<Introduction | undefined>) {
  const world = newWorld();
  const ctx = world.as();
  const written: Write[] = [];
  const revoked: string[] = [];
  const table = {
    ...ctx.table,
    writeAll: (writes: Write[]) => {
      written.push(...writes);
      return ctx.table.writeAll(writes);
    },
  };
  const provider = { renew, revoke: async (token: string) => void revoked.push(token) };
  return {
    sessions: new Sessions({ ...ctx, table }, config, provider),
    written,
    revoked,
    later: (seconds: number) =>
      world.setNow(new Date(ctx.clock.now().getTime() + seconds * 1000).toISOString()),
  };
}

const never = async () => undefined;

test('what is stored neither lets anybody in nor can be used at the provider', async () => {
  const { sessions, written } = sessionsBeside(never);
  const id = await sessions.begin({ person: kim, refreshToken: 'the-refresh-token' });
  expect(Buffer.from(id, 'base64url').length).toBe(32);
  const [row] = written;
  expect(JSON.stringify(row)).toContain('Kim Kommunikatör');
  expect(row).toMatchObject({ put: { expiresAt: expect.any(Number) } });
  expect(JSON.stringify(row)).not.toContain(id);
  expect(JSON.stringify(row)).not.toContain('the-refresh-token');
});

test('tokens of any length make no longer cookie', async () => {
  const long = 'x'.repeat(20_000);
  const { sessions, later } = sessionsBeside(async (token) => ({ person: kim, refreshToken: `${token}y` }));
  const id = await sessions.begin({ person: kim, refreshToken: long });
  expect(id.length).toBe(43);
  later(config.refreshSeconds);
  expect(await sessions.personOf(id)).toEqual(kim);
});

test('while one request asks the provider the others go on, and each token is used once', async () => {
  const answer = Promise.withResolvers<void>();
  const used: string[] = [];
  const { sessions, later } = sessionsBeside(async (token) => {
    used.push(token);
    await answer.promise;
    return { person: { ...kim, roles: ['approver'] }, refreshToken: `${token}+` };
  });
  const id = await sessions.begin({ person: kim, refreshToken: 'a' });
  later(config.refreshSeconds);
  const first = sessions.personOf(id);
  // Both meet the question that is being asked, wherever they come.
  expect(await Promise.all([sessions.personOf(id), sessions.personOf(id)])).toEqual([kim, kim]);
  answer.resolve();
  expect(await first).toMatchObject({ roles: ['approver'] });
  expect(await sessions.personOf(id)).toMatchObject({ roles: ['approver'] });
  later(config.refreshSeconds);
  await sessions.personOf(id);
  expect(used).toEqual(['a', 'a+']);
});

test('a request that died while it asked keeps nobody out: the next one asks', async () => {
  let asked = 0;
  const { sessions, later } = sessionsBeside((token) => {
    asked += 1;
    return asked === 1 ? new Promise(() => {}) : Promise.resolve({ person: kim, refreshToken: token });
  });
  const id = await sessions.begin({ person: kim, refreshToken: 'a' });
  later(config.refreshSeconds);
  void sessions.personOf(id);
  await sessions.personOf(id);
  later(60);
  expect(await sessions.personOf(id)).toEqual(kim);
  expect(asked).toBe(2);
});

test('nobody goes on for long with what was known, when the provider does not answer', async () => {
  const { sessions, later } = sessionsBeside(() => new Promise(() => {}));
  const id = await sessions.begin({ person: kim, refreshToken: 'a' });
  later(config.refreshSeconds);
  void sessions.personOf(id);
  expect(await sessions.personOf(id)).toEqual(kim);
  later(61);
  void sessions.personOf(id);
  await expect(sessions.personOf(id)).rejects.toMatchObject({ code: 'unavailable' });
});

test('whoever signs out while the provider is being asked is out, and what it then gives is revoked', async () => {
  const answer = Promise.withResolvers<void>();
  const { sessions, revoked, later } = sessionsBeside(async () => {
    await answer.promise;
    return { person: kim, refreshToken: 'new' };
  });
  const id = await sessions.begin({ person: kim, refreshToken: 'old' });
  later(config.refreshSeconds);
  const asking = sessions.personOf(id);
  await sessions.personOf(id);
  await sessions.end(id);
  answer.resolve();
  expect(await asking).toBeUndefined();
  expect(await sessions.personOf(id)).toBeUndefined();
  expect(revoked).toEqual(['old', 'new']);
});

test.each([
  ['no longer vouches for the person', async () => undefined],
  ['speaks of somebody else', async () => ({ person: { ...kim, id: 'robin' }, refreshToken: 'b' })],
])('a session is over when the provider %s', async (_name, renew) => {
  const { sessions, later } = sessionsBeside(renew);
  const id = await sessions.begin({ person: kim, refreshToken: 'a' });
  later(config.refreshSeconds);
  expect(await sessions.personOf(id)).toBeUndefined();
  expect(await sessions.personOf(id)).toBeUndefined();
});

test('a provider that gives no refresh token is asked by signing in again', async () => {
  const { sessions, later } = sessionsBeside(never);
  const id = await sessions.begin({ person: kim, refreshToken: undefined });
  later(config.refreshSeconds - 1);
  expect(await sessions.personOf(id)).toEqual(kim);
  later(1);
  expect(await sessions.personOf(id)).toBeUndefined();
});
