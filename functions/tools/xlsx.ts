import { strToU8, Zip } from 'fflate';
import type { Cell } from './csv.ts';
import { PackedFile } from './packed.ts';

/** One page of a workbook. */
export interface Sheet {
  name: string;
  columns: readonly { title: string /** In characters. */; width: number }[];
  /** Each as long as the columns; read once, and no more of them in memory than are being written. */
  rows: Iterable<readonly Cell[]>;
}

/** Excel's own limits (ECMA-376 and Microsoft's specification of Excel). */
const mostRows = 1_048_576;
const mostCharacters = 32_767;
const longestName = 31;

const chunkCharacters = 1 << 18;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The kind of such a file. */
export const xlsxType = `${types}.sheet`;

/**
 * A workbook that Excel, LibreOffice and Google's open: a bold row of titles that stays and can be filtered by, text as text
 * (none of it is ever a formula) and numbers as numbers. What does not fit in one sheet goes on in another.
 */
export function xlsxFile(sheets: readonly Sheet[], now: Date): Uint8Array {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    packed.push(chunk);
  });
  const add = (path: string, texts: Iterable<string>) => {
    const file = new PackedFile(path, now);
    zip.add(file);
    for (const text of texts) file.push(strToU8(text), false);
    file.push(new Uint8Array(), true);
  };
  const names: string[] = [];
  for (const sheet of sheets) {
    for (const rows of parts(sheet.rows)) {
      names.push(sheetName(sheet.name, names));
      add(`xl/worksheets/sheet${names.length}.xml`, chunks(sheetXml(sheet.columns, rows)));
    }
  }
  for (const [path, text] of bookOf(names)) add(path, [head + text]);
  zip.end();
  return Buffer.concat(packed);
}

/** The rows of one sheet after the other; a sheet without rows is a sheet all the same. */
function* parts(rows: Iterable<readonly Cell[]>): Generator<Iterable<readonly Cell[]>> {
  const each = rows[Symbol.iterator]();
  let next = each.next();
  function* some() {
    for (let row = 2; row <= mostRows && !next.done; row++) {
      yield next.value;
      next = each.next();
    }
  }
  do yield some();
  while (!next.done);
}

function* chunks(texts: Iterable<string>): Generator<string> {
  let text = '';
  for (const one of texts) {
    text += one;
    if (text.length < chunkCharacters) continue;
    yield text;
    text = '';
  }
  yield text;
}

function* sheetXml(columns: Sheet['columns'], rows: Iterable<readonly Cell[]>): Generator<string> {
  const letters = columns.map((_, index) => columnName(index));
  yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>' +
    columns
      .map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
      .join('') +
    '</cols><sheetData>';
  yield rowXml(
    1,
    columns.map(({ title }) => title),
    letters,
    ' s="1"',
  );
  let last = 1;
  for (const cells of rows) {
    last += 1;
    yield rowXml(last, cells, letters, '');
  }
  yield `</sheetData><autoFilter ref="A1:${letters.at(-1) ?? 'A'}${last}"/></worksheet>`;
}

function rowXml(row: number, cells: readonly Cell[], letters: readonly string[], style: string): string {
  let xml = `<row r="${row}">`;
  for (const [index, cell] of cells.entries()) {
    if (cell === undefined || cell === '') continue;
    const at = `r="${letters[index]}${row}"${style}`;
    xml +=
      typeof cell === 'number'
        ? `<c ${at}><v>${cell}</v></c>`
        : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  }
  return `${xml}</row>`;
}

/** 0 is A, 26 is AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

const needsCare = /[&<>\p{Cc}\p{Cs}\ufffe\uffff]|_x[0-9a-fA-F]{4}_/u;

/** Excel reads `_x0041_` as the letter of that number, and XML has no control characters at all. */
function escaped(text: string): string {
  const short = text.length > mostCharacters ? text.slice(0, mostCharacters) : text;
  if (!needsCare.test(short)) return short;
  return short
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** As Excel takes it: short, without the characters that mean something in a formula, and each once. */
function sheetName(wanted: string, taken: readonly string[]): string {
  const plain = wanted
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
  const isTaken = (name: string) => taken.some((one) => one.toLowerCase() === name.toLowerCase());
  const base = Array.from(plain === '' ? 'Blad' : plain);
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : ` ${number}`;
    const name =
      base
        .slice(0, longestName - end.length)
        .join('')
        .trimEnd() + end;
    if (!isTaken(name)) return name;
  }
}

/** Everything around the sheets. */
function bookOf(names: readonly string[]): [path: string, xml: string][] {
  const sheets = names.map(
    (name, i) =>
      `<sheet name="${escaped(name).replaceAll('"', '&quot;')}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const office = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`;
  const styles = names.length + 1;
  const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
  const format = (id: number) => `<xf numFmtId="0" fontId="${id}" fillId="0" borderId="0" xfId="0"/>`;
  return [
    [
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>` +
        names
          .map(
            (_, i) =>
              `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${types}.worksheet+xml"/>`,
          )
          .join('') +
        '</Types>',
    ],
    [
      '_rels/.rels',
      `${office}<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      office +
        names
          .map(
            (_, i) =>
              `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
          )
          .join('') +
        `<Relationship Id="rId${styles}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>` +
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
        '<borders count="1"><border/></borders><cellStyleXfs count="1">' +
        `<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2">${format(0)}${format(1)}</cellXfs>` +
        '</styleSheet>',
    ],
  ];
}
