import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { AppError } from '../../../shared/errors.ts';

const maxTries = 8;
const firstWaitMs = 20;
/** Somebody else writes the same item just now: nothing was written, and nothing says that a condition failed. */
const passing = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];

function reasonsIn(error: unknown): string[] {
  if (!(error instanceof TransactionCanceledException)) return [];
  return (error.CancellationReasons ?? [])
    .map((reason) => reason.Code ?? 'None')
    .filter((code) => code !== 'None');
}

function isPassing(error: unknown): boolean {
  if (error instanceof Error && error.name === 'TransactionInProgressException') return true;
  const reasons = reasonsIn(error);
  return reasons.length > 0 && reasons.every((code) => passing.includes(code));
}

/** DynamoDB's error as ours. Whatever is not about the request itself is `unavailable`, never "not found". */
function translated(cause: unknown): AppError {
  const reasons = reasonsIn(cause);
  if (reasons.includes('ConditionalCheckFailed'))
    return new AppError('conflict', 'A condition did not hold', { cause });
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'ValidationException' || reasons.includes('ValidationError')) {
    return new AppError('invalid', 'DynamoDB does not accept the request', { cause });
  }
  return new AppError('unavailable', 'DynamoDB cannot be used', { cause });
}

/** Tries again, a bounded number of times and after waits of random length, while writers stand in each other's way. */
export async function patiently<T>(send: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      if (attempt === maxTries || !isPassing(error)) throw translated(error);
      const waitMs = Math.random() * firstWaitMs * 2 ** attempt;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}
