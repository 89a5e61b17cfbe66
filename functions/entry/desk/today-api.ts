import { Hono } from 'hono';
import { Today } from '../../../shared/desk/today.ts';
import { today } from '../../today/today.ts';
import type { AppParts } from '../app-parts.ts';
import { personOf } from '../sign-in/sign-in.ts';
import { told } from './json.ts';

/** What waits for the one who is signed in. */
export function todayApi({ contextFor }: AppParts) {
  return new Hono().get('/idag', async (c) =>
    c.json(told(Today, await today(contextFor({ kind: 'person', ...personOf(c) })))),
  );
}
