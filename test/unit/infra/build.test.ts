import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { versionOf } from '../../../infra/build/version.mjs';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'orngott-build-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe('a version', () => {
  function sources(): string {
    const root = newFolder();
    writeFileSync(join(root, 'package-lock.json'), '{}');
    for (const folder of ['infra/server', 'functions', 'shared', 'web']) {
      mkdirSync(join(root, folder), { recursive: true });
    }
    writeFileSync(join(root, 'infra/server/main.ts'), 'start();');
    return root;
  }

  it('is the same for the same sources, and another after any change of them or of the packages', () => {
    const root = sources();
    const seen = [versionOf(root)];
    expect(versionOf(root)).toBe(seen[0]);
    const changes: [string, string][] = [
      ['infra/server/main.ts', 'start(1);'],
      ['web/new.css', ''],
      ['package-lock.json', '{"lockfileVersion": 3}'],
    ];
    for (const [path, text] of changes) {
      writeFileSync(join(root, path), text);
      seen.push(versionOf(root));
    }
    rmSync(join(root, 'web/new.css'));
    seen.push(versionOf(root));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('is another in another place, and does not care for what is not built', () => {
    const [one, other] = [sources(), sources()];
    expect(versionOf(one)).not.toBe(versionOf(other));
    const before = versionOf(one);
    mkdirSync(join(one, '.data'));
    writeFileSync(join(one, '.data/orngott.sqlite'), 'x');
    expect(versionOf(one)).toBe(before);
  });
});

describe('a build', () => {
  const build = (folder: string) =>
    new Promise<number | null>((done) => {
      spawn('node', ['infra/build/build.ts', folder], { stdio: 'inherit' }).on('exit', done);
    });

  it('is whole when two are made at once, keeps what is used, and removes what nobody has used for a week', async () => {
    const builds = newFolder();
    for (const [name, days] of [
      ['used', 6],
      ['forgotten', 8],
    ] as const) {
      mkdirSync(join(builds, name));
      const then = new Date(Date.now() - days * 24 * 3_600_000);
      utimesSync(join(builds, name), then, then);
    }
    const folder = join(builds, 'version');
    expect(await Promise.all([build(folder), build(folder)])).toEqual([0, 0]);
    expect(readdirSync(builds).sort()).toEqual(['used', 'version']);
    for (const script of ['main', 'process/worker', 'example/stories-process']) {
      expect(statSync(join(folder, `infra/server/${script}.js`)).size).toBeGreaterThan(0);
    }
  });
});
