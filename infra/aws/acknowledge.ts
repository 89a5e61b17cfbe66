import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Exceptions from cdk-nag's AwsSolutions rules for a construct and what is in it: rule without its prefix, and why. */
export function acknowledge(construct: IConstruct, reasons: Record<string, string>): void {
  for (const [rule, reason] of Object.entries(reasons)) {
    Validations.of(construct).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason });
  }
}
