import { readdirSync, readFileSync } from 'node:fs';

/** The peak of each process in a process group so far, and of all together at one time, in MB; Linux only. */
export function watchMemory(group: number, everyMs = 500) {
  const peaks = new Map<string, number>();
  let together = 0;
  const look = () => {
    let sum = 0;
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const used = memoryOf(pid, group);
      if (!used) continue;
      sum += used.mb;
      peaks.set(used.name, Math.max(peaks.get(used.name) ?? 0, used.mb));
    }
    together = Math.max(together, sum);
  };
  const timer = setInterval(look, everyMs);
  return {
    stop: () => {
      clearInterval(timer);
      return { peaks, together };
    },
  };
}

/** Processor time in ms that the processes of a group with this script have used so far; Linux only. */
export function cpuMs(group: number, script: string): number {
  let ms = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (!memoryOf(pid, group)?.name.endsWith(script)) continue;
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13);
    // In hundredths of a second.
    ms += (Number(user) + Number(system)) * 10;
  }
  return ms;
}

/** Undefined for a process of another group, or that has just ended. */
function memoryOf(pid: string, group: number): { name: string; mb: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const pgrp = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
    if (pgrp !== group) return undefined;
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    const script = words.find((word) => /(?:main|worker|web|[a-z-]+)\.(?:ts|js|mjs)$/.test(word)) ?? words[0];
    const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return {
      name: `${pid} ${script?.split('/').slice(-2).join('/')}`,
      mb: Math.round(Number(kb ?? 0) / 1024),
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return undefined;
    throw error;
  }
}
