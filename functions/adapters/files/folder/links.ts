import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { AppError } from '../../../../shared/errors.ts';
import type { Clock } from '../../../context.ts';

const Expires = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number);

const Download = z.strictObject({
  do: z.literal('download'),
  path: z.string(),
  fileName: z.string(),
  expires: Expires,
});
const Upload = z.strictObject({
  do: z.literal('upload'),
  path: z.string(),
  contentType: z.string(),
  maxBytes: z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number),
  /** Where a browser without JavaScript is led afterwards. */
  thenTo: z.string().optional(),
  expires: Expires,
});
const Permission = z.discriminatedUnion('do', [Download, Upload]);
/** What a signed link permits, until `expires` in epoch seconds. */
export type Permission = z.infer<typeof Permission>;

/** The shortest secret, in bytes, that no one can try through. */
const minSecretBytes = 32;

/** Signs and reads the links of a folder of files. Throws `invalid` for a secret of less than 32 bytes. */
export function folderLinks(baseUrl: string, secret: Uint8Array, clock: Clock) {
  if (secret.byteLength < minSecretBytes) throw new AppError('invalid', 'The secret for links is too short');

  // Every field is signed, in the order of their names, so that none can be changed, added or moved.
  function signature(fields: URLSearchParams): Buffer {
    const signed = [...fields].filter(([name]) => name !== 'signature').sort();
    return createHmac('sha256', secret).update(JSON.stringify(signed)).digest();
  }

  return {
    sign(permission: Permission): string {
      const fields = new URLSearchParams();
      for (const [name, value] of Object.entries(permission)) {
        if (value !== undefined) fields.set(name, String(value));
      }
      fields.set('signature', signature(fields).toString('base64url'));
      return `${baseUrl}?${fields}`;
    },

    /** Throws `invalid` for a link that is forged, changed or too old. */
    read(url: URL): Permission {
      const given = Buffer.from(url.searchParams.get('signature') ?? '', 'base64url');
      const right = signature(url.searchParams);
      if (given.byteLength !== right.byteLength || !timingSafeEqual(given, right)) {
        throw new AppError('invalid', 'The link is not signed right');
      }
      const fields = new Map(url.searchParams);
      fields.delete('signature');
      const permission = Permission.safeParse(Object.fromEntries(fields));
      if (!permission.success)
        throw new AppError('invalid', 'Not a link to a file', { cause: permission.error });
      if (permission.data.expires * 1000 <= clock.now().getTime())
        throw new AppError('invalid', 'The link has ended');
      return permission.data;
    },
  };
}
