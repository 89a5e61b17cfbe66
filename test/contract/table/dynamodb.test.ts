import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { dynamodbTable } from '../../../functions/adapters/table/dynamodb.ts';
import { createTable, type DynamodbEmulator, dynamodbClient, startDynamodb } from '../emulators.ts';
import { openLine } from '../line.ts';
import { tableContract } from './table.ts';

let emulator: DynamodbEmulator;
beforeAll(async () => {
  emulator = await startDynamodb();
});
afterAll(() => emulator.stop());

tableContract('DynamoDB', async () => {
  const line = await openLine(emulator.port);
  const client = dynamodbClient(line.url);
  onTestFinished(async () => {
    client.destroy();
    await line.close();
  });
  const tableName = `table-${randomUUID()}`;
  await createTable(client, tableName);
  let now = new Date('2026-11-21T08:00:00.000Z');
  const setNow = (instant: string) => {
    now = new Date(instant);
  };
  const table = dynamodbTable(client, { tableName, clock: { now: () => now } });
  return { table, setNow, loseNextAnswer: line.loseNextAnswer, cutOff: line.cut };
});
