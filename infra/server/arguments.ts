import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';

const portText =
  'Porten är ett heltal från 1 till 65535, till exempel --port 3000; 0 tar vilken som helst som är ledig.';

const Arguments = z.strictObject({
  /** Without one the usual port, or a free one when somebody else has that. */
  port: z.coerce.number(portText).int(portText).min(0, portText).max(65_535, portText).optional(),
  data: z.string().min(1).optional(),
  empty: z.boolean().default(false),
  examples: z.boolean().default(false),
  lan: z.boolean().default(false),
  host: z.string().min(1).optional(),
  help: z.boolean().default(false),
});
export type Arguments = z.infer<typeof Arguments>;

export const helpText = `Örngott på en maskin

  npm start                        startar med exempel att klicka i
  npm start -- --empty             startar utan exempel
  npm start -- --examples          med exempel också där PUBLIC_URL är satt
  npm start -- --port 8080         just den porten; annars 3000, eller en ledig när någon annan har den.
                                   Provinloggning, lokalt Facebook och brevlåda tar helst de fyra portarna efter
  npm start -- --lan               släpper in telefoner på samma nät, för att prova på riktigt
  npm start -- --host 10.0.0.5     lyssnar på en viss adress; utan --lan och --host når bara den här maskinen servern,
                                   också där PUBLIC_URL är satt: där står en omvänd proxy med TLS framför
  npm start -- --data /srv/orngott en annan mapp för data än .data, räknat från där ni står

Miljövariabler: PUBLIC_URL (adressen som andra når servern på, till exempel https://orngott.exempel.se),
OIDC_ISSUER, OIDC_CLIENT_ID och OIDC_CLIENT_SECRET för er egen inloggning. Utan dem startas en
provinloggning med två exempelpersoner, för den här maskinen. Med PUBLIC_URL följer inga exempel med.
TRUSTED_ADDRESS_HEADER, till exempel X-Forwarded-For, om er proxy skriver besökarens adress där. Adressen sparas inte;
utan den kan ingen hejdas som skickar för mycket från ett och samma håll.
FACEBOOK_PAGE_ID, FACEBOOK_PAGE_TOKEN, FACEBOOK_APP_ID och FACEBOOK_APP_SECRET för er egen Facebooksida. Utan dem
startas ett lokalt Facebook att prova med, men inte där PUBLIC_URL är satt till en adress som andra når.
SMTP_URL, SMTP_PASSWORD och MAIL_FROM för er egen e-postserver. Utan dem hamnar mejlen i den lokala brevlådan, eller skickas
inte alls där PUBLIC_URL är satt till en adress som andra når.
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
        examples: { type: 'boolean' },
        lan: { type: 'boolean' },
        host: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return Arguments.parse(values);
  } catch (cause) {
    const detail = cause instanceof z.ZodError ? z.prettifyError(cause) : (cause as Error).message;
    throw new Error(`Kommandot gick inte att förstå: ${detail}\n\n${helpText}`, { cause });
  }
}

/** Which address the server listens on: its own machine's alone, unless somebody says otherwise. */
export function listenHost({ lan, host }: Pick<Arguments, 'lan' | 'host'>): string {
  return host ?? (lan ? '0.0.0.0' : '127.0.0.1');
}

/** Where data is kept. What was asked for is meant from where the person stands; npm runs scripts in the package's folder. */
export function dataFolder(asked: string | undefined, environment: NodeJS.ProcessEnv): string {
  if (asked === undefined) return resolve('.data');
  const from = (environment.npm_lifecycle_event === 'start' && environment.INIT_CWD) || process.cwd();
  return resolve(from, asked);
}
