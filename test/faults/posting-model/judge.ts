import type { Violation } from './ledger.ts';
import { look } from './look.ts';
import { jobRules } from './rules/jobs.ts';
import { tellingRules } from './rules/telling.ts';
import { truthRules } from './rules/truth.ts';
import { wishRules } from './rules/wishes.ts';
import type { ModelWorld } from './world.ts';

const storyRules = { ...truthRules, ...jobRules, ...tellingRules, ...wishRules };

/** `POSTING_RULES=once,fixed` looks at these only; `POSTING_RULES=-once` at all others. */
function isWanted({ rule }: Violation): boolean {
  const wanted = (process.env.POSTING_RULES ?? '').split(',').filter((one) => one !== '');
  if (wanted.includes(`-${rule}`)) return false;
  return wanted.includes(rule) || wanted.every((one) => one.startsWith('-'));
}

export class Broken extends Error {
  override name = 'Broken';
}

/** Throws what is wrong now, or with what has just happened. */
export async function judge(world: ModelWorld): Promise<void> {
  const seen = await look(world);
  const violations: Violation[] = world.ledger.found.splice(0);
  for (const one of seen.stories) {
    for (const [rule, check] of Object.entries(storyRules)) {
      const text = check(one, seen);
      if (text) violations.push({ rule, text: `${one.told.name}: ${text}` });
    }
  }
  const wrong = violations.filter(isWanted);
  if (wrong.length > 0) throw new Broken(wrong.map(({ rule, text }) => `[${rule}] ${text}`).join('\n'));
}
