import { resolve } from 'node:path';
import { helpText, readArguments } from './arguments.ts';
import { startProduct } from './product.ts';

/** Starts the product on this machine and stops it in good order; every error that a person can mend is said in Swedish. */
async function main(): Promise<void> {
  const words = readArguments(process.argv.slice(2));
  if (words.help) {
    process.stdout.write(helpText);
    return;
  }
  const product = await startProduct({ ...words, data: resolve(words.data) }, process.env);
  process.stdout.write(product.greeting);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    process.stdout.write('\nStänger …\n');
    await product.stop();
    process.stdout.write('Klart. Allt är sparat.\n');
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
