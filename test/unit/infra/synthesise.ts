import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { StackSettings } from '../../../infra/aws/settings.ts';
import { OrngottStack } from '../../../infra/aws/stack.ts';

/** The template that would be deployed, without bundling the functions' code, which takes seconds. */
export function templateWith(settings: Partial<StackSettings> = {}): Template {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  return Template.fromStack(new OrngottStack(app, 'Orngott', StackSettings.parse(settings)));
}

interface Statement {
  Action: string | string[];
  Resource: unknown;
}

/** What a function's own role may do. */
export function statementsOf(template: Template, functionName: string): Statement[] {
  return Object.entries(template.findResources('AWS::IAM::Policy'))
    .filter(([id]) => id.startsWith(`${functionName}Role`))
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement);
}
