import { createHash } from 'node:crypto';
import { type Code, codeFromBytes } from '../../../../shared/ids.ts';

/** An example story's follow code: the same in every installation, for its sender is anybody. */
export function exampleCode(name: string): Code {
  return codeFromBytes(createHash('sha256').update(`orngott/exempel/${name}`).digest());
}
