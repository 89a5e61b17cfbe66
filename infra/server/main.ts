import { dataFolder, helpText, readArguments } from './arguments.ts';
import { startProduct } from './product.ts';

/** Starts the product on this machine and stops it in good order; every error that a person can mend is said in Swedish. */
async function main(): Promise<void> {
  // What is stored is the owner's alone, also in a folder that was there before.
  process.umask(0o077);
  const words = readArguments(process.argv.slice(2));
  if (words.help) {
    process.stdout.write(helpText);
    return;
  }
  // From the beginning: the first start takes half a minute, and may be stopped in it too.
  const stopping = new AbortController();
  const stopped = Promise.withResolvers<void>();
  const stop = () => {
    if (!stopping.signal.aborted) process.stdout.write('\nStänger …\n');
    stopping.abort();
    stopped.resolve();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  const data = dataFolder(words.data, process.env);
  const product = await startProduct({ ...words, data }, process.env, stopping.signal);
  if (!stopping.signal.aborted) process.stdout.write(product.greeting);
  await stopped.promise;
  await product.stop();
  process.stdout.write('Klart. Allt är sparat.\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
