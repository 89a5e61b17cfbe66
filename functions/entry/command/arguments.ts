import { parseArgs } from 'node:util';
import { defaultTheme, ThemeId, themes } from '../../../shared/cloud/drawing/theme.ts';
import type { CloudShape } from '../../../shared/cloud/layout.ts';
import { visibleError } from '../../../shared/errors.ts';
import type { ColumnWishes } from '../../../shared/files/columns.ts';
import type { FileCloudOptions } from '../../clouds/from-file/make.ts';

export interface CloudArguments {
  file: string;
  out: string;
  columns: ColumnWishes;
  options: Omit<FileCloudOptions, 'createdAt'>;
}

const shapes: Readonly<Record<string, CloudShape>> = {
  rektangel: 'rectangle',
  oval: 'ellipse',
  hjärta: 'heart',
  kudde: 'pillow',
};

export const cloudHelp = `Gör ordmoln av svar i en fil, utan server.

  npm run -s cloud -- FIL --out MAPP [val]

FIL är antingen
  en tabell (Excel .xlsx, eller CSV med semikolon, komma eller tabb) med en rubrikrad. Den har antingen
    kolumnen svar, och om de finns fråga, arbetsgrupp, deltagare och antal: fråga ger ett moln per fråga,
    deltagare räknar samma person en gång, antal låter en rad stå för flera;
    eller en kolumn per fråga, som Google Forms, Microsoft Forms och LimeSurvey skriver den. Namn, e-post,
    tider och nummer läses aldrig. Hur varje kolumn läses står i resultatet;
  eller ren text med ett svar per rad.
  Teckenkodningen kan vara UTF-8, UTF-16, Windows-1252 eller Mac Roman.

I MAPP skrivs
  answers.csv   varje svar som det skrevs, och dess ord (rad;svar;ord, med | mellan orden)
  terms.csv     varje ord, antal personer och skrivsätten (ord;antal;skrivsätt)
  cloud.svg, cloud.png                     molnet för skärm
  orngott.svg, orngott.pdf, orngott.png    samma moln för tryck på örngott, 50 × 60 cm
  Har filen flera frågor får varje fråga en egen mapp i MAPP. Filer som redan finns skrivs över.
  Tabellerna är UTF-8 utan BOM, så att andra program läser dem rätt. I Excel: Data > Från text/CSV.
  Dubbelklicka inte på answers.csv: svaren står där exakt som de skrevs, och ett svar som börjar med
  = + - eller @ kan då köras som en formel. I terms.csv står en apostrof före sådant.
  Ett personnummer i ett svar blir aldrig ett ord, men svaret står kvar i answers.csv.

Val
  --shape FORM         kudde (förval), rektangel, oval eller hjärta
  --theme TEMA         ${ThemeId.options.join(', ')} (förval: ${defaultTheme})
  --seed TAL           ett annat tal ger en annan bild av samma svar (förval: 1)
  --min ANTAL          visa bara ord som minst så många personer har nämnt (förval: 1)
  --phrases            varje svar är ett enda ord, till exempel ”Larm & Nycklar”; inget delas upp
  --answers KOLUMN     de kolumnerna är svaren, och inga andra; får anges flera gånger. KOLUMN är rubriken
                       eller dess början, eller kolumnens bokstav i Excel
  --workgroup KOLUMN   den kolumnen är arbetsgruppen
  --leave-out KOLUMN   den kolumnen läses inte; får anges flera gånger
  --question TEXT      gör bara de frågor som innehåller TEXT; har filen inga frågor blir TEXT frågan
  --organisation NAMN  står under molnet på örngottet
  --help               visar den här texten
`;

/** Reads the command line; undefined asks for help. Errors: `invalid`, in Swedish. */
export function cloudArguments(argv: string[]): CloudArguments | undefined {
  const { values, positionals } = parsed(argv);
  if (values.help === true) return undefined;
  const [file, ...rest] = positionals;
  if (file === undefined) throw usage('Ange filen med svaren.');
  if (rest.length > 0) throw usage(`Ange en fil i taget; ”${rest[0]}” är en för mycket.`);
  if (values.out === undefined || values.out === '')
    throw usage('Ange mappen som filerna ska skrivas i: --out MAPP.');
  const shape = shapes[(values.shape ?? 'kudde').normalize('NFC').toLowerCase()];
  if (shape === undefined)
    throw usage(`Formen ”${values.shape}” finns inte. Välj ${Object.keys(shapes).join(', ')}.`);
  const themeId = ThemeId.safeParse((values.theme ?? defaultTheme).toLowerCase());
  if (!themeId.success)
    throw usage(`Temat ”${values.theme}” finns inte. Välj ${Object.keys(themes).join(', ')}.`);
  return {
    file,
    out: values.out,
    columns: {
      answers: values.answers ?? [],
      workgroup: values.workgroup,
      leaveOut: values['leave-out'] ?? [],
    },
    options: {
      shape,
      themeId: themeId.data,
      seed: wholeNumber('--seed', values.seed ?? '1', 0),
      minPeople: wholeNumber('--min', values.min ?? '1', 1),
      keepLinesWhole: values.phrases === true,
      question: (values.question ?? '').trim(),
      organisation: (values.organisation ?? '').trim(),
    },
  };
}

function parsed(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        shape: { type: 'string' },
        theme: { type: 'string' },
        seed: { type: 'string' },
        min: { type: 'string' },
        phrases: { type: 'boolean' },
        answers: { type: 'string', multiple: true },
        workgroup: { type: 'string' },
        'leave-out': { type: 'string', multiple: true },
        question: { type: 'string' },
        organisation: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    // Node's own text is English; the option it names is in it.
    const option = error instanceof Error ? /'(-[^' ]+)/.exec(error.message)?.[1] : undefined;
    throw usage(`Valet ${option ?? ''} går inte att förstå.`, error);
  }
}

function wholeNumber(name: string, text: string, least: number): number {
  if (/^\d{1,6}$/.test(text) && Number(text) >= least) return Number(text);
  throw usage(`${name} ska vara ett heltal från ${least} till 999999, inte ”${text}”.`);
}

function usage(text: string, cause?: unknown) {
  return visibleError('invalid', `${text} Kör med --help för att se hur kommandot används.`, cause);
}
