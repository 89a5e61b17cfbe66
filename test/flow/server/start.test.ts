import { statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openSqliteTable } from '../../../functions/adapters/table/sqlite.ts';
import { freePort, newFolder, startServer } from '../../server-process.ts';

const waiting = { timeout: 60_000, interval: 50 };

describe('npm start', () => {
  it('says what is wrong with a folder that is none, and makes anew a secret that a full disk left empty', async () => {
    const folder = newFolder();
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const onFile = startServer('--empty', '--port', String(await freePort()), '--data', file).ended;
    expect(await onFile).toMatchObject({ code: 1, output: expect.stringContaining('är ingen mapp') });

    writeFileSync(join(folder, 'file-secret'), '');
    await startServer('--empty', '--port', String(await freePort()), '--data', folder).says('Ctrl-C stänger');
    expect(statSync(join(folder, 'orngott.sqlite')).mode & 0o077).toBe(0);
  });

  it('says what to open, answers there, ends in good order on Ctrl-C, and is alone on its folder', async () => {
    const folder = newFolder();
    const port = await freePort();
    const first = startServer('--empty', '--port', String(port), '--data', folder);
    expect(await first.says('Ctrl-C stänger')).toContain(`http://localhost:${port}/redaktion`);
    expect((await fetch(`http://localhost:${port}/`)).status).toBe(200);

    const second = await startServer('--empty', '--port', String(await freePort()), '--data', folder).ended;
    expect(second).toMatchObject({ code: 1, output: expect.stringContaining('redan igång på mappen') });

    first.process.kill('SIGKILL');
    await first.ended;
    const third = startServer('--empty', '--port', String(await freePort()), '--data', folder);
    await third.says('Ctrl-C stänger');
    third.process.kill('SIGINT');
    expect(await third.ended).toMatchObject({ code: 0, output: expect.stringContaining('Allt är sparat') });
  });

  it('says so when the port is taken, and when a word is not understood', async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    onTestFinished(() => void taken.close());
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : expect.fail('no port');

    const onTaken = startServer('--empty', '--port', String(port), '--data', newFolder()).ended;
    const misspelt = startServer('--emtpy').ended;

    expect(await onTaken).toMatchObject({
      code: 1,
      output: expect.stringContaining(`Port ${port} används redan`),
    });
    expect(await misspelt).toMatchObject({
      code: 1,
      output: expect.stringContaining('npm start -- --empty'),
    });
  });

  it('that was killed while it drew the examples goes on with them at the next, at once', async () => {
    const folder = newFolder();
    const first = startServer('--port', String(await freePort()), '--data', folder);
    await first.says('Gör i ordning exemplen');
    const table = openSqliteTable(join(folder, 'orngott.sqlite'), { now: () => new Date() });
    onTestFinished(() => table.close());
    const jobs = async () => (await table.query({ pk: 'jobs/due', index: 'g1' })).items;
    await vi.waitFor(async () => {
      const running = (await jobs()).filter(({ data }) => JSON.stringify(data).includes('"running"'));
      expect(running).toHaveLength(1);
    }, waiting);
    first.process.kill('SIGKILL');
    await first.ended;

    const second = startServer('--port', String(await freePort()), '--data', folder);
    const said = await second.says('Ctrl-C stänger');
    expect(said).toContain('Nämndens sida: Varifrån kommer alla uppgifter?');
    expect(said).toContain('Nämndens sida: Vad gör en chef på jobbet?');
  }, 90_000);

  it('ends in good order on Ctrl-C while it draws the examples', async () => {
    const port = await freePort();
    const server = startServer('--port', String(port), '--data', newFolder());
    await server.says('Gör i ordning exemplen');
    expect((await fetch(`http://localhost:${port}/`)).status).toBe(200);
    server.process.kill('SIGINT');
    const { code, output } = await server.ended;
    expect(output).toContain('Allt är sparat');
    expect(code).toBe(0);
  });
});
