import type { Node } from 'constructs';
import * as z from 'zod';

/** What the municipality decides; given with `-c name=value` or in `cdk.context.json`. See docs/runbook.md. */
export const StackSettings = z
  .strictObject({
    region: z.string().default('eu-north-1'),
    /** Who is told when something is wrong. Without it alarms only show in CloudWatch. */
    alarmEmail: z.email().optional(),
    /** The site's own name, and its certificate in us-east-1; without them CloudFront gives one. */
    domainName: z.hostname().optional(),
    certificateArn: z.string().startsWith('arn:aws:acm:us-east-1:').optional(),
    /** The municipality's own OIDC provider; without it a Cognito user pool is made. */
    oidcIssuer: z.url({ protocol: /^https$/ }).optional(),
    oidcClientId: z.string().min(1).optional(),
    oidcRolesClaim: z.string().min(1).optional(),
    /** JSON, for example `{"SG-Kommunikation":"communicator"}`. */
    oidcRoleValues: z.string().min(2).optional(),
    /** How long one is signed in, and how soon a role that was taken away stops working. */
    oidcSessionHours: z.coerce.number().positive().max(24).optional(),
    oidcAskAgainMinutes: z.coerce.number().positive().max(60).optional(),
    /** Whom somebody without a role should ask. */
    contact: z.string().min(1).optional(),
    /** The Facebook page, and the app that posts there; without them nothing is posted to Facebook. */
    facebookPageId: z.string().regex(/^\d+$/).optional(),
    facebookAppId: z.string().regex(/^\d+$/).optional(),
    facebookApiVersion: z
      .string()
      .regex(/^v\d+\.\d+$/)
      .default('v26.0'),
    /** The mail server, such as `smtp://user@email-smtp.eu-north-1.amazonaws.com:587`, and whom mails are from. */
    smtpUrl: z.url({ protocol: /^smtps?$/ }).optional(),
    mailFrom: z.email().optional(),
  })
  .refine((settings) => (settings.smtpUrl === undefined) === (settings.mailFrom === undefined), {
    message: 'smtpUrl and mailFrom belong together',
  })
  .refine((settings) => (settings.domainName === undefined) === (settings.certificateArn === undefined), {
    message: 'domainName and certificateArn belong together',
  })
  .refine((settings) => (settings.oidcIssuer === undefined) === (settings.oidcClientId === undefined), {
    message: 'oidcIssuer and oidcClientId belong together',
  })
  .refine((settings) => (settings.facebookPageId === undefined) === (settings.facebookAppId === undefined), {
    message: 'facebookPageId and facebookAppId belong together',
  });
export type StackSettings = z.infer<typeof StackSettings>;

const names = [
  'region',
  'alarmEmail',
  'domainName',
  'certificateArn',
  'oidcIssuer',
  'oidcClientId',
  'oidcRolesClaim',
  'oidcRoleValues',
  'oidcSessionHours',
  'oidcAskAgainMinutes',
  'contact',
  'facebookPageId',
  'facebookAppId',
  'facebookApiVersion',
  'smtpUrl',
  'mailFrom',
];

/** @throws ZodError naming the setting that is wrong, before anything is made. */
export function settingsFromContext(node: Node): StackSettings {
  return StackSettings.parse(Object.fromEntries(names.map((name) => [name, node.tryGetContext(name)])));
}
