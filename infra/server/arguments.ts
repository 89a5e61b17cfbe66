import { parseArgs } from 'node:util';
import * as z from 'zod';

const Arguments = z.strictObject({
  port: z.coerce
    .number('Porten är ett tal, till exempel --port 3000.')
    .int()
    .min(1)
    .max(65_535)
    .default(3000),
  data: z.string().min(1).default('.data'),
  empty: z.boolean().default(false),
  lan: z.boolean().default(false),
  help: z.boolean().default(false),
});
export type Arguments = z.infer<typeof Arguments>;

export const helpText = `Örngott på en maskin

  npm start                        startar med exempel att klicka i
  npm start -- --empty             startar utan exempel
  npm start -- --port 8080         en annan port än 3000
  npm start -- --lan               släpper in telefoner på samma nät, för att prova på riktigt
  npm start -- --data /srv/orngott en annan mapp för data än .data

Miljövariabler: PUBLIC_URL (adressen som andra når servern på, till exempel https://orngott.exempel.se),
OIDC_ISSUER, OIDC_CLIENT_ID och OIDC_CLIENT_SECRET för er egen inloggning. Utan dem startas en egen
inloggning med två exempelpersoner.
`;

/** Throws an error with Swedish text when the words are not understood. */
export function readArguments(words: string[]): Arguments {
  try {
    const { values } = parseArgs({
      args: words,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        empty: { type: 'boolean' },
        lan: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return Arguments.parse(values);
  } catch (cause) {
    const detail = cause instanceof z.ZodError ? z.prettifyError(cause) : (cause as Error).message;
    throw new Error(`Jag förstod inte det: ${detail}\n\n${helpText}`, { cause });
  }
}
