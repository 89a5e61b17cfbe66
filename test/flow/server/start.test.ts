import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

const root = new URL('../../../', import.meta.url).pathname;

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'orngott-server-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A port that is free, and the next one with it, which the example sign-in takes. */
async function freePort(): Promise<number> {
  const first = createServer();
  await new Promise<void>((done) => first.listen(0, '127.0.0.1', done));
  const address = first.address();
  const port = typeof address === 'object' && address ? address.port : expect.fail('no port');
  await new Promise((done) => first.close(done));
  return port;
}

interface Started {
  process: ChildProcess;
  /** Resolves when standard output has this text; fails when the process ends before. */
  says: (text: string) => Promise<string>;
  ended: Promise<{ code: number | null; output: string }>;
}

function start(...words: string[]): Started {
  const process = spawn('node', ['--import', 'tsx', 'infra/server/main.ts', ...words], { cwd: root });
  let output = '';
  let told = () => {};
  const hear = (chunk: Buffer) => {
    output += chunk.toString();
    told();
  };
  process.stdout?.on('data', hear);
  process.stderr?.on('data', hear);
  const ended = new Promise<{ code: number | null; output: string }>((done) => {
    process.on('close', (code) => done({ code, output }));
  });
  onTestFinished(() => {
    process.kill('SIGKILL');
  });
  const says = (text: string) =>
    new Promise<string>((done, fail) => {
      told = () => output.includes(text) && done(output);
      told();
      ended.then(() => fail(new Error(`It ended without saying "${text}":\n${output}`)));
    });
  return { process, says, ended };
}

describe('npm start', () => {
  it('says what to open, answers there, and ends in good order on Ctrl-C', async () => {
    const port = await freePort();
    const server = start('--empty', '--port', String(port), '--data', newFolder());
    expect(await server.says('Ctrl-C stänger')).toContain(`http://localhost:${port}/redaktion`);
    expect((await fetch(`http://localhost:${port}/`)).status).toBe(200);

    server.process.kill('SIGINT');

    expect(await server.ended).toMatchObject({ code: 0, output: expect.stringContaining('Allt är sparat') });
  });

  it('refuses a second start on the same folder, and lets a third in when the first was killed', async () => {
    const folder = newFolder();
    const first = start('--empty', '--port', String(await freePort()), '--data', folder);
    await first.says('Ctrl-C stänger');

    const second = await start('--empty', '--port', String(await freePort()), '--data', folder).ended;
    expect(second).toMatchObject({ code: 1, output: expect.stringContaining('redan igång på mappen') });

    first.process.kill('SIGKILL');
    await first.ended;
    await start('--empty', '--port', String(await freePort()), '--data', folder).says('Ctrl-C stänger');
  });

  it('says so when the port is taken, and when a word is not understood', async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    onTestFinished(() => void taken.close());
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : expect.fail('no port');

    const onTaken = start('--empty', '--port', String(port), '--data', newFolder()).ended;
    const misspelt = start('--emtpy').ended;

    expect(await onTaken).toMatchObject({
      code: 1,
      output: expect.stringContaining(`Port ${port} används redan`),
    });
    expect(await misspelt).toMatchObject({
      code: 1,
      output: expect.stringContaining('npm start -- --empty'),
    });
  });
});
