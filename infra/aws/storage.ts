import { CfnElement, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { dynamodbSchema } from '../../functions/adapters/table/schema.ts';
import { acknowledge } from './acknowledge.ts';
import type { NodeFunction } from './node-function.ts';

/** How long something deleted by mistake can be brought back, in the table and in the files alike. */
const regret = Duration.days(35);

/** Where functions/photos/ keeps what was uploaded, and what it made of it. */
const uploads = 'quarantine/';
const photos = 'stories/';
/** Where functions/export/ keeps files that somebody is fetching. */
const handedOut = 'exports/';

/** The table and the files: what must outlive everything else in the stack. */
export class Storage extends Construct {
  readonly table: TableV2;
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: { publicUrl: string }) {
    super(scope, id);
    const { index } = dynamodbSchema;
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: dynamodbSchema.partitionKey, type: AttributeType.STRING },
      sortKey: { name: dynamodbSchema.sortKey, type: AttributeType.STRING },
      globalSecondaryIndexes: [
        {
          indexName: index.name,
          partitionKey: { name: index.partitionKey, type: AttributeType.STRING },
          sortKey: { name: index.sortKey, type: AttributeType.STRING },
          projectionType: ProjectionType.ALL,
        },
      ],
      timeToLiveAttribute: dynamodbSchema.timeToLiveAttribute,
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.dynamoOwnedKey(),
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: regret.toDays(),
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    this.bucket = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      // What is disposed of must be gone for good, so earlier versions end as the table's backups do.
      lifecycleRules: [
        { noncurrentVersionExpiration: regret, abortIncompleteMultipartUploadAfter: Duration.days(1) },
        { expiredObjectDeleteMarker: true },
        // What was uploaded may tell who took it and where: no copy outlives its cleaning by more than a day or two.
        {
          prefix: uploads,
          expiration: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(1),
        },
        // What somebody has fetched from the desk, answers too: S3 knows no shorter time than a day.
        {
          prefix: handedOut,
          expiration: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(1),
        },
      ],
      // The desk's pages send files straight to the bucket, with a form that the server signed.
      cors: [
        {
          allowedOrigins: [props.publicUrl],
          allowedMethods: [HttpMethods.POST],
          allowedHeaders: ['*'],
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(this.bucket, {
      S1: 'Access logs would hold the IP addresses of employees who answer; see docs/decisions/aws-no-ip-addresses.md.',
    });
  }

  /** Every way in which the table's adapter reads and writes; it never scans. */
  allowTable(to: NodeFunction): void {
    const { tableArn } = this.table;
    to.allow(
      [
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:DeleteItem',
        'dynamodb:ConditionCheckItem',
        'dynamodb:Query',
      ],
      [tableArn],
    );
    this.allowIndex(to);
  }

  /** To read and write single items, and remove none. */
  allowItems(to: NodeFunction): void {
    to.allow(['dynamodb:GetItem', 'dynamodb:PutItem'], [this.table.tableArn]);
  }

  /** Only to find what is due. */
  allowIndex(to: NodeFunction): void {
    to.allow(['dynamodb:Query'], [`${this.table.tableArn}/index/${dynamodbSchema.index.name}`]);
  }

  /** Without the right to list, S3 calls a missing file forbidden. */
  allowFiles(to: NodeFunction): void {
    to.allow(['s3:GetObject', 's3:PutObject'], [this.bucket.arnForObjects('*')]);
    to.allow(['s3:ListBucket'], [this.bucket.bucketArn]);
    this.acknowledgeAll(to, '*', 'The files of this one bucket, whose names are made as it goes.');
  }

  /** To remove uploads once they are cleaned, and photos that are taken out of their story; no other file. */
  allowPhotoRemoval(to: NodeFunction): void {
    for (const folder of [uploads, photos]) {
      to.allow(['s3:DeleteObject'], [this.bucket.arnForObjects(`${folder}*`)]);
      this.acknowledgeAll(to, `${folder}*`, 'Photos, whose names are made as it goes.');
    }
  }

  private acknowledgeAll(to: NodeFunction, pattern: string, why: string): void {
    const resource = this.bucket.node.defaultChild;
    if (!CfnElement.isCfnElement(resource)) throw new Error('The bucket is made of no resource');
    acknowledge(to, {
      [`IAM5[Resource::<${Stack.of(this).getLogicalId(resource)}.Arn>/${pattern}]`]: why,
    });
  }
}
