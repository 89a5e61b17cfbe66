import { describe, expect, test } from 'vitest';
import { rolesFromClaim } from '../../../functions/entry/sign-in/config.ts';
import { signInFromEnvironment } from '../../../functions/entry/sign-in/environment.ts';

const own = {
  externalUrl: 'https://orngott.exempel.se/',
  clientSecret: 'hemlig',
  sessionSecret: 's'.repeat(32),
};
const environment = { OIDC_ISSUER: 'https://login.exempel.se', OIDC_CLIENT_ID: 'desk' };

describe('Roles from the provider', () => {
  test.each([
    [
      ['Kommunikatör', 'GODKÄNNARE'],
      ['communicator', 'approver'],
    ],
    [['administrators'], ['administrator']],
    [' approver ', ['approver']],
    [['communicator', 'kommunikatör'], ['communicator']],
    [['ekonom', 'constructor'], []],
    [undefined, []],
    [{ communicator: true }, []],
    [42, []],
  ])('%j mean %j', (claim, roles) => {
    expect(rolesFromClaim(claim, {})).toEqual(roles);
  });

  test('may have the municipality’s own names beside the usual ones', () => {
    const ownNames = { 'SG-Kommunikation': 'communicator' } as const;
    expect(rolesFromClaim(['sg-kommunikation', 'approver'], ownNames)).toEqual(['communicator', 'approver']);
  });
});

describe('The environment', () => {
  test('names the provider, and everything else has a sensible value', () => {
    expect(signInFromEnvironment(environment, own)).toMatchObject({
      issuer: 'https://login.exempel.se',
      externalUrl: 'https://orngott.exempel.se',
      rolesClaim: 'roles',
      roleValues: {},
    });
  });

  test('may say what roles are called and whom to ask', () => {
    const config = signInFromEnvironment(
      {
        ...environment,
        OIDC_ROLES_CLAIM: 'cognito:groups',
        OIDC_ROLE_VALUES: '{"Chef":"approver"}',
        OIDC_CONTACT: 'Eva',
        OIDC_SESSION_HOURS: '8',
        OIDC_ASK_AGAIN_MINUTES: '5',
      },
      own,
    );
    expect(config).toMatchObject({
      rolesClaim: 'cognito:groups',
      roleValues: { Chef: 'approver' },
      contact: 'Eva',
      sessionSeconds: 8 * 3600,
      refreshSeconds: 300,
    });
  });

  test.each([
    ['a provider over an open line', { OIDC_ISSUER: 'http://login.exempel.se' }, {}, /https/],
    ['a provider that is not named', { OIDC_ISSUER: undefined }, {}, /OIDC_ISSUER/],
    ['roles that are not JSON', { OIDC_ROLE_VALUES: 'Chef=approver' }, {}, /must be JSON/],
    ['a session that never ends', { OIDC_SESSION_HOURS: '0' }, {}, /OIDC_SESSION_HOURS/],
    ['a role that does not exist', { OIDC_ROLE_VALUES: '{"Chef":"boss"}' }, {}, /Chef/],
    ['a secret that is too short', {}, { sessionSecret: 'kort' }, /sessionSecret/],
    ['a site over an open line', {}, { externalUrl: 'http://orngott.exempel.se' }, /https/],
  ])('with %s is refused', (_name, changes, ownChanges, complaint) => {
    const attempt = () => signInFromEnvironment({ ...environment, ...changes }, { ...own, ...ownChanges });
    expect(attempt).toThrow(complaint);
  });
});
