import { folderRoutes } from '../../functions/adapters/files/folder/routes.ts';
import { jsonLog } from '../../functions/adapters/json-log.ts';
import { createApp } from '../../functions/entry/app.tsx';
import { readAssets } from '../../functions/entry/built-assets.ts';
import type { SignInConfig } from '../../functions/entry/sign-in/config.ts';
import { signInFromEnvironment } from '../../functions/entry/sign-in/environment.ts';
import { signIn } from '../../functions/entry/sign-in/sign-in.ts';
import { clearHandedOut } from '../../functions/export/hand-out.ts';
import { ensureMorning } from '../../functions/mail/morning.ts';
import { uploadAwaited } from '../../functions/photos/awaited.ts';
import { ensureChannelChecks } from '../../functions/posts/watching/check-channel.ts';
import { allCampaigns, campaigns } from '../../functions/store.ts';
import { findOldStories, lineOldStories } from '../../functions/stories/lines/renew.ts';
import { type Arguments, listenHost } from './arguments.ts';
import { addressFrom } from './client-address.ts';
import { openDoor, usualPort } from './door.ts';
import { readEnvironment } from './environment.ts';
import { exampleFollowLink, wantsExampleStories } from './example/bring-stories.ts';
import { bringExamples, exampleLinks } from './example/example.ts';
import { keptKeys } from './facebook/keys.ts';
import { createLocalFacebook } from './facebook/server.ts';
import { greeting } from './greeting.ts';
import { freeJobs, startLanes } from './lanes.ts';
import { openLetterbox } from './letterbox/letterbox.ts';
import { openMachine, type Place } from './machine.ts';
import { lanAddress } from './network.ts';
import { holdFolder } from './process/lock.ts';
import { runOnce } from './process/once.ts';
import { signInSecrets, startExampleSignIn } from './sign-in/example.ts';

const log = jsonLog((line) => process.stderr.write(line));
const sweepMs = 3_600_000;
/** Several times what drawing the examples takes. */
const longestWaitForExamplesMs = 180_000;

type Options = Arguments & { data: string };

export interface Product {
  greeting: string;
  /** Lets running requests and the running job end, then closes everything. */
  stop: () => Promise<void>;
}

/**
 * Starts everything that one machine needs: table, files, worker, web server, and a sign-in to try out with unless
 * the environment names the municipality's own. Throws with Swedish text when something stands in the way, with
 * nothing left running.
 * @param cutShort ends the waiting for what may come later.
 */
