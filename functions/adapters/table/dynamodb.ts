import { randomUUID } from 'node:crypto';
import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { addAll } from '../../../shared/lists.ts';
import type { Clock } from '../../context.ts';
import type { Item, Key, NewItem, Page, Range, Table, Write } from '../../ports/table.ts';
import { patiently } from './errors.ts';
import { type Bounds, boundsOf, cursorAfter, within } from './range.ts';
import { checkItem, checkKey, checkWrites, keyOf, nextVersion, storedItem } from './rules.ts';
import { dynamodbSchema } from './schema.ts';

type Attributes = Record<string, AttributeValue>;

interface Condition {
  ConditionExpression: string;
  ExpressionAttributeNames: Record<string, string>;
  ExpressionAttributeValues: Attributes;
}

/** Items asked for at least, so that a run of expired ones costs few requests. */
const minPage = 20;

const keyAttributes = ({ pk, sk }: Key): Attributes => ({ pk: { S: pk }, sk: { S: sk } });

function attributesOf(item: NewItem, version: number): Attributes {
  return {
    ...keyAttributes(item),
    ...(item.g1pk === undefined ? {} : { g1pk: { S: item.g1pk } }),
    ...(item.g1sk === undefined ? {} : { g1sk: { S: item.g1sk } }),
    ...(item.expiresAt === undefined ? {} : { expiresAt: { N: String(item.expiresAt) } }),
    version: { N: String(version) },
    // As JSON text: what is read is what was written, empty strings, large numbers and odd names included.
    data: { S: JSON.stringify(item.data) },
  };
}

function itemOf(attributes: Attributes): Item {
  const entries = Object.entries(attributes).map(([name, { S, N }]) => [
    name,
    N === undefined ? S : Number(N),
  ]);
  return storedItem(Object.fromEntries(entries));
}

/** Where a page goes on, as DynamoDB wants it. */
function startKey(bounds: Bounds): Attributes | undefined {
  if (!bounds.after) return undefined;
  return Object.fromEntries(Object.entries(bounds.after).map(([name, S]) => [name, { S }]));
}

/**
 * A table in DynamoDB. Every write is a transaction with a token of its own: when its answer is lost and the SDK sends
 * it again, DynamoDB recognises the token (for ten minutes) and writes nothing twice. The index follows the table
 * within moments, not at once.
 */
export function dynamodbTable(client: DynamoDBClient, options: { tableName: string; clock: Clock }): Table {
  const { tableName: TableName, clock } = options;
  const now = (): AttributeValue => ({ N: String(clock.now().getTime() / 1000) });
  const isLive = '(attribute_not_exists(#expiresAt) OR #expiresAt > :now)';

  function conditionOf(condition: 'absent' | number): Condition {
    return condition === 'absent'
      ? {
          ConditionExpression: 'attribute_not_exists(#pk) OR #expiresAt <= :now',
          ExpressionAttributeNames: { '#pk': 'pk', '#expiresAt': 'expiresAt' },
          ExpressionAttributeValues: { ':now': now() },
        }
      : {
          ConditionExpression: `#version = :version AND ${isLive}`,
          ExpressionAttributeNames: { '#version': 'version', '#expiresAt': 'expiresAt' },
          ExpressionAttributeValues: { ':version': { N: String(condition) }, ':now': now() },
        };
  }

  function transactItem(write: Write): TransactWriteItem {
    const common = { TableName, ...conditionOf(write.if) };
    if ('put' in write) return { Put: { ...common, Item: attributesOf(write.put, nextVersion(write.if)) } };
    const Key = keyAttributes(keyOf(write));
    return 'remove' in write ? { Delete: { ...common, Key } } : { ConditionCheck: { ...common, Key } };
  }

  async function writeAll(writes: Write[]): Promise<void> {
    checkWrites(writes);
    if (writes.length === 0) return;
    const TransactItems = writes.map(transactItem);
    const ClientRequestToken = randomUUID();
    await patiently(() => client.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken })));
  }

  return {
    writeAll,

    async get(key) {
      checkKey(key);
      const command = new GetItemCommand({ TableName, Key: keyAttributes(key), ConsistentRead: true });
      const { Item } = await patiently(() => client.send(command));
      const item = Item && itemOf(Item);
      const isExpired = item?.expiresAt !== undefined && item.expiresAt * 1000 <= clock.now().getTime();
      return isExpired ? undefined : item;
    },

    async put(item, { if: condition }) {
      checkItem(item);
      await writeAll([{ put: item, if: condition }]);
      return nextVersion(condition);
    },

    async remove(key, { if: condition }) {
      await writeAll([{ remove: key, if: condition }]);
    },

    async query(range): Promise<Page> {
      const bounds = boundsOf(range);
      const items: Item[] = [];
      // One more than the limit, to know whether there is a next page.
      const wanted = (range.limit ?? Number.POSITIVE_INFINITY) + 1;
      let ExclusiveStartKey = bounds && startKey(bounds);
      while (bounds && items.length < wanted) {
        const missing = Math.max(wanted - items.length, minPage);
        const command = new QueryCommand({
          TableName,
          ...keyCondition(range, bounds, now(), isLive),
          ...(Number.isFinite(missing) ? { Limit: missing } : {}),
          ExclusiveStartKey,
        });
        const page = await patiently(() => client.send(command));
        const found = (page.Items ?? []).map(itemOf);
        addAll(
          items,
          found.filter((item) => within(bounds, (range.index ? item.g1sk : item.sk) ?? '')),
        );
        ExclusiveStartKey = page.LastEvaluatedKey;
        if (!ExclusiveStartKey) break;
      }
      const kept = items.slice(0, range.limit);
      const last = kept.at(-1);
      return { items: kept, next: last && items.length > kept.length ? cursorAfter(last, range) : undefined };
    },
  };
}

/**
 * The range as the one condition that DynamoDB allows on a sort key. It has no "below" beside "from", so the end of a
 * prefix may come along and is left out when it is read.
 */
function keyCondition(
  range: Range,
  bounds: Bounds,
  now: AttributeValue,
  isLive: string,
): Omit<QueryCommandInput, 'TableName'> {
  const { index, partitionKey, sortKey } = dynamodbSchema;
  const [partition, sort] = range.index ? [index.partitionKey, index.sortKey] : [partitionKey, sortKey];
  const { lower, upper } = bounds;
  const values: Attributes = { ':pk': { S: range.pk }, ':now': now };
  if (lower !== undefined) values[':lower'] = { S: lower };
  if (upper) values[':upper'] = { S: upper.key };
  const both = lower !== undefined && upper ? '#sk BETWEEN :lower AND :upper' : undefined;
  const one = lower !== undefined ? '#sk >= :lower' : upper ? '#sk <= :upper' : undefined;
  const onSort = both ?? one;
  return {
    ...(range.index ? { IndexName: index.name } : { ConsistentRead: true }),
    KeyConditionExpression: `#pk = :pk${onSort ? ` AND ${onSort}` : ''}`,
    FilterExpression: isLive,
    ExpressionAttributeNames: {
      '#pk': partition,
      '#expiresAt': 'expiresAt',
      ...(onSort ? { '#sk': sort } : {}),
    },
    ExpressionAttributeValues: values,
    ScanIndexForward: !range.reverse,
  };
}
