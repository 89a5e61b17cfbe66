import {
  type DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dynamodbTable } from '../../../functions/adapters/table/dynamodb.ts';

/** What DynamoDB answers when it cancels a transaction, one reason for each write in it. */
const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'Transaction cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

const named = (name: string) => Object.assign(new Error(name), { name });

/** A table whose DynamoDB answers with these errors, one after the other, and then does what it is asked. */
function tableAfter(errors: Error[]) {
  const send = vi.fn(async (_command: TransactWriteItemsCommand) => {
    const error = errors.shift();
    if (error) throw error;
    return {};
  });
  const client = { send } as unknown as DynamoDBClient;
  const table = dynamodbTable(client, { tableName: 'table', clock: { now: () => new Date() } });
  return { send, put: () => table.put({ pk: 'p', sk: 's', data: 1 }, { if: 'absent' }) };
}

// The emulator takes one request at a time, so it never answers so; DynamoDB does when writers meet.
describe('when writers meet at the same item', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('tries again as the same write', async () => {
    const { send, put } = tableAfter([
      cancelled('TransactionConflict'),
      named('TransactionInProgressException'),
      cancelled('None', 'ThrottlingError'),
    ]);
    const version = put();
    await vi.runAllTimersAsync();
    expect(await version).toBe(1);
    const tokens = send.mock.calls.map(([command]) => command.input.ClientRequestToken);
    expect(tokens).toHaveLength(4);
    expect(new Set(tokens).size).toBe(1);
  });

  it('says unavailable in the end, not that a condition failed', async () => {
    const { send, put } = tableAfter(Array.from({ length: 50 }, () => cancelled('TransactionConflict')));
    const outcome = expect(put()).rejects.toMatchObject({ code: 'unavailable' });
    await vi.runAllTimersAsync();
    await outcome;
    expect(send.mock.calls.length).toBeLessThan(10);
  });
});

it.each([
  ['conflict', cancelled('ConditionalCheckFailed')],
  ['conflict', cancelled('TransactionConflict', 'ConditionalCheckFailed')],
  ['invalid', cancelled('None', 'ValidationError')],
  ['invalid', named('ValidationException')],
  ['unavailable', named('ResourceNotFoundException')],
  ['unavailable', named('AccessDeniedException')],
  ['unavailable', named('TimeoutError')],
])('says %s at once for %s, with the cause', async (code, error) => {
  const { send, put } = tableAfter([error]);
  await expect(put()).rejects.toMatchObject({ code, cause: error });
  expect(send).toHaveBeenCalledTimes(1);
});
