import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

export interface PeopleAlarmProps {
  metric: IMetric;
  /** Alarms when the metric is above this in each of `periods` periods. */
  above: number;
  periods?: number;
  /** What people notice, in Swedish: it is the text of the e-mail. */
  consequence: string;
  /** The heading in docs/runbook.md that says what to do. */
  runbook: string;
  /** When silence itself is the trouble: alarms below `above`, and when nothing is measured. */
  silence?: boolean;
}

/** Who is told. An alarm belongs to the construct that can go wrong; this only passes it on. */
export class Alarms extends Construct {
  readonly #topic: Topic;

  constructor(scope: Construct, id: string, props: { email: string | undefined }) {
    super(scope, id);
    this.#topic = new Topic(this, 'Topic', { displayName: 'Örngott', enforceSSL: true });
    // A policy of the topic's own takes the place of the usual one, which lets alarms in.
    this.#topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
    if (props.email !== undefined) this.#topic.addSubscription(new EmailSubscription(props.email));
  }

  add(scope: Construct, id: string, props: PeopleAlarmProps): Alarm {
    const alarm = new Alarm(scope, id, {
      metric: props.metric,
      threshold: props.above,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator: props.silence
        ? ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD
        : ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: props.silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${props.consequence} Gör så här: docs/runbook.md, ”${props.runbook}”.`,
    });
    alarm.addAlarmAction(new SnsAction(this.#topic));
    alarm.addOkAction(new SnsAction(this.#topic));
    return alarm;
  }
}

/** How often a message of ours is logged; costs nothing while it is not. */
export function countOfMessage(scope: Construct, id: string, logGroup: LogGroup, message: string): IMetric {
  const filter = new MetricFilter(scope, id, {
    logGroup,
    metricNamespace: 'Orngott',
    metricName: id,
    filterPattern: FilterPattern.stringValue('$.message', '=', message),
  });
  return filter.metric({ statistic: 'Sum', period: Duration.minutes(5) });
}
