import { describe, expect, it } from 'vitest';
import type { Files, UploadForm } from '../../../functions/ports/files.ts';

/** An empty store of files with its surroundings, for one test. */
interface FilesWorld {
  files: Files;
  /** Does what a browser does with a link or a form. */
  request: (url: string, init?: RequestInit) => Promise<Response>;
  /** From now on the store cannot be reached. */
  cutOff: () => void;
}

/** Opens a world that closes itself when the test ends. */
export type OpenFiles = () => Promise<FilesWorld>;

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (body: Uint8Array) => new TextDecoder().decode(body);
const svg = 'image/svg+xml';
const png = 'image/png';

/** A filled-in upload form, as a page's script sends it: the hidden fields first, with the file's type if asked for. */
export function filledIn(form: UploadForm, body: Uint8Array<ArrayBuffer>, contentType: string): RequestInit {
  const data = new FormData();
  for (const [name, value] of Object.entries(form.fields)) {
    data.append(name, name === 'Content-Type' ? contentType : value);
  }
  data.append('file', new File([body], 'bild.png', { type: contentType }));
  return { method: 'POST', body: data };
}

/** What every implementation of `Files` does. */
export function filesContract(name: string, open: OpenFiles): void {
  describe(`the files in ${name}`, () => {
    it('gives back what was put, whole or as a stream', async () => {
      const { files } = await open();
      const body = Uint8Array.from({ length: 2_000_000 }, (_, n) => (n * 7919) % 256);
      await files.put('clouds/one.png', body, png);
      expect(Buffer.from(await files.get('clouds/one.png')).equals(body)).toBe(true);
      const streamed = await new Response(await files.stream('clouds/one.png')).arrayBuffer();
      expect(Buffer.from(streamed).equals(body)).toBe(true);
      expect(await files.list('')).toEqual([
        { path: 'clouds/one.png', sizeBytes: 2_000_000, contentType: png },
      ]);
    });

    it('keeps an empty file, and replaces content and type together', async () => {
      const { files } = await open();
      await files.put('a.svg', new Uint8Array(), svg);
      expect(await files.get('a.svg')).toEqual(new Uint8Array());
      expect(await files.list('')).toEqual([{ path: 'a.svg', sizeBytes: 0, contentType: svg }]);
      await files.put('a.svg', bytes('långt'), png);
      await files.put('a.svg', bytes('ö'), 'text/plain; charset=utf-8');
      expect(text(await files.get('a.svg'))).toBe('ö');
      expect(await files.list('a')).toEqual([
        { path: 'a.svg', sizeBytes: 2, contentType: 'text/plain; charset=utf-8' },
      ]);
    });

    it('says not found for what is not there, and for what has been removed', async () => {
      const { files } = await open();
      const notFound = { code: 'not_found' };
      await expect(files.get('none')).rejects.toMatchObject(notFound);
      await files.put('a/b.svg', bytes('x'), svg);
      await expect(files.get('a')).rejects.toMatchObject(notFound);
      await expect(files.get('a/b.svg/c')).rejects.toMatchObject(notFound);
      await files.remove('a/b.svg');
      await files.remove('a/b.svg');
      await files.remove('never/there');
      await expect(files.get('a/b.svg')).rejects.toMatchObject(notFound);
      await expect(files.stream('a/b.svg')).rejects.toMatchObject(notFound);
      expect(await files.list('')).toEqual([]);
    });

    it.each([
      '',
      '/',
      '/a',
      '../a',
      'a/../b',
      'a/..',
      '..',
      '.',
      './a',
      'a/./b',
      'a//b',
      'a/',
      'å',
      'a b',
      'a\\b',
      'a@',
      'a%2e',
      'a?b',
      'a\u0000',
      'a'.repeat(300),
    ])('refuses the path %j everywhere', async (path) => {
      const { files } = await open();
      const invalid = { code: 'invalid' };
      await expect(files.put(path, bytes('x'), svg)).rejects.toMatchObject(invalid);
      await expect(files.get(path)).rejects.toMatchObject(invalid);
      await expect(files.stream(path)).rejects.toMatchObject(invalid);
      await expect(files.remove(path)).rejects.toMatchObject(invalid);
      await expect(files.downloadLink(path, { fileName: 'x', expiresInSeconds: 60 })).rejects.toMatchObject(
        invalid,
      );
      const limits = { maxBytes: 10, contentType: svg, expiresInSeconds: 60 };
      await expect(files.uploadForm(path, limits)).rejects.toMatchObject(invalid);
      if (path !== '' && path !== 'a/') await expect(files.list(path)).rejects.toMatchObject(invalid);
    });

    it('lets a file and a folder have the same name', async () => {
      const { files } = await open();
      for (const path of ['a', 'a/b', 'a/b/c', 'a.b', 'a-b', 'A_9', '-'])
        await files.put(path, bytes(path), svg);
      for (const path of ['a', 'a/b', 'a/b/c', 'a.b', 'a-b', 'A_9', '-']) {
        expect(text(await files.get(path))).toBe(path);
      }
    });

    it('lists what begins with a prefix, in order', async () => {
      const { files } = await open();
      const paths = ['c/set1/a.svg', 'c/set1/b.png', 'c/set10/a.svg', 'c/set2/deep/er/a.svg', 'd/a.svg'];
      for (const path of [...paths].reverse()) await files.put(path, bytes('12345'), svg);
      const listed = async (prefix: string) => (await files.list(prefix)).map((info) => info.path);
      expect(await listed('')).toEqual(paths);
      expect(await listed('c/')).toEqual(paths.slice(0, 4));
      expect(await listed('c/set1')).toEqual(paths.slice(0, 3));
      expect(await listed('c/set1/')).toEqual(paths.slice(0, 2));
      expect(await listed('c/set1/b')).toEqual(['c/set1/b.png']);
      expect(await listed('e/')).toEqual([]);
      expect(await files.list('d')).toEqual([{ path: 'd/a.svg', sizeBytes: 5, contentType: svg }]);
    });

    it('is never seen half written', async () => {
      const { files } = await open();
      const versions = ['a', 'b', 'c', 'd'].map((letter) => bytes(letter.repeat(300_000)));
      await files.put('a.svg', bytes('a'.repeat(300_000)), svg);
      const reads = Array.from({ length: 8 }, () => files.get('a.svg'));
      await Promise.all([...versions.map((body) => files.put('a.svg', body, svg)), ...reads]);
      for (const read of [...(await Promise.all(reads)), await files.get('a.svg')]) {
        expect(read.byteLength).toBe(300_000);
        expect(new Set(read).size).toBe(1);
      }
    });

    it('is downloaded by whoever has a link', async () => {
      const { files, request } = await open();
      await files.put('clouds/one.svg', bytes('<svg>å</svg>'), svg);
      const options = { fileName: 'Ordmoln – "Hemtjänst söder".svg', expiresInSeconds: 60 };
      const response = await request(await files.downloadLink('clouds/one.svg', options));
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(svg);
      expect(await response.text()).toBe('<svg>å</svg>');
      expect((await request(await files.downloadLink('clouds/two.svg', options))).status).toBe(404);
    });

    it('is uploaded by whoever has a form', async () => {
      const { files, request } = await open();
      const form = await files.uploadForm('in/photo.png', {
        maxBytes: 100,
        contentType: png,
        expiresInSeconds: 60,
      });
      expect((await request(form.url, filledIn(form, bytes('x'.repeat(100)), png))).ok).toBe(true);
      expect(await files.list('')).toEqual([{ path: 'in/photo.png', sizeBytes: 100, contentType: png }]);
      expect(text(await files.get('in/photo.png'))).toBe('x'.repeat(100));
    });

    it('is uploaded as any type of a family when the form allows it', async () => {
      const { files, request } = await open();
      for (const type of ['image/webp', 'image/jpeg']) {
        const form = await files.uploadForm('in/photo', {
          maxBytes: 100,
          contentType: 'image/*',
          expiresInSeconds: 60,
        });
        expect((await request(form.url, filledIn(form, bytes('x'), type))).ok).toBe(true);
        expect(await files.list('')).toEqual([{ path: 'in/photo', sizeBytes: 1, contentType: type }]);
      }
    });

    it('leads a browser without script on once it is uploaded', async () => {
      const { files, request } = await open();
      const thenTo = 'https://orngott.example/beratta/kod?bild=1';
      const limits = { maxBytes: 100, contentType: 'image/*', expiresInSeconds: 60, thenTo };
      const form = await files.uploadForm('in/photo', limits);
      // The hidden fields stay as they are: nothing tells them of the file.
      const sent = filledIn(form, bytes('x'), form.fields['Content-Type'] ?? 'image/png');
      const response = await request(form.url, { ...sent, redirect: 'manual' });
      expect(response.status).toBe(303);
      // S3 adds where it put the file.
      const led = new URL(response.headers.get('location') ?? '');
      expect(`${led.origin}${led.pathname}`).toBe('https://orngott.example/beratta/kod');
      expect(led.searchParams.get('bild')).toBe('1');
      expect(text(await files.get('in/photo'))).toBe('x');
    });

    it.each([0, -1, 1.5, 604_801])('makes no link that lasts %s seconds', async (expiresInSeconds) => {
      const { files } = await open();
      const invalid = { code: 'invalid' };
      await expect(files.downloadLink('a', { fileName: 'a', expiresInSeconds })).rejects.toMatchObject(
        invalid,
      );
      const limits = { maxBytes: 10, contentType: svg, expiresInSeconds };
      await expect(files.uploadForm('a', limits)).rejects.toMatchObject(invalid);
    });

    it('says unavailable, and never that nothing is there, when the store cannot be reached', async () => {
      const { files, cutOff } = await open();
      await files.put('a.svg', bytes('x'), svg);
      cutOff();
      const unavailable = { code: 'unavailable', cause: expect.anything() };
      await expect(files.get('a.svg')).rejects.toMatchObject(unavailable);
      await expect(files.stream('a.svg')).rejects.toMatchObject(unavailable);
      await expect(files.put('a.svg', bytes('y'), svg)).rejects.toMatchObject(unavailable);
      await expect(files.remove('a.svg')).rejects.toMatchObject(unavailable);
      await expect(files.list('')).rejects.toMatchObject(unavailable);
    });
  });
}
