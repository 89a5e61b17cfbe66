import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { type FolderFiles, folderFiles } from '../../functions/adapters/files/folder/folder.ts';
import { inProcessJobs } from '../../functions/adapters/jobs/in-process.ts';
import { openSqliteTable, type SqliteTable } from '../../functions/adapters/table/sqlite.ts';
import type { Actor, Context, Log } from '../../functions/context.ts';
import { channelsFor } from '../../functions/entry/environment-channels.ts';
import { mailFor, mailFromEnvironment } from '../../functions/entry/environment-mail.ts';
import type { Mail } from '../../functions/ports/mail.ts';
import { facebookOf, mailServerOf } from './environment.ts';
import { keptKeys } from './facebook/keys.ts';
import { fileSecret } from './file-secret.ts';

/** Where one machine keeps everything, and where links lead. Nothing secret: it is an argument of the worker. */
export const Place = z.strictObject({
  folder: z.string(),
  filesUrl: z.string(),
  publicUrl: z.string(),
  /** Where the local Facebook listens, when it takes the place of the real one. */
  localFacebookUrl: z.string().optional(),
  /** Where the local letterbox takes mail, when it takes the place of a real mail server. */
  localSmtpUrl: z.string().optional(),
});
export type Place = z.infer<typeof Place>;

export interface Machine {
  table: SqliteTable;
  files: FolderFiles;
  jobs: ReturnType<typeof inProcessJobs>;
  contextFor: (actor: Actor) => Context;
  close: () => void;
}

function localFacebook({ folder, localFacebookUrl: graphUrl }: Place) {
  if (graphUrl === undefined) return undefined;
  const { pageId, appId, token, appSecret } = keptKeys(folder);
  return {
    graphUrl,
    version: 'v26.0',
    pageId,
    appId,
    secrets: async () => ({ token, appSecret }),
    takesExamples: true,
  };
}

/** The mail server of the environment, or else the letterbox beside the product. */
function mailOf({ publicUrl, localSmtpUrl }: Place, environment: NodeJS.ProcessEnv): Mail | undefined {
  const local =
    localSmtpUrl === undefined
      ? undefined
      : mailFromEnvironment({ SMTP_URL: localSmtpUrl, MAIL_FROM: 'orngott@exempel.se' });
  const settings = mailServerOf(environment) ?? local;
  return mailFor(settings, publicUrl, async () => environment.SMTP_PASSWORD ?? '');
}

/** The ports on one machine. Each process opens its own, on the same files. */
export function openMachine(place: Place, environment: NodeJS.ProcessEnv, log: Log): Machine {
  const { folder, filesUrl, publicUrl } = place;
  const clock = { now: () => new Date() };
  const table = openSqliteTable(join(folder, 'orngott.sqlite'), clock);
  const files = folderFiles(join(folder, 'files'), { baseUrl: filesUrl, secret: fileSecret(folder), clock });
  const jobs = inProcessJobs();
  const random = { bytes: (count: number) => randomBytes(count) };
  const facebook = facebookOf(environment) ?? localFacebook(place);
  const channels = channelsFor({ table, clock, publicUrl, facebook });
  const mail = mailOf(place, environment);
  return {
    table,
    files,
    jobs,
    contextFor: (actor) => ({ table, files, jobs, channels, mail, clock, random, log, actor }),
    close: () => table.close(),
  };
}
