import type { Blocker } from './blocker.ts';

/** What keeps somebody from posting by hand a post whose time has come, in Swedish; undefined when nothing does. */
export function whyNotByHand(about: {
  approvalHolds: boolean;
  blockers: readonly Pick<Blocker, 'text'>[];
  isStopped: boolean;
}): string | undefined {
  const { approvalHolds, blockers, isStopped } = about;
  if (isStopped) return 'All publicering är stoppad.';
  const [first] = blockers;
  if (first) return first.text;
  return approvalHolds
    ? undefined
    : 'Godkännandet gäller inte längre. Någon behöver godkänna inlägget på nytt.';
}
