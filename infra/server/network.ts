import { networkInterfaces } from 'node:os';

/** This machine's address on its network, for a phone beside it; undefined without a network. */
export function lanAddress(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find((address) => address.family === 'IPv4' && !address.internal)?.address;
}
