import { Hono, type Context as HonoContext } from 'hono';
import * as z from 'zod';
import { PlanOverview, PlanReminder, SavePlan, SeenDraft } from '../../../shared/desk/plan.ts';
import { visibleError } from '../../../shared/errors.ts';
import { PlanVersion } from '../../../shared/plan/plan.ts';
import type { Context } from '../../context.ts';
import { discardDraft } from '../../plan/discard-draft.ts';
import { planOverview, planReminder } from '../../plan/overview.ts';
import { putInForce } from '../../plan/put-in-force.ts';
import { saveDraft } from '../../plan/save-draft.ts';
import { startDraft } from '../../plan/start-draft.ts';
import { planVersion } from '../../plan/version.ts';
import type { AppParts } from '../app-parts.ts';
import { personOf } from '../sign-in/sign-in.ts';
import { body, told } from './json.ts';

const PlanNumber = z.coerce.number().int().positive();

function numberIn(c: HonoContext): number {
  const parsed = PlanNumber.safeParse(c.req.param('number'));
  if (parsed.success) return parsed.data;
  throw visibleError('not_found', 'Planen har ingen sådan version.', parsed.error);
}

/** The media and PR plan and its versions. */
export function planApi({ contextFor }: AppParts) {
  const ctxOf = (c: HonoContext): Context => contextFor({ kind: 'person', ...personOf(c) });
  const overview = async (c: HonoContext) => told(PlanOverview, await planOverview(ctxOf(c)));

  return new Hono()
    .get('/plan', async (c) => c.json(await overview(c)))
    .get('/plan/paminnelse', async (c) =>
      c.json(told(PlanReminder, { notice: await planReminder(ctxOf(c)) })),
    )
    .get('/plan/:number', async (c) => c.json(told(PlanVersion, await planVersion(ctxOf(c), numberIn(c)))))
    .post('/plan/utkast', async (c) => c.json(told(PlanVersion, await startDraft(ctxOf(c))), 201))
    .put('/plan/utkast', body(SavePlan), async (c) =>
      c.json(told(PlanVersion, await saveDraft(ctxOf(c), c.req.valid('json')))),
    )
    .delete('/plan/utkast', body(SeenDraft), async (c) => {
      await discardDraft(ctxOf(c), c.req.valid('json'));
      return c.json(await overview(c));
    })
    .post('/plan/utkast/i-kraft', body(SeenDraft), async (c) => {
      await putInForce(ctxOf(c), c.req.valid('json'));
      return c.json(await overview(c));
    });
}
