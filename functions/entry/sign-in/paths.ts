/** Everything that needs a session is below here, so that the cookie goes along to nothing public. */
export const deskPath = '/redaktion';
export const signInPath = `${deskPath}/logga-in`;
/** The redirect URI to register at the provider. */
export const callbackPath = `${deskPath}/logga-in/klar`;
export const signOutPath = `${deskPath}/logga-ut`;
/** The post-logout redirect URI to register at the provider. */
export const signedOutPath = `${deskPath}/utloggad`;
