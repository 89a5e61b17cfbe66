import { type ClientResponse, hc } from 'hono/client';
import type { DeskApi } from '../../functions/entry/desk/api.ts';

/** What went wrong, in words for whoever sits at the desk. */
export class DeskError extends Error {
  readonly code: string;
  /** In the log beside the whole story. */
  readonly reference: string | undefined;

  constructor(code: string, message: string, reference?: string) {
    super(message);
    this.name = 'DeskError';
    this.code = code;
    this.reference = reference;
  }
}

const offline =
  'Det gick inte att nå servern. Kontrollera nätet och försök igen. Det du har skrivit finns kvar.';
const unreadable = 'Servern svarade på ett sätt som sidan inte förstår. Ladda om sidan och försök igen.';

// The header also tells the server that no other site's form sent this.
export const api = hc<DeskApi>(`${location.origin}/redaktion/api`, {
  headers: { Accept: 'application/json', 'X-Orngott': '1' },
});

function textIn(body: unknown, name: string): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const value: unknown = Object.entries(body).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : undefined;
}

async function errorIn(response: Response): Promise<DeskError> {
  const body: unknown = await response.json().catch(() => undefined);
  const message = textIn(body, 'message') ?? unreadable;
  return new DeskError(textIn(body, 'code') ?? 'unavailable', message, textIn(body, 'reference'));
}

/** The response to a request; throws `DeskError` when there is none. */
async function responseTo<R>(request: Promise<R>): Promise<R> {
  try {
    return await request;
  } catch {
    throw new DeskError('offline', offline);
  }
}

/** The answer to a request; throws `DeskError` for everything else. */
export async function ask<T>(request: Promise<ClientResponse<T>>): Promise<T> {
  const response = await responseTo(request);
  if (!response.ok) throw await errorIn(response as unknown as Response);
  return (await response.json()) as T;
}

/** The same with its entity tag; undefined when what the asker has is still so. */
export async function askForNews<T>(
  request: Promise<ClientResponse<T> | ClientResponse<null, 304, 'body'>>,
): Promise<{ news: T; tag: string | undefined } | undefined> {
  const response = await responseTo(request);
  if (response.status === 304) return undefined;
  if (!response.ok) throw await errorIn(response as unknown as Response);
  return { news: (await response.json()) as T, tag: response.headers.get('etag') ?? undefined };
}

/** As an error of ours, whatever it was. */
export function asDeskError(error: unknown): DeskError {
  if (error instanceof DeskError) return error;
  return new DeskError('unavailable', unreadable);
}