export async function startProduct(
  options: Options,
  environment: NodeJS.ProcessEnv,
  cutShort: AbortSignal,
): Promise<Product> {
  const closers: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const text = await start(options, environment, cutShort, (close) => closers.push(close));
    return { greeting: text, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Returns the greeting; whatever it opens is handed to `onStop` at once, to be closed in the opposite order. */
async function start(
  options: Options,
  environment: NodeJS.ProcessEnv,
  cutShort: AbortSignal,
  onStop: (close: () => Promise<void> | void) => void,
): Promise<string> {
  const {
    publicUrl: ownUrl,
    addressHeader,
    isPublic,
    oidcClientSecret,
    hasFacebook,
    hasMailServer,
  } = readEnvironment(environment);
  const lock = holdFolder(options.data);
  onStop(lock.release);
  const door = await openDoor(options.port, listenHost(options));
  onStop(door.close);
  const { port } = door;
  const lanHost = options.lan ? lanAddress() : undefined;
  const deskUrl = ownUrl ?? `http://localhost:${port}`;
  const publicUrl = lanHost && !ownUrl ? `http://${lanHost}:${port}` : deskUrl;
  lock.tell(deskUrl);

  const facebook =
    isPublic || hasFacebook ? undefined : await startLocalFacebook(options.data, besides(port, 2));
  if (facebook) onStop(facebook.close);
  const letterbox =
    isPublic || hasMailServer
      ? undefined
      : await openLetterbox({ folder: options.data, port: besides(port, 3), clock: realClock, log });
  if (letterbox) onStop(letterbox.close);
  const place: Place = {
    folder: options.data,
    filesUrl: `${deskUrl}/filer`,
    publicUrl,
    ...(facebook && { localFacebookUrl: facebook.url }),
    ...(letterbox && { localSmtpUrl: letterbox.smtpUrl }),
  };
  const machine = openMachine(place, environment, log);
  const { table, files, contextFor } = machine;
  onStop(machine.close);
  const system = contextFor({ kind: 'system' });

  const provider = await signInProvider(
    { folder: options.data, port: besides(port, 1) },
    deskUrl,
    oidcClientSecret,
    environment,
  );
  onStop(provider.close);
  const app = createApp({
    contextFor,
    assets: readAssets(import.meta.url),
    publicUrl,
    signIn: signIn(provider.config, system),
    addressOf: addressFrom({ header: addressHeader, isBehindProxy: ownUrl !== undefined }),
    fileRoutes: folderRoutes(files, { awaited: (path) => uploadAwaited(system, path), log }),
  });
  if (facebook) app.get('/facebook', (c) => c.redirect(`${facebook.url}/facebook`));
  if (letterbox) app.get('/brevlada', (c) => c.redirect(`${letterbox.url}/brevlada`));

  const sweep = setInterval(() => {
    const swept = [table.sweep(), files.sweep(), clearHandedOut(system)];
    Promise.all([...swept, ensureChannelChecks(system), ensureMorning(system)]).catch((error) =>
      log.error('The sweep failed', error),
    );
  }, sweepMs);
  onStop(() => clearInterval(sweep));

  door.answerWith(app);
  await ensureChannelChecks(system);
  await ensureMorning(system);
  while (await lineOldStories(system));
  await findOldStories(system);
  // Examples come into an empty folder, and are finished if an earlier start was cut off; never beside real content.
  const known = await campaigns.all(table, allCampaigns);
  const wantsExamples =
    (options.examples || !(options.empty || isPublic)) && known.every(({ example }) => example);
  if (wantsExamples && known.length === 0) {
    process.stdout.write('Gör i ordning exemplen (bara första gången, ungefär en halv minut) …\n');
  }
  await freeJobs(system);
  if (wantsExamples && facebook && (await wantsExampleStories(system))) {
    // Before any worker starts: they happen in the past, and it goes by today's clock.
    await tried(runOnce(new URL('example/stories-process.js', import.meta.url), place, cutShort));
  }
  onStop(startLanes(machine, place, log).stop);
  if (wantsExamples) {
    // Usually they are there already, and there is nothing to wait for.
    const goesOn = setTimeout(() => {
      if (known.length > 0) process.stdout.write('Gör klart exemplen …\n');
    }, 2_000);
    await tried(
      bringExamples(system, AbortSignal.any([cutShort, AbortSignal.timeout(longestWaitForExamplesMs)])),
    );
    clearTimeout(goesOn);
  }
  return greeting({
    deskUrl,
    publicUrl,
    hasLocalFacebook: facebook !== undefined,
    hasLetterbox: letterbox !== undefined,
    folder: options.data,
    links: { ...(await exampleLinks(system, publicUrl)), follow: await exampleFollowLink(system, publicUrl) },
    lan: options.lan,
    ...(ownUrl !== undefined && { behindProxy: `${listenHost(options)}:${port}` }),
    ...(options.port === undefined && port !== usualPort && { insteadOf: usualPort }),
  });
}

const realClock = { now: () => new Date() };

async function startLocalFacebook(folder: string, port: number) {
  const facebook = createLocalFacebook({
    folder,
    keys: keptKeys(folder),
    clock: realClock,
    log,
  });
  return { url: await facebook.listen(port), close: facebook.close };
}

/** A port that is easy to find beside the product's own; 0, any free one, where there is none. */
const besides = (port: number, steps: number): number => (port + steps > 65_535 ? 0 : port + steps);

/** The product is no less useful without its examples, and the next start goes on where this one stopped. */
async function tried(bringing: Promise<void>): Promise<void> {
  try {
    await bringing;
  } catch (error) {
    log.error('The examples are not complete', error);
  }
}

interface Provider {
  config: SignInConfig;
  close: () => Promise<void>;
}

async function signInProvider(
  about: { folder: string; port: number },
  externalUrl: string,
  oidcClientSecret: string | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<Provider> {
  if (oidcClientSecret === undefined) {
    return startExampleSignIn({ dataFolder: about.folder, externalUrl, port: about.port, log });
  }
  const { sessionSecret } = signInSecrets(about.folder);
  const config = signInFromEnvironment(environment, {
    externalUrl,
    clientSecret: oidcClientSecret,
    sessionSecret,
  });
  return { config, close: async () => {} };
}
