import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { errorResponse } from '../../../functions/entry/errors.tsx';
import { AppError, visibleError } from '../../../shared/errors.ts';

const Told = z.object({ code: z.string(), message: z.string(), reference: z.string().optional() });

/** What somebody who asks for JSON is told when a page throws, and what the log has. */
async function whenThrown(thrown: unknown) {
  const logged: { error: unknown; reference: unknown }[] = [];
  const log = {
    info: () => undefined,
    error: (_: string, error: unknown, fields?: Record<string, string | number | boolean>) => {
      logged.push({ error, reference: fields?.reference });
    },
  };
  const app = new Hono()
    .get('/', () => {
      throw thrown;
    })
    .onError((error, c) => errorResponse(c, error, log, ''));
  const response = await app.request('/', { headers: { accept: 'application/json' } });
  return { status: response.status, told: Told.parse(await response.json()), logged };
}

const parsing = z.string().safeParse(1).error;

describe('goes unlogged', () => {
  test('what somebody wrote for people to read', async () => {
    const { status, told, logged } = await whenThrown(visibleError('conflict', 'Omgången är redan öppen.'));
    expect(status).toBe(409);
    expect(told).toEqual({ code: 'conflict', message: 'Omgången är redan öppen.' });
    expect(logged).toEqual([]);
  });

  test('a request that is refused before anybody reads it', async () => {
    const { status, logged } = await whenThrown(new HTTPException(413));
    expect(status).toBe(413);
    expect(logged).toEqual([]);
  });
});

describe('is logged under the reference that the person gets', () => {
  test.each([
    ['a value of ours that does not parse', parsing, 503, 'unavailable'],
    ['a plain mistake', new TypeError('x is not a function'), 503, 'unavailable'],
    ['an outage', new AppError('unavailable', 'DynamoDB did not answer'), 503, 'unavailable'],
    ['something of ours that is not there', new AppError('not_found', 'No such cloud'), 404, 'not_found'],
    ['something that we sent wrong', new AppError('invalid', 'Empty key'), 400, 'invalid'],
  ])('%s', async (_, thrown, status, code) => {
    const found = await whenThrown(thrown);
    expect(found.status).toBe(status);
    expect(found.told.code).toBe(code);
    expect(found.told.reference).toMatch(/^[0-9a-f]{8}$/);
    expect(found.told.message).not.toMatch(/DynamoDB|No such|Empty key|function|expected/);
    expect(found.logged).toEqual([{ error: thrown, reference: found.told.reference }]);
  });
});
