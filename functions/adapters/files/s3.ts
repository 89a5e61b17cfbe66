import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { AppError } from '../../../shared/errors.ts';
import { addAll } from '../../../shared/lists.ts';
import type { FileInfo, Files } from '../../ports/files.ts';
import { attachment, checkPath, checkPrefix, checkSeconds } from './path.ts';

/** Requests at a time while listing: S3 tells a file's type only when asked about that file. */
const headsAtOnce = 16;

/** Missing is `not_found`; any other trouble is `unavailable`, also a refusal: it says nothing about the file. */
async function translated<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (cause) {
    if (cause instanceof S3ServiceException && (cause.name === 'NoSuchKey' || cause.name === 'NotFound')) {
      throw new AppError('not_found', 'There is no such file', { cause });
    }
    throw new AppError('unavailable', 'The bucket of files cannot be used', { cause });
  }
}

/** Files in a bucket. The role needs `s3:ListBucket` too: without it S3 calls a missing file forbidden. */
export function s3Files(client: S3Client, options: { bucket: string }): Files {
  const Bucket = options.bucket;

  async function bodyOf(path: string) {
    checkPath(path);
    const { Body } = await translated(client.send(new GetObjectCommand({ Bucket, Key: path })));
    if (!Body) throw new AppError('unavailable', 'S3 sent no body');
    return Body;
  }

  async function infoOf(path: string): Promise<FileInfo | undefined> {
    try {
      const head = await translated(client.send(new HeadObjectCommand({ Bucket, Key: path })));
      return { path, sizeBytes: head.ContentLength ?? 0, contentType: head.ContentType ?? '' };
    } catch (error) {
      // Removed since it was listed.
      if (error instanceof AppError && error.code === 'not_found') return undefined;
      throw error;
    }
  }

  async function pathsWith(prefix: string): Promise<string[]> {
    const paths: string[] = [];
    for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix: prefix })) {
      for (const { Key } of page.Contents ?? []) if (Key !== undefined) paths.push(Key);
    }
    return paths;
  }

  return {
    async put(path, body, contentType) {
      checkPath(path);
      const command = new PutObjectCommand({ Bucket, Key: path, Body: body, ContentType: contentType });
      await translated(client.send(command));
    },

    async get(path) {
      const body = await bodyOf(path);
      return translated(body.transformToByteArray());
    },

    async stream(path) {
      return (await bodyOf(path)).transformToWebStream();
    },

    async remove(path) {
      checkPath(path);
      await translated(client.send(new DeleteObjectCommand({ Bucket, Key: path })));
    },

    async list(prefix) {
      checkPrefix(prefix);
      const paths = await translated(pathsWith(prefix));
      const infos: FileInfo[] = [];
      for (let start = 0; start < paths.length; start += headsAtOnce) {
        const some = await Promise.all(paths.slice(start, start + headsAtOnce).map(infoOf));
        addAll(
          infos,
          some.filter((info) => info !== undefined),
        );
      }
      return infos;
    },

    async downloadLink(path, { fileName, expiresInSeconds }) {
      checkPath(path);
      checkSeconds(expiresInSeconds);
      const command = new GetObjectCommand({
        Bucket,
        Key: path,
        ResponseContentDisposition: attachment(fileName),
        ResponseCacheControl: 'private, no-store',
      });
      return translated(getSignedUrl(client, command, { expiresIn: expiresInSeconds }));
    },

    async uploadForm(path, { maxBytes, contentType, expiresInSeconds, thenTo }) {
      checkPath(path);
      checkSeconds(expiresInSeconds);
      const family = contentType.endsWith('/*') ? contentType.slice(0, -1) : undefined;
      const anyOfFamily: ['starts-with', string, string][] =
        family === undefined ? [] : [['starts-with', '$Content-Type', family]];
      // S3 refuses a file that does not meet every condition; each field is a condition too.
      const form = await translated(
        createPresignedPost(client, {
          Bucket,
          Key: path,
          Conditions: [['content-length-range', 0, maxBytes], ...anyOfFamily],
          Fields: {
            ...(family === undefined && { 'Content-Type': contentType }),
            ...(thenTo !== undefined && { success_action_redirect: thenTo }),
          },
          Expires: expiresInSeconds,
        }),
      );
      if (family === undefined) return form;
      // S3 goes by this field, not by the file: what a page without script sends, and a script replaces.
      return { url: form.url, fields: { ...form.fields, 'Content-Type': `${family}jpeg` } };
    },
  };
}
