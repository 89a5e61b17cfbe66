import * as z from 'zod';
import type { UploadForm } from '../../shared/stories/photos/upload.ts';

export type { UploadForm };

export interface FileInfo {
  path: string;
  sizeBytes: number;
  contentType: string;
}

/** Paths are `folder/name.ext`: letters, digits, `-`, `_`, `.`, `/`; never `..`, never a leading `/`. */
export const FilePath = z.string().regex(/^(?!.*\.\.)[A-Za-z0-9_-][A-Za-z0-9_./-]{0,250}$/);

/** Errors: `not_found`, `invalid` for a path or a signature that is not right, `unavailable`. */
export interface Files {
  /** Replaces what was there, whole or not at all. */
  put(path: string, body: Uint8Array, contentType: string): Promise<void>;
  /** The whole file; `not_found` when there is none. */
  get(path: string): Promise<Uint8Array>;
  stream(path: string): Promise<ReadableStream<Uint8Array>>;
  remove(path: string): Promise<void>;
  list(prefix: string): Promise<FileInfo[]>;
  /** A link that anyone may follow until it ends; the browser saves it under `fileName`. */
  downloadLink(path: string, options: { fileName: string; expiresInSeconds: number }): Promise<string>;
  /**
   * A form that takes one file of at most `maxBytes` and just this type, or with `image/*` any type of that family;
   * both are enforced where it is received. A browser without JavaScript is led to `thenTo` afterwards.
   */
  uploadForm(
    path: string,
    options: { maxBytes: number; contentType: string; expiresInSeconds: number; thenTo?: string | undefined },
  ): Promise<UploadForm>;
}
