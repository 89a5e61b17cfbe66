/**
 * Names the sources that lie in a folder, with the packages that they are built with, in that place: the build has the
 * addresses of what it reads in it.
 */
export function versionOf(root: string): string;
