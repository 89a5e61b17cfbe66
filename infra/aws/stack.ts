import { CfnOutput, CfnRule, Fn, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { callbackPath, signedOutPath } from '../../functions/entry/sign-in/paths.ts';
import { Alarms } from './alarms.ts';
import { Facebook } from './facebook.ts';
import { MailServer } from './mail.ts';
import type { StackSettings } from './settings.ts';
import { SignIn } from './sign-in.ts';
import { Site } from './site.ts';
import { Storage } from './storage.ts';
import { Tick } from './tick.ts';
import { Web } from './web.ts';
import { Worker } from './worker.ts';

/** Örngott in one AWS account: wires the capabilities, each of which owns what it needs. */
export class OrngottStack extends Stack {
  constructor(scope: Construct, id: string, settings: StackSettings) {
    super(scope, id, {
      env: { region: settings.region },
      description: 'Örngott: answers become word clouds',
      terminationProtection: true,
    });
    const alarms = new Alarms(this, 'Alarms', { email: settings.alarmEmail });
    const site = new Site(this, 'Site', settings);
    const signIn = new SignIn(this, 'SignIn', { settings, publicUrl: site.publicUrl });
    const storage = new Storage(this, 'Storage', { publicUrl: site.publicUrl });
    const facebook = new Facebook(this, 'Facebook', { settings });
    const mail = new MailServer(this, 'Mail', { settings });
    const worker = new Worker(this, 'Worker', { site, storage, facebook, mail, alarms });
    new Tick(this, 'Tick', { site, storage, worker, facebook, mail, alarms });
    new Web(this, 'Web', { site, storage, worker, signIn, facebook, mail, alarms });

    new CfnOutput(this, 'Address', { value: site.publicUrl });
    new CfnOutput(this, 'RedirectUri', { value: `${site.publicUrl}${callbackPath}` });
    new CfnOutput(this, 'PostLogoutRedirectUri', { value: `${site.publicUrl}${signedOutPath}` });
  }
  /** CloudFormation will not make or change this stack from the template that is being made. */
  refuseDeployment(reason: string): void {
    const never = Fn.conditionEquals('deployable', 'no');
    new CfnRule(this, 'NotForDeployment', { assertions: [{ assert: never, assertDescription: reason }] });
  }
}
