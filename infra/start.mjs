// Runs the product from a build of exactly the sources that lie here, made when there is none: at the first start, and
// at the first after a change. Plain JavaScript, so that the process that stays has no compiler in it.
import { spawnSync } from 'node:child_process';
import { existsSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { versionOf } from './build/version.mjs';

const root = dirname(import.meta.dirname);
const build = join(root, '.build', versionOf(root));
if (!existsSync(build)) {
  process.stderr.write('Bygger Örngott (en gång för varje version) …\n');
  const script = join(import.meta.dirname, 'build/build.ts');
  const { status } = spawnSync(process.execPath, [script, build], { stdio: 'inherit' });
  if (status !== 0) {
    process.stderr.write(
      '\nBygget gick inte; raderna ovanför säger varför. Kör samma kommando för att försöka igen.\n',
    );
    process.exit(1);
  }
}
// A build that nobody has used for a week is removed when another is made.
const use = () => utimesSync(build, new Date(), new Date());
use();
setInterval(use, 3_600_000).unref();
await import(pathToFileURL(join(build, 'infra/server/main.js')).href);
