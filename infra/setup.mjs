// Runs before `npm start` and `npm test`, under whatever Node (20 or later) the machine has: installs exactly
// what the lock file says, and only when it changed since the last time. After that npm finds Node 24 first in
// its PATH, because the package `node` is one of the dependencies.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.orngott-lock';
const lockHash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lockHash) {
  process.stderr.write('Installing what Örngott needs (once, about a minute) …\n');
  const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (install.status !== 0) {
    process.stderr.write(
      '\nThe installation failed; the lines above say why. Run the same command to try again.\n',
    );
    process.exit(install.status ?? 1);
  }
  writeFileSync(stamp, lockHash);
}
