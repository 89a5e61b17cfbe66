/** How the DynamoDB table is made: read by the infrastructure, the adapter and the tests, so that they agree. */
export const dynamodbSchema = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Sparse, with all attributes projected. */
  index: { name: 'g1', partitionKey: 'g1pk', sortKey: 'g1sk' },
  timeToLiveAttribute: 'expiresAt',
} as const;
