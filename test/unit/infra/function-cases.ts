import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { queueVariables } from '../../../functions/entry/lambda/environment.ts';
import { type JobKind, Lane, laneOf, leaseMs, timeLimitMs } from '../../../shared/jobs.ts';
import { statementsOf } from './synthesise.ts';

/** The properties of the one resource of a type whose logical id begins like this. */
function propertiesOf(template: Template, type: string, idPrefix: string) {
  const found = Object.entries(template.findResources(type)).filter(([id]) => id.startsWith(idPrefix));
  expect(found.map(([id]) => id)).toHaveLength(1);
  return found[0]?.[1].Properties;
}

const lanes = Lane.options.map((lane) => `Worker${lane[0]?.toUpperCase()}${lane.slice(1)}`);

export function functionCases(template: Template): void {
  describe('Every function', () => {
    test('runs on Node 24 on arm64, and its log ends', () => {
      const functions = Object.values(template.findResources('AWS::Lambda::Function'));
      expect(functions).toHaveLength(2 + Lane.options.length);
      for (const { Properties } of functions) {
        expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
      }
      const logs = Object.values(template.findResources('AWS::Logs::LogGroup'));
      expect(logs.map(({ Properties }) => Properties.RetentionInDays)).toEqual([30, 30, 30]);
    });

    test('has no right to everything of a kind, to delete the table, or to anything by pattern but the files', () => {
      const statements = ['Web', ...lanes, 'Tick'].flatMap((name) => statementsOf(template, name));
      expect(statements.length).toBeGreaterThan(10);
      for (const { Action, Resource } of statements) {
        const actions = [Action].flat();
        expect(actions.filter((action) => action.includes('*'))).toEqual([]);
        expect(JSON.stringify(Resource)).not.toMatch(/"\*"/);
        if (JSON.stringify(Resource).includes('/*"')) {
          expect(actions.every((action) => action.startsWith('s3:'))).toBe(true);
        }
      }
      expect(template.findResources('AWS::IAM::ManagedPolicy')).toEqual({});
    });

    test('holds no secret in its environment', () => {
      const environment = propertiesOf(template, 'AWS::Lambda::Function', 'Web').Environment.Variables;
      expect(environment).toMatchObject({
        CLIENT_SECRET_PARAMETER: '/orngott/client-secret',
        SESSION_SECRET_PARAMETER: '/orngott/session-secret',
      });
      expect(Object.keys(environment).filter((name) => /SECRET$/.test(name))).toEqual([]);
    });
  });

  test('Only the worker of photos may delete a file, and only a photo', () => {
    const deleting = (name: string) =>
      statementsOf(template, name).filter(({ Action }) => [Action].flat().includes('s3:DeleteObject'));
    const others = ['Web', 'Tick', ...lanes.filter((lane) => lane !== 'WorkerPhotos')];
    expect(others.flatMap(deleting)).toEqual([]);
    const resources = deleting('WorkerPhotos').flatMap(({ Resource }) => [Resource].flat());
    expect(resources.map((resource) => JSON.stringify(resource).match(/"\/([^"]*)"/)?.[1])).toEqual([
      'quarantine/*',
      'stories/*',
    ]);
  });

  describe('The tick', () => {
    test('may look for what is due and kick it, and no more', () => {
      const actions = statementsOf(template, 'Tick').flatMap(({ Action }) => Action);
      expect(actions.filter((action) => !action.startsWith('logs:')).sort()).toEqual([
        'dynamodb:Query',
        'sqs:SendMessage',
      ]);
    });
  });

  describe.each(Lane.options)('The worker of the lane %s', (lane) => {
    const id = `Worker${lane[0]?.toUpperCase()}${lane.slice(1)}`;
    const worker = propertiesOf(template, 'AWS::Lambda::Function', `${id}Worker`);
    const kinds = (Object.keys(laneOf) as JobKind[]).filter((kind) => laneOf[kind] === lane);

    test('has time for the longest job, and loses it before another may take the job over', () => {
      const timeoutMs = worker.Timeout * 1000;
      const longest = Math.max(...kinds.map((kind) => timeLimitMs[kind]));
      expect(timeoutMs).toBeGreaterThan(longest);
      for (const kind of kinds.filter((one) => timeLimitMs[one] === longest)) {
        expect(timeoutMs).toBeLessThan(leaseMs(kind));
      }
    });

    test('has a queue of its own, gets a message again only when it cannot be running any more, and gives it up after three times', () => {
      const queue = propertiesOf(template, 'AWS::SQS::Queue', `${id}Jobs`);
      expect(queue.VisibilityTimeout).toBe(worker.Timeout * 6);
      expect(queue.RedrivePolicy.maxReceiveCount).toBe(3);
      const mapping = propertiesOf(template, 'AWS::Lambda::EventSourceMapping', id);
      expect(mapping).toMatchObject({ BatchSize: 1, FunctionResponseTypes: ['ReportBatchItemFailures'] });
      expect(JSON.stringify(mapping.EventSourceArn)).toContain(`${id}Jobs`);
      expect(worker.Environment.Variables).toMatchObject(
        Object.fromEntries(Object.values(queueVariables).map((name) => [name, expect.anything()])),
      );
    });
  });
}
