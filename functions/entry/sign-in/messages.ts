/** Logged when the provider does not answer; in AWS an alarm counts it. */
export const providerUnreachable = 'The sign-in provider could not be asked';
