import { readFileSync } from 'node:fs';
import type { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { overdueMessage } from '../../../functions/jobs/tick.ts';
import { givenUpMessage } from '../../../infra/aws/worker.ts';

/** @param template of a stack with the e-mail address it@exempel.se. */
export function alarmCases(template: Template): void {
  const alarms = Object.entries(template.findResources('AWS::CloudWatch::Alarm'));

  test('each alarm says what people notice and names a section of the runbook that exists', () => {
    const headings = [...readFileSync('docs/runbook.md', 'utf8').matchAll(/^#+ (.+)$/gm)].map(
      ([, text]) => text,
    );
    expect(alarms.length).toBeGreaterThan(5);
    for (const [, { Properties }] of alarms) {
      const [, consequence, section] =
        /^(.{30,}\.) Gör så här: docs\/runbook\.md, ”(.+)”\.$/.exec(Properties.AlarmDescription) ?? [];
      expect(consequence).toBeDefined();
      expect(headings).toContain(section);
    }
  });

  test('each alarm tells somebody, also when it is over', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'it@exempel.se',
    });
    for (const [, { Properties }] of alarms) {
      expect(Properties.AlarmActions).toHaveLength(1);
      expect(Properties.OKActions).toEqual(Properties.AlarmActions);
    }
  });

  test('alarms may reach the topic, over an encrypted line only', () => {
    const [policy] = Object.values(template.findResources('AWS::SNS::TopicPolicy'));
    const statements: { Effect: string; Principal: unknown }[] = policy?.Properties.PolicyDocument.Statement;
    expect(statements).toContainEqual(
      expect.objectContaining({ Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' } }),
    );
    expect(statements.map(({ Effect }) => Effect)).toContain('Deny');
  });

  test('alarms look at no more metrics than AWS gives away', () => {
    const metrics = alarms.flatMap(([, { Properties }]) =>
      Properties.MetricName
        ? [Properties.MetricName]
        : Properties.Metrics.filter((one: object) => 'MetricStat' in one),
    );
    expect(metrics.length).toBeLessThanOrEqual(10);
  });

  test('a message in the dead-letter queue, a silent tick, a job given up and one that waits raise an alarm', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
    });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'Invocations',
      ComparisonOperator: 'LessThanOrEqualToThreshold',
      TreatMissingData: 'breaching',
    });
    for (const message of [givenUpMessage, overdueMessage]) {
      template.hasResourceProperties('AWS::Logs::MetricFilter', {
        FilterPattern: `{ $.message = "${message}" }`,
      });
    }
  });
}
