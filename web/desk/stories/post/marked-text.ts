import type { Finding, Severity } from '../../../../shared/checks/finding.ts';
import { largest } from '../../../../shared/lists.ts';

/** A stretch of the text, marked as gravely as the worst finding in it. */
export interface Stretch {
  text: string;
  severity: Severity | undefined;
}

const grave: Severity[] = ['advice', 'high', 'stop'];

/** The text in stretches, in order; together they are the text. */
export function stretchesOf(
  text: string,
  findings: readonly Pick<Finding, 'severity' | 'span'>[],
): Stretch[] {
  const edges = new Set([0, text.length]);
  for (const { span } of findings) {
    if (span) edges.add(span.start).add(span.end);
  }
  const sorted = [...edges].filter((edge) => edge <= text.length).sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    const within = findings.filter(({ span }) => span && span.start < end && span.end > start);
    const worst = largest(
      within.map(({ severity }) => grave.indexOf(severity)),
      -1,
    );
    return { text: text.slice(start, end), severity: grave[worst] };
  });
}
