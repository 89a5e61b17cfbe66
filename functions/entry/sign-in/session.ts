import { AppError } from '../../../shared/errors.ts';
import type { Person } from '../../../shared/people.ts';
import type { Session } from '../../../shared/session.ts';
import type { Context } from '../../context.ts';
import type { Write } from '../../ports/table.ts';
import { sessions } from '../../store.ts';
import type { SignInConfig } from './config.ts';
import { type Introduction, type OidcProvider, providerTimeoutSeconds } from './provider.ts';
import { newSessionId, seal, sessionKey, unseal } from './sealing.ts';

export type SessionContext = Pick<Context, 'table' | 'clock' | 'random' | 'log'>;
type Provider = Pick<OidcProvider, 'renew' | 'revoke'>;

/** Whoever asks the provider has so long; it answers, or gives up, in half of it. */
const askingMs = 2 * 1000 * providerTimeoutSeconds;
/** So long after it was due the others may go on with what was known, while one asks. */
const graceMs = 3 * askingMs;

/**
 * Who is signed in. All that counts is stored here and the browser has an id only, so signing out ends every copy of it, a
 * role that was taken away is gone in every tab, and tokens may be as long as they like. Of several requests that find that
 * the provider is to be asked again, one asks: a provider that takes a refresh token once would refuse the others.
 */
export class Sessions {
  readonly #ctx: SessionContext;
  readonly #config: SignInConfig;
  readonly #provider: Provider;

  constructor(ctx: SessionContext, config: SignInConfig, provider: Provider) {
    this.#ctx = ctx;
    this.#config = config;
    this.#provider = provider;
  }

  /** Returns the id for the person's browser. */
  async begin({ person, refreshToken }: Introduction): Promise<string> {
    if (!person) throw new AppError('unavailable', 'The provider did not say who signed in');
    const id = newSessionId(this.#ctx.random);
    const session: Session = {
      key: this.#keyOf(id),
      version: 0,
      person,
      endsAt: this.#in(this.#config.sessionSeconds),
      askAt: this.#in(this.#config.refreshSeconds),
      refreshToken: this.#sealed(refreshToken, id),
    };
    await this.#ctx.table.writeAll([sessions.write(session)]);
    return id;
  }

  /**
   * The person whose session it is; undefined when it is over.
   * @throws when the provider is to be asked and cannot be: the session is kept, an outage signs nobody out.
   */
  async personOf(id: string): Promise<Person | undefined> {
    const session = await this.#find(id);
    if (!session || !this.#isDue(session.askAt)) return session?.person;
    return (await this.#renewed(session, id))?.person;
  }

  /** Ends it for every copy of the id. What it had at the provider is revoked if the provider answers. */
  async end(id: string): Promise<void> {
    const session = await this.#find(id);
    if (session) await this.#remove(session, id);
  }

  async #renewed(session: Session, id: string): Promise<Session | undefined> {
    if (session.refreshToken === undefined) return this.#over(session, id);
    if (session.askedUntil !== undefined && !this.#isDue(session.askedUntil)) return this.#meanwhile(session);
    const asking = { ...session, askedUntil: this.#in(askingMs / 1000) };
    if (!(await this.#write(sessions.write(asking)))) return this.#afterOther(id);
    const held = { ...asking, version: session.version + 1 };
    let said: Introduction | undefined;
    try {
      said = await this.#provider.renew(unseal(session.refreshToken, id, this.#config.sessionSecret));
    } catch (error) {
      await this.#write(sessions.write({ ...held, askedUntil: undefined }));
      throw error;
    }
    if (!said || (said.person && said.person.id !== session.person.id)) return this.#over(held, id);
    const renewed: Session = {
      ...held,
      askedUntil: undefined,
      person: said.person ?? session.person,
      askAt: this.#in(this.#config.refreshSeconds),
      refreshToken: this.#sealed(said.refreshToken, id) ?? session.refreshToken,
    };
    if (await this.#write(sessions.write(renewed))) return renewed;
    // Signed out while we asked: what we were given is nobody's.
    await this.#revoke(renewed, id);
    return undefined;
  }

  /** Somebody else was first to ask; what they know is taken as it is. */
  async #afterOther(id: string): Promise<Session | undefined> {
    const session = await this.#find(id);
    return session && (this.#isDue(session.askAt) ? this.#meanwhile(session) : session);
  }

  #meanwhile(session: Session): Session {
    if (Date.parse(session.askAt) + graceMs < this.#ctx.clock.now().getTime())
      throw new AppError('unavailable', 'The provider has not said in time that it vouches for a person');
    return session;
  }

  async #over(session: Session, id: string): Promise<Session | undefined> {
    return (await this.#write(sessions.remove(session))) ? undefined : this.#afterOther(id);
  }

  /** Also when it is renewed at the same moment. */
  async #remove(session: Session, id: string): Promise<void> {
    for (let left: Session | undefined = session; left; left = await this.#find(id)) {
      if (await this.#write(sessions.remove(left))) return this.#revoke(left, id);
    }
  }

  async #revoke({ refreshToken }: Session, id: string): Promise<void> {
    if (refreshToken === undefined) return;
    try {
      await this.#provider.revoke(unseal(refreshToken, id, this.#config.sessionSecret));
    } catch (error) {
      // The person is out all the same.
      this.#ctx.log.error('The refresh token could not be revoked at the provider', error);
    }
  }

  async #find(id: string): Promise<Session | undefined> {
    const session = await sessions.find(this.#ctx.table, this.#keyOf(id));
    return session && !this.#isDue(session.endsAt) ? session : undefined;
  }

  /** False when somebody else has changed it first. */
  async #write(change: Write): Promise<boolean> {
    try {
      await this.#ctx.table.writeAll([change]);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === 'conflict') return false;
      throw error;
    }
  }

  #keyOf(id: string): string {
    return sessionKey(id, this.#config.sessionSecret);
  }

  #sealed(token: string | undefined, id: string): string | undefined {
    return token && seal(token, id, this.#config.sessionSecret, this.#ctx.random);
  }

  #isDue(instant: string): boolean {
    return Date.parse(instant) <= this.#ctx.clock.now().getTime();
  }

  #in(seconds: number): string {
    return new Date(this.#ctx.clock.now().getTime() + seconds * 1000).toISOString();
  }
}
