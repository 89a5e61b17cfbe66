import type { Role } from '../shared/people.ts';
import type { Channels } from './ports/channel.ts';
import type { Files } from './ports/files.ts';
import type { Jobs } from './ports/jobs.ts';
import type { Mail } from './ports/mail.ts';
import type { Table } from './ports/table.ts';

/** Who acts: a signed-in person, somebody with a link (who is nobody in particular), or the system itself. */
export type Actor =
  | { kind: 'person'; id: string; name: string; roles: Role[] }
  | { kind: 'link' }
  | { kind: 'system' };

export interface Clock {
  now(): Date;
}

export interface Random {
  /** Cryptographically strong bytes. */
  bytes(count: number): Uint8Array;
}

export interface Log {
  info(message: string, fields?: Record<string, string | number | boolean>): void;
  error(message: string, error: unknown, fields?: Record<string, string | number | boolean>): void;
}

/** Everything a verb may touch; nothing reads the clock, chance or the environment behind its back. */
export interface Context {
  table: Table;
  files: Files;
  jobs: Jobs;
  /** Where posts go by themselves; one that is missing is not connected. */
  channels: Channels;
  /** Where mail goes; without it nobody is told by mail. */
  mail?: Mail | undefined;
  clock: Clock;
  random: Random;
  log: Log;
  actor: Actor;
}
