import { createHmac } from 'node:crypto';
import * as z from 'zod';
import { AppError } from '../../../shared/errors.ts';
import type { Clock } from '../../context.ts';
import { type CallFailure, GraphError, isThrottle } from './errors.ts';
import { usageIn, waitAfter } from './usage.ts';

export interface FacebookSecrets {
  /** The page's own. */
  token: string;
  appSecret: string;
}

export interface FacebookAccess {
  /** `https://graph.facebook.com`, or the local Facebook's address; without a slash at the end. */
  graphUrl: string;
  /** `v26.0`. */
  version: string;
  appId: string;
  /** Asked for at each call, so that a new token is used as soon as it is there. */
  secrets: () => Promise<FacebookSecrets>;
  clock: Clock;
  fetch?: typeof fetch;
}

interface Call<T> {
  method: 'GET' | 'POST' | 'DELETE';
  /** Below the version: `123/feed`. */
  path: string;
  query?: Record<string, string> | ((secrets: FacebookSecrets) => Record<string, string>);
  /** A multipart form, or one of plain fields. */
  body?: FormData | URLSearchParams;
  timeoutMs: number;
  signal: AbortSignal;
  answer: z.ZodType<T>;
  /** Asked by the app itself instead of as the page. */
  asApp?: boolean;
  /** Asked although the limits are nearly used up: a person wants something gone. */
  urgent?: boolean;
}

export type CallResult<T> = { ok: true; value: T } | { ok: false; failure: CallFailure };

const Envelope = z.object({ error: GraphError });

/** Codes of errors in which no connection was made, so that nothing was sent. */
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const Cause = z.object({ cause: z.object({ code: z.string() }) });

function ofThrown(error: unknown): CallFailure {
  if (error instanceof Error && error.name === 'TimeoutError') return { kind: 'lost', code: 'timeout' };
  if (error instanceof Error && error.name === 'AbortError') return { kind: 'lost', code: 'aborted' };
  const code = Cause.safeParse(error).data?.cause.code ?? 'connection';
  return neverConnected.has(code) ? { kind: 'not_sent', code } : { kind: 'lost', code };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export type FacebookCall = ReturnType<typeof facebookCaller>;

/**
 * Calls the Graph API. Trouble with it is answered and not thrown, and nothing that it returns holds a token. The token goes in a header, with
 * a proof that we know the app's secret:
 * https://developers.facebook.com/docs/graph-api/guides/secure-requests
 */
export function facebookCaller(access: FacebookAccess) {
  const { clock } = access;
  const request = access.fetch ?? fetch;
  let waitUntil: Date | undefined;

  function proof({ token, appSecret }: FacebookSecrets): Record<string, string> {
    const time = String(Math.floor(clock.now().getTime() / 1000));
    const signed = createHmac('sha256', appSecret).update(`${token}|${time}`);
    return { appsecret_proof: signed.digest('hex'), appsecret_time: time };
  }

  function failureOf(status: number, json: unknown, headers: Headers): CallFailure {
    const envelope = Envelope.safeParse(json);
    if (!envelope.success) return { kind: 'not_understood', status };
    const { error } = envelope.data;
    waitUntil = waitAfter(usageIn(headers), isThrottle(error), clock.now());
    return { kind: 'graph', status, error, until: waitUntil };
  }

  async function secretsOrNone(): Promise<FacebookSecrets | undefined> {
    try {
      return await access.secrets();
    } catch (error) {
      // Nothing was sent; where the secrets are kept may answer again in a moment.
      if (error instanceof AppError && error.code === 'unavailable') return undefined;
      throw error;
    }
  }

  async function call<T>(about: Call<T>): Promise<CallResult<T>> {
    if (waitUntil && waitUntil > clock.now() && !about.urgent) {
      return { ok: false, failure: { kind: 'held_back', until: waitUntil } };
    }
    if (about.signal.aborted) return { ok: false, failure: { kind: 'not_sent', code: 'aborted' } };
    const secrets = await secretsOrNone();
    if (!secrets) return { ok: false, failure: { kind: 'not_sent', code: 'secrets' } };
    const url = new URL(`${access.graphUrl}/${access.version}/${about.path}`);
    const query = typeof about.query === 'function' ? about.query(secrets) : about.query;
    const signature = about.asApp ? {} : proof(secrets);
    for (const [name, value] of Object.entries({ ...query, ...signature })) url.searchParams.set(name, value);
    const token = about.asApp ? `${access.appId}|${secrets.appSecret}` : secrets.token;
    let response: Response;
    let text: string;
    try {
      response = await request(url, {
        method: about.method,
        headers: { Authorization: `Bearer ${token}` },
        redirect: 'manual',
        signal: AbortSignal.any([about.signal, AbortSignal.timeout(about.timeoutMs)]),
        ...(about.body && { body: about.body }),
      });
      text = await response.text();
    } catch (error) {
      return { ok: false, failure: ofThrown(error) };
    }
    const json = asJson(text);
    if (!response.ok) return { ok: false, failure: failureOf(response.status, json, response.headers) };
    waitUntil = waitAfter(usageIn(response.headers), false, clock.now());
    const parsed = about.answer.safeParse(json);
    if (!parsed.success) return { ok: false, failure: { kind: 'not_understood', status: response.status } };
    return { ok: true, value: parsed.data };
  }

  return {
    call,
    /** Until when nothing is asked, because the limits are nearly used up. */
    waitUntil: () => (waitUntil && waitUntil > clock.now() ? waitUntil : undefined),
  };
}
