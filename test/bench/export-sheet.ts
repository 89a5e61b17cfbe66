// One writer of spreadsheets in a process of its own, so that its memory is its own: rows in, XLSX out.
import { manyAnswers } from './many-answers.ts';

const [writer, people = '80000'] = process.argv.slice(2);
const next = manyAnswers();
let lines = 0;
function* rows(): Generator<[string, string, string, number]> {
  for (let person = 0; person < Number(people); person++) {
    for (const [question, written] of Object.entries(next())) {
      for (const line of written) {
        lines += 1;
        yield [question, `Område ${person % 5}`, line, person % 7];
      }
    }
  }
}
const columns = ['Fråga', 'Verksamhetsområde', 'Svar', 'Antal'].map((title) => ({ title, width: 20 }));

async function bytes(): Promise<number> {
  if (writer === 'ours') {
    const { xlsxFile } = await import('../../functions/tools/xlsx.ts');
    return xlsxFile([{ name: 'Svar', columns, rows: rows() }], new Date()).byteLength;
  }
  const { default: write } = await import('write-excel-file/node');
  const data = Array.from(rows(), (row) => row.map((value) => ({ value })));
  const file = await write([columns.map(({ title }) => ({ value: title })), ...data]).toBuffer(); // bounded: a bench
  return file.byteLength;
}

const started = performance.now();
const size = await bytes();
console.log(
  JSON.stringify({
    writer,
    lines,
    ms: Math.round(performance.now() - started),
    mb: Math.round(process.resourceUsage().maxRSS / 1024),
    fileMb: Number((size / 1e6).toFixed(1)),
  }),
);
