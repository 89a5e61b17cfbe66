import { Annotations, App, Validations } from 'aws-cdk-lib';
import { BUNDLING_STACKS } from 'aws-cdk-lib/cx-api';
import { AwsSolutionsChecks } from 'cdk-nag';
import { packagesAtHand } from './packages-at-hand.ts';
import { settingsFromContext } from './settings.ts';
import { OrngottStack } from './stack.ts';

const app = new App();
const withCode = packagesAtHand();
// The template can be made and checked without a network; the functions' code cannot.
if (!withCode) app.node.setContext(BUNDLING_STACKS, []);

Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
const stack = new OrngottStack(app, 'Orngott', settingsFromContext(app.node));
if (!withCode) {
  stack.refuseDeployment('Made without the functions’ code: npm had neither a network nor their packages.');
  Annotations.of(stack).addWarningV2(
    'orngott:without-code',
    'npm cannot be reached: made without the functions’ code.',
  );
}
app.synth();
