import type { BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs';

/** Packages that read files of their own, so that they cannot be part of one file. */
const documentPackages = ['@fontsource/inter', '@fontsource/nunito', 'fontkit', 'pdfkit'];

/** And the dictionary, by which words of two years are found to be the same. */
export const webPackages = [...documentPackages, 'dictionary-sv'];

export const photoPackages = ['libheif-js', 'sharp'];

/** And those that draw, with machine code for the function's processor. */
export const drawingPackages = [...documentPackages, 'dictionary-sv', 'sharp'];

/** How a function becomes one file: an ES module, in which CommonJS packages still call `require`. */
export const moduleOptions = {
  mainFields: ['module', 'main'],
  target: 'node24',
  banner:
    "import { createRequire as bundleRequire } from 'node:module'; const require = bundleRequire(import.meta.url);",
};

/** npm fetches the packages beside the bundle as the lock file says, for the function whatever machine deploys. */
export function withPackages(nodeModules: string[]): BundlingOptions {
  return {
    nodeModules,
    environment: {
      npm_config_os: 'linux',
      npm_config_cpu: 'arm64',
      npm_config_libc: 'glibc',
      npm_config_prefer_offline: 'true',
    },
  };
}
