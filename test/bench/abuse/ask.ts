import { Agent, type OutgoingHttpHeaders, request } from 'node:http';

export interface Asked {
  /** 0 when no answer came. */
  status: number;
  ms: number;
  text: string;
}

interface Question {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Buffer;
}

/** Asks the product from an address of this machine: 127.0.0.2 is another visitor than 127.0.0.3. */
export function askFrom(localAddress: string, port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const ask = (path: string, { method = 'GET', headers = {}, body }: Question = {}) =>
    new Promise<Asked>((done) => {
      const startedAt = performance.now();
      const end = (status: number, text: string) => done({ status, ms: performance.now() - startedAt, text });
      const asking = request(
        { host: '127.0.0.1', port, path, method, headers, agent, localAddress, timeout: 60_000 },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () => end(answer.statusCode ?? 0, Buffer.concat(parts).toString()));
          answer.on('error', () => end(0, ''));
        },
      );
      asking.on('error', () => end(0, ''));
      asking.on('timeout', () => asking.destroy());
      asking.end(body);
    });
  const post = (path: string, fields: Record<string, string> = {}, headers: OutgoingHttpHeaders = {}) =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  return { ask, post, close: () => agent.destroy() };
}

export type Visitor = ReturnType<typeof askFrom>;

/** A form with one file, as a page sends it. */
export function fileForm(file: Buffer, type: string) {
  const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="bild"\r\nContent-Type: ${type}\r\n\r\n`;
  return {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: Buffer.concat([Buffer.from(head), file, Buffer.from('\r\n--x--\r\n')]),
  };
}
