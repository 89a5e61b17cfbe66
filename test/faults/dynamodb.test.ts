import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { dynamodbTable } from '../../functions/adapters/table/dynamodb.ts';
import { createTable, dynamodbClient, startDynamodb } from '../contract/emulators.ts';
import { contentOf, expectedContent, stepsIn, writeSteps } from './ledger.ts';

const kills = 50;

async function openStore(path: string) {
  const emulator = await startDynamodb({ path });
  const client = dynamodbClient(`http://127.0.0.1:${emulator.port}`);
  const table = dynamodbTable(client, { tableName: 'ledger', clock: { now: () => new Date() } });
  return { emulator, client, table };
}

it(`keeps every acknowledged write through ${kills} kills of the store, and index and items agree`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'orngott-dynamodb-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'store');
  let acknowledged = 0;
  for (let round = 0; round < kills; round += 1) {
    const { emulator, client, table } = await openStore(path);
    if (round === 0) await createTable(client, 'ledger');
    const steps = await stepsIn(table);
    expect([acknowledged, acknowledged + 1]).toContain(steps);
    expect(await contentOf(table)).toEqual(expectedContent(steps));
    const began = Promise.withResolvers<void>();
    const writing = writeSteps(table, (n) => {
      acknowledged = n;
      began.resolve();
    });
    const stopped = expect(writing).rejects.toMatchObject({ code: 'unavailable' });
    await began.promise;
    // The moment is the point: anywhere within some twenty writes.
    await delay(Math.random() * 30);
    await emulator.kill();
    await stopped;
    client.destroy();
    expect(acknowledged).toBeGreaterThan(steps);
  }
}, 60_000);
