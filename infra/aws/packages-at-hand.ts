import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Lock = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });

/** With machine code for the functions' processor: of no use here, so that installing this project does not fetch them. */
const foreignPackages = ['@img/sharp-linux-arm64', '@img/sharp-libvips-linux-arm64'];

function npm(...words: string[]): string | undefined {
  const run = spawnSync('npm', words, { encoding: 'utf8', shell: process.platform === 'win32' });
  return run.status === 0 ? run.stdout : undefined;
}

/** Whether npm can get what the functions need: from its registry, or from its cache without a network. */
export function packagesAtHand(): boolean {
  if (npm('ping', '--fetch-retries=0', '--fetch-timeout=3000') !== undefined) return true;
  const { packages } = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  return foreignPackages.every((name) => {
    const version = packages[`node_modules/${name}`]?.version;
    return npm('cache', 'ls', `${name}@${version}`)?.includes(`-${version}.tgz`) ?? false;
  });
}
