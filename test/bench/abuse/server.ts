import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createCampaign } from '../../../functions/campaigns/create.ts';
import { openCampaign } from '../../../functions/campaigns/open.ts';
import { workgroups, workgroupsOf } from '../../../functions/store.ts';
import { openMachine } from '../../../infra/server/machine.ts';
import { questionTemplates } from '../../../shared/campaigns/templates.ts';

const root = new URL('../../../', import.meta.url).pathname;

/** Makes an open campaign with one workgroup of thirty in the folder; returns the path of its link. */
export async function prepareWorkshop(folder: string): Promise<string> {
  const log = { info: () => {}, error: () => {} };
  const place = { folder, filesUrl: 'http://localhost/filer', publicUrl: 'http://localhost' };
  const machine = openMachine(place, {}, log);
  try {
    const ctx = machine.contextFor({ kind: 'system' });
    const { id } = await createCampaign(ctx, {
      title: 'Medarbetarna och jobbet',
      organisation: 'Socialförvaltningen i Provköping',
      questions: questionTemplates[0]?.questions ?? [],
      workgroups: [{ area: 'Äldreomsorg', name: 'Hemtjänst 1', headcount: 30 }],
    });
    await openCampaign(ctx, id);
    const [group] = await workgroups.all(ctx.table, workgroupsOf(id));
    return `/s/${group?.joinCode}`;
  } finally {
    machine.close();
  }
}

export interface Running {
  port: number;
  pid: number;
  stop: () => Promise<void>;
}

/** Starts the product as `npm start` does, on a free port of this machine alone. */
export async function startServer(folder: string): Promise<Running> {
  const words = ['--import', 'tsx', 'infra/server/main.ts', '--empty', '--port', '0', '--data', folder];
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  let said = '';
  const port = await new Promise<number>((done, fail) => {
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /http:\/\/localhost:(\d+)\/redaktion/.exec(said)?.[1];
      if (found && said.includes('Ctrl-C')) done(Number(found));
    });
    ended.then(() => fail(new Error(`The server did not start:\n${said}`)));
  });
  return {
    port,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGINT');
      const patience = setTimeout(() => child.kill('SIGKILL'), 60_000);
      await ended;
      clearTimeout(patience);
    },
  };
}

function residentMb(pid: string): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function diskMb(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile())
      bytes += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes / 1e6;
}

/** Looks at memory and disk four times a second until told to stop; then says the highest seen. */
export function watch(pid: number, folder: string) {
  const peak = { serverMb: 0, workersMb: 0, diskMb: 0 };
  const look = () => {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    peak.serverMb = Math.max(peak.serverMb, residentMb(String(pid)));
    peak.workersMb = Math.max(
      peak.workersMb,
      children.reduce((sum, child) => sum + residentMb(child), 0),
    );
    peak.diskMb = Math.max(peak.diskMb, diskMb(folder));
  };
  look();
  const timer = setInterval(look, 250);
  return () => {
    clearInterval(timer);
    look();
    return peak;
  };
}
