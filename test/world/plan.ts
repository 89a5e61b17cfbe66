import { putInForce } from '../../functions/plan/put-in-force.ts';
import { saveDraft } from '../../functions/plan/save-draft.ts';
import { startDraft } from '../../functions/plan/start-draft.ts';
import type { PlanContent } from '../../shared/plan/plan.ts';
import type { World } from './world.ts';

/** Puts a version of the plan in force that differs from the one before by this. */
export async function newPlan(
  world: World,
  change: (content: PlanContent) => Partial<PlanContent>,
): Promise<void> {
  const admin = world.as({
    kind: 'person',
    id: 'kim',
    name: 'Kim',
    roles: ['communicator', 'administrator'],
  });
  const { number, editedAt, content, reviseBy } = await startDraft(admin);
  const next = { ...content, ...change(content) };
  const saved = await saveDraft(admin, { number, seen: editedAt, reviseBy, content: next });
  const second = world.as({ kind: 'person', id: 'robin', name: 'Robin', roles: ['approver'] });
  await putInForce(second, { number, seen: saved.editedAt });
}
