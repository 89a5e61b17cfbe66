import type { Preflight } from '../../../shared/cloud/drawing/preflight.ts';
import type { CloudFileInfo } from '../../../shared/clouds/clouds.ts';
import type { Files } from '../../ports/files.ts';
import { type CloudPicture, type OutputName, printPreflight, renderOutputs } from './all.ts';

/** Makes a cloud's outputs and stores each in `folder` under its own name. */
export async function storeOutputs(
  files: Files,
  folder: string,
  picture: CloudPicture,
  names?: readonly OutputName[],
): Promise<{ files: CloudFileInfo[]; preflight: Preflight }> {
  const stored: CloudFileInfo[] = [];
  for await (const { name, body, contentType } of renderOutputs(picture, names)) {
    const path = `${folder}/${name}`;
    await files.put(path, body, contentType);
    stored.push({ kind: name, path, contentType, sizeBytes: body.byteLength });
  }
  return { files: stored, preflight: printPreflight(picture) };
}
