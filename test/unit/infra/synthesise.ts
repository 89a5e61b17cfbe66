import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { StackSettings } from '../../../infra/aws/settings.ts';
import { OrngottStack } from '../../../infra/aws/stack.ts';

const { context } = z
  .object({ context: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync('cdk.json', 'utf8')));

/** As `npx cdk` runs it, but without bundling the functions' code, which takes seconds. */
export function unbundledApp(settings: Record<string, string> = {}): App {
  return new App({ context: { ...context, ...settings, 'aws:cdk:bundling-stacks': [] } });
}

/** The template that would be deployed. */
export function templateWith(settings: Partial<StackSettings> = {}): Template {
  return Template.fromStack(new OrngottStack(unbundledApp(), 'Orngott', StackSettings.parse(settings)));
}

interface Statement {
  Action: string | string[];
  Resource: unknown;
}

/** What a function's own role may do. */
export function statementsOf(template: Template, functionName: string): Statement[] {
  return Object.entries(template.findResources('AWS::IAM::Policy'))
    .filter(([id]) => id.startsWith(`${functionName}Role`) || id.startsWith(`${functionName}WorkerRole`))
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement);
}
