/** How the DynamoDB table is made: read by the infrastructure, the adapter and the tests, so that they agree. */
export const dynamodbSchema = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Sparse, with all attributes projected. DynamoDB wants at least three characters in its name. */
  index: { name: 'g1-index', partitionKey: 'g1pk', sortKey: 'g1sk' },
  timeToLiveAttribute: 'expiresAt',
} as const;
