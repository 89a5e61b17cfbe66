import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openSqliteTable } from '../../../functions/adapters/table/sqlite.ts';
import { addressUnder, newFolder, startServer } from '../../server-process.ts';
import { jobsWaiting } from '../../world/jobs.ts';

const waiting = { timeout: 60_000, interval: 50 };

describe('npm start', () => {
  it('says what is wrong with a folder that is none, and makes anew a secret that a full disk left empty', async () => {
    const folder = newFolder();
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const onFile = startServer('--empty', '--port', '0', '--data', file).ended;
    expect(await onFile).toMatchObject({ code: 1, output: expect.stringContaining('är ingen mapp') });

    writeFileSync(join(folder, 'file-secret'), '');
    await startServer('--empty', '--port', '0', '--data', folder).says('Ctrl-C stänger');
    expect(statSync(join(folder, 'orngott.sqlite')).mode & 0o077).toBe(0);
  });

  it('says what to open, answers there, ends in good order on Ctrl-C, and is alone on its folder', async () => {
    const folder = newFolder();
    const first = startServer('--empty', '--port', '0', '--data', folder);
    const desk = addressUnder(await first.says('Ctrl-C stänger'), 'Redaktionen');
    expect(desk).toMatch(/^http:\/\/localhost:\d+\/redaktion$/);
    const site = new URL('/', desk);
    expect((await fetch(site)).status).toBe(200);

    const second = await startServer('--empty', '--port', '0', '--data', folder).ended;
    expect(second).toMatchObject({ code: 1, output: expect.stringContaining('använder redan mappen') });
    expect(second.output).toContain(`Det är öppet på ${site.origin}.`);

    first.process.kill('SIGKILL');
    await first.ended;
    const third = startServer('--empty', '--port', '0', '--data', folder);
    await third.says('Ctrl-C stänger');
    third.process.kill('SIGINT');
    expect(await third.ended).toMatchObject({ code: 0, output: expect.stringContaining('Allt är sparat') });
  });

  it('takes a free port and says so when somebody else has the usual one', async () => {
    const other = createServer();
    // Whoever has it already does just as well.
    await new Promise<void>((done) => other.once('error', () => done()).listen(3000, '127.0.0.1', done));
    onTestFinished(() => void other.close());
    const said = await startServer('--empty', '--data', newFolder()).says('Ctrl-C stänger');
    expect(said).toContain('Port 3000 används av något annat');
    const desk = addressUnder(said, 'Redaktionen');
    expect(new URL(desk).port).not.toBe('3000');
    expect((await fetch(new URL('/', desk))).status).toBe(200);
  });

  it('says so when the port asked for is taken, and when a word is not understood', async () => {
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
    const first = startServer('--port', '0', '--data', folder);
    await first.says('Gör i ordning exemplen');
    const table = openSqliteTable(join(folder, 'orngott.sqlite'), { now: () => new Date() });
    onTestFinished(() => table.close());
    const jobs = () => jobsWaiting(table);
    await vi.waitFor(async () => {
      const running = (await jobs()).filter(({ data }) => JSON.stringify(data).includes('"running"'));
      expect(running).toHaveLength(1);
    }, waiting);
    first.process.kill('SIGKILL');
    await first.ended;

    const second = startServer('--port', '0', '--data', folder);
    const said = await second.says('Ctrl-C stänger');
    expect(said).toContain('Nämndens sida: Varifrån kommer alla uppgifter?');
    expect(said).toContain('Nämndens sida: Vad gör en chef på jobbet?');
  }, 90_000);

  it('ends in good order on Ctrl-C while it draws the examples', async () => {
    const folder = newFolder();
    const server = startServer('--port', '0', '--data', folder);
    await server.says('Gör i ordning exemplen');
    expect((await fetch(readFileSync(join(folder, 'open-at'), 'utf8'))).status).toBe(200);
    server.process.kill('SIGINT');
    const { code, output } = await server.ended;
    expect(output).toContain('Allt är sparat');
    expect(code).toBe(0);
  });
});
