import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import * as z from 'zod';
import { askFrom, fileForm, type Visitor } from './ask.ts';
import { codeOf } from './ids.ts';

/** What a flood got back, by status; 0 is no answer. */
type Heard = Map<number, number>;

interface Around {
  port: number;
  /** The flood ends then. */
  until: number;
  heard: Heard;
}

/** Nothing here does more than this, however fast the machine is. */
const mostRequests = 6_000;
const json = { accept: 'application/json' };
const Place = z.object({ photoId: z.string(), form: z.object({ url: z.string() }) });

const goesOn = ({ until, heard }: Around) =>
  performance.now() < until && [...heard.values()].reduce((sum, count) => sum + count, 0) < mostRequests;

const hear = ({ heard }: Around, status: number) => heard.set(status, (heard.get(status) ?? 0) + 1);

/** So many at a time, each again and again until the flood ends, from an address of its own for every other one. */
async function inParallel(around: Around, count: number, once: (visitor: Visitor) => Promise<unknown>) {
  const visitors = ['127.0.0.2', '127.0.0.3'].map((from) => askFrom(from, around.port));
  const one = async (number: number) => {
    const visitor = visitors[number % visitors.length];
    while (visitor && goesOn(around)) await once(visitor);
  };
  await Promise.all(Array.from({ length: count }, (_, number) => one(number)));
  for (const visitor of visitors) visitor.close();
}

async function counted(around: Around, asked: ReturnType<Visitor['ask']>): Promise<string> {
  const { status, text } = await asked;
  hear(around, status);
  return text;
}

const story = {
  sedd: '0',
  plan: '1',
  kind: 'good_example',
  what: 'När snön kom fick nattgruppen låna sparkar av grannarna.',
  why: 'Det visar hur fort vi löser saker tillsammans.',
  learned: '',
  q_client: 'no',
  q_named: 'no',
  q_child: 'no',
  q_protected: 'no',
  people: '',
  name: '',
  way: '',
};

async function newStory({ post }: Visitor): Promise<{ code: string; status: number }> {
  const code = codeOf(randomUUID());
  const { status } = await post('/beratta/skicka', { ...story, kod: code });
  return { code, status };
}

async function placeFor(around: Around, visitor: Visitor, code: string) {
  const text = await counted(around, visitor.post(`/beratta/${code}/bild`, {}, json));
  const place = Place.safeParse(text.startsWith('{') ? JSON.parse(text) : undefined).data;
  const { pathname = '', search = '' } = place ? new URL(place.form.url) : {};
  return place && { photoId: place.photoId, path: pathname + search };
}

/** Opens connections that send this, now and then a little more, and never the end. */
async function hold(around: Around, count: number, beginning: string, more: Buffer) {
  const sockets = Array.from({ length: count }, (_, number) => {
    const socket = connect({
      port: around.port,
      host: '127.0.0.1',
      localAddress: `127.0.0.${2 + (number % 2)}`,
    });
    socket.on('error', () => {});
    socket.once('data', (part) => hear(around, Number(/^HTTP\/1.1 (\d+)/.exec(part.toString())?.[1] ?? 0)));
    socket.write(beginning);
    return socket;
  });
  while (performance.now() < around.until) {
    for (const socket of sockets) if (socket.writable && socket.writableLength === 0) socket.write(more);
    await pause(500);
  }
  for (const socket of sockets) socket.destroy();
}

/** A few kilobytes that are 49 megapixels. */
const smallAvif = () =>
  sharp({ create: { width: 7_000, height: 7_000, channels: 3, background: '#b55' } })
    .avif({ effort: 0, quality: 30 })
    .toBuffer();

async function slowUploads(around: Around) {
  const visitor = askFrom('127.0.0.2', around.port);
  const { code } = await newStory(visitor);
  const place = await placeFor(around, visitor, code);
  visitor.close();
  const head = `POST ${place?.path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n`;
  const part =
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\nContent-Type: image/jpeg\r\n\r\n';
  const beginning = `${head}Content-Length: 14900000\r\n\r\n${part}${'x'.repeat(100_000)}`;
  await hold(around, 120, beginning, Buffer.alloc(200_000));
}

async function uploadChurn(around: Around) {
  const file = fileForm(Buffer.alloc(5_000_000), 'image/jpeg');
  await inParallel(around, 8, async (visitor) => {
    const { code, status } = await newStory(visitor);
    hear(around, status);
    for (let round = 0; round < 12 && goesOn(around); round += 1) {
      const place = await placeFor(around, visitor, code);
      if (!place) return;
      await counted(around, visitor.post(`/beratta/${code}/bild/${place.photoId}/ta-bort`));
      await counted(around, visitor.ask(place.path, file));
    }
  });
}

async function storiesWithdrawn(around: Around) {
  await inParallel(around, 8, async (visitor) => {
    const { code, status } = await newStory(visitor);
    hear(around, status);
    if (status === 303) await counted(around, visitor.post(`/beratta/${code}/ta-tillbaka`));
  });
}

async function smallAvifs(around: Around, avif: Buffer) {
  const file = fileForm(avif, 'image/avif');
  await inParallel(around, 4, async (visitor) => {
    const { code, status } = await newStory(visitor);
    hear(around, status);
    for (let photo = 0; photo < 6 && goesOn(around); photo += 1) {
      const place = await placeFor(around, visitor, code);
      if (!place) return;
      await counted(around, visitor.ask(place.path, file));
      await counted(around, visitor.post(`/beratta/${code}/bild/${place.photoId}/mottagen`));
    }
  });
}

const asking = (paths: string[]) => (around: Around) =>
  inParallel(around, 16, async ({ ask }) => {
    for (const path of paths) await counted(around, ask(path));
  });

const half = (beginning: string, more: string): Flood => ({
  run: (around) => hold(around, 1_500, beginning, Buffer.from(more)),
});

interface Flood {
  /** Makes what it sends, before the clock starts. */
  prepare?: () => Promise<Buffer>;
  run: (around: Around, prepared: Buffer) => Promise<void>;
}

/** One flood of each kind, by what it does. */
export const floods: Record<string, Flood> = {
  'nothing else': { run: async ({ until }) => void (await pause(until - performance.now())) },
  '120 slow uploads, one link': { run: slowUploads },
  'uploads asked for and removed': { run: uploadChurn },
  'stories sent and withdrawn': { run: storiesWithdrawn },
  'sign-ins': { run: asking(['/redaktion/logga-in', '/redaktion/logga-in/klar?code=x&state=y']) },
  exports: { run: asking(['/plan/plan.pdf', '/beratta/affisch.pdf']) },
  pages: { run: asking(['/beratta', '/']) },
  '1 500 half headers': half('GET / HTTP/1.1\r\nHost: x\r\n', 'A: b\r\n'),
  '1 500 half bodies': half(
    'POST /beratta/skicka HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 90000\r\n\r\n',
    'a=b&',
  ),
  'small AVIF files of 49 megapixels': { prepare: smallAvif, run: smallAvifs },
};
