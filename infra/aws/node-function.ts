import { dirname } from 'node:path';
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type ParamsAndSecretsLayerVersion, Runtime } from 'aws-cdk-lib/aws-lambda';
import { type BundlingOptions, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { moduleOptions } from './packages.ts';

export interface NodeFunctionProps {
  /** A file in functions/entry/ that exports `handler`. */
  entry: string;
  memoryMb: number;
  timeout: Duration;
  environment: Record<string, string>;
  /** One of its own unless given. */
  logGroup?: LogGroup;
  bundling?: BundlingOptions;
  paramsAndSecrets?: ParamsAndSecretsLayerVersion;
}

/** A log that is forgotten after a month. */
export function endingLog(scope: Construct): LogGroup {
  return new LogGroup(scope, 'Log', {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
}

const root = dirname(dirname(import.meta.dirname));

/** A function of ours: one runtime, one processor, logs that end, and no right that was not given to it by name. */
export class NodeFunction extends Construct {
  readonly fn: NodejsFunction;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    super(scope, id);
    this.logGroup = props.logGroup ?? endingLog(this);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.logGroup.grantWrite(role);
    this.fn = new NodejsFunction(this, 'Function', {
      entry: `${root}/functions/entry/${props.entry}`,
      projectRoot: root,
      depsLockFilePath: `${root}/package-lock.json`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMb,
      timeout: props.timeout,
      environment: props.environment,
      role,
      logGroup: this.logGroup,
      ...(props.paramsAndSecrets && { paramsAndSecrets: props.paramsAndSecrets }),
      bundling: {
        format: OutputFormat.ESM,
        ...moduleOptions,
        bundleAwsSDK: true,
        minify: true,
        // Errors are told apart by their names.
        keepNames: true,
        ...props.bundling,
      },
    });
  }

  allow(actions: string[], resources: string[]): void {
    this.fn.addToRolePolicy(new PolicyStatement({ actions, resources }));
  }
}
