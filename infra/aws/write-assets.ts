import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetsAsJson, assetsFile } from '../../functions/entry/built-assets.ts';
import { buildAssets } from '../assets.ts';

// Run while the web function is bundled, with the folder of the bundle: what the browser gets is built then, once.
const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: node infra/aws/write-assets.ts <folder>');
writeFileSync(join(folder, assetsFile), assetsAsJson(await buildAssets()));
