import { Agent, type IncomingMessage, request } from 'node:http';

export interface Answered {
  status: number;
  text: string;
  headers: IncomingMessage['headers'];
}

/** How long requests took, in milliseconds, by what they were for. */
export class Timings {
  readonly took = new Map<string, number[]>();
  readonly trouble = new Map<string, number>();

  add(what: string, ms: number): void {
    const known = this.took.get(what);
    if (known) known.push(ms);
    else this.took.set(what, [ms]);
  }

  fail(what: string): void {
    this.trouble.set(what, (this.trouble.get(what) ?? 0) + 1);
  }
}

/** What a share of them, such as .99, does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** One phone or screen: a connection and an address of its own, as far as loopback has them. */
export function visitor(port: number, number: number, timings: Timings) {
  const localAddress = `127.${1 + (number >> 16)}.${(number >> 8) & 255}.${1 + (number & 127)}`;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });

  async function ask(
    what: string,
    path: string,
    { headers = {}, form }: { headers?: Record<string, string>; form?: URLSearchParams } = {},
  ): Promise<Answered> {
    const start = performance.now();
    const answered = Promise.withResolvers<Answered>();
    const sent = request({
      agent,
      localAddress,
      port,
      path,
      host: '127.0.0.1',
      method: form ? 'POST' : 'GET',
      headers: {
        'accept-encoding': 'gzip, br',
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
    });
    sent.on('error', answered.reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', answered.reject);
      response.on('end', () =>
        answered.resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(chunks).toString('latin1'),
          headers: response.headers,
        }),
      );
    });
    sent.end(form?.toString());
    const result = await answered.promise;
    timings.add(what, performance.now() - start);
    return result;
  }

  return { ask, leave: () => agent.destroy() };
}
