import QRCode from 'qrcode';
import type { ExampleLinks } from './example/example.ts';

/** What the terminal says once the product runs: what to open, and the answer link as a QR code. */
export async function greeting(about: {
  deskUrl: string;
  publicUrl: string;
  /** Whether posts go to the local Facebook. */
  hasLocalFacebook: boolean;
  /** Whether mails go to the local letterbox. */
  hasLetterbox: boolean;
  folder: string;
  links: ExampleLinks & { follow: string | undefined };
  lan: boolean;
  /** Where it listens, when people reach it by another address. */
  behindProxy?: string;
  /** The usual port, when somebody else has it. */
  insteadOf?: number;
}): Promise<string> {
  const { answer, leader, boards, follow } = about.links;
  const rows = [
    ['Redaktionen', `${about.deskUrl}/redaktion`],
    ['Berätta', `${about.publicUrl}/beratta`],
    ...(follow ? [['Så följer den som har berättat sin berättelse', follow]] : []),
    ['Berättelser i redaktionen', `${about.deskUrl}/redaktion/berattelser`],
    ...(about.hasLocalFacebook ? [['Lokala Facebooksidan', `${about.deskUrl}/facebook`]] : []),
    ...(about.hasLetterbox ? [['Lokala brevlådan, dit mejlen går', `${about.deskUrl}/brevlada`]] : []),
    ...(answer ? [['Svara som en arbetsgrupp', answer]] : []),
    ...(leader ? [['Sidan för den som leder workshoppen', leader]] : []),
    ...boards.map(({ title, url }) => [`Nämndens sida: ${title}`, url]),
  ];
  const list = rows.map(([name, url]) => `  ${name}\n    ${url}`).join('\n');
  const qr = answer
    ? await QRCode.toString(
        answer,
        process.stdout.isTTY ? { type: 'terminal', small: true } : { type: 'utf8' },
      )
    : '';
  const phone = about.lan
    ? 'Koden leder till svarssidan från telefoner på samma nät.'
    : 'Koden leder till svarssidan på den här maskinen. Starta med npm start -- --lan för att nå den med en telefon.';
  const moved =
    about.insteadOf === undefined
      ? ''
      : ` Port ${about.insteadOf} används av något annat, så det blev en ledig.`;
  const proxy = about.behindProxy ? `\nServern lyssnar på ${about.behindProxy}.` : '';
  return `
Örngott är igång.${moved} Öppna:

${list}
${qr ? `\n${qr}\n${phone}\n` : ''}${proxy}
Allt sparas i ${about.folder}. Ctrl-C stänger; inget går förlorat.
`;
}
