import type { Use } from '../../../../shared/answers/importing/columns.ts';
import type { FileTable } from '../../../../shared/answers/importing/table.ts';
import type { DeskCampaign } from '../../../../shared/desk/desk.ts';
import { columnLetter } from '../../../../shared/files/columns.ts';
import { plural } from '../../../../shared/text/plural.ts';

interface Props {
  table: FileTable;
  uses: Use[];
  questions: DeskCampaign['questions'];
  onChange: (uses: Use[]) => void;
}

const others: { as: 'group' | 'area' | 'person' | 'asked' | 'answer'; name: string }[] = [
  { as: 'group', name: 'Arbetsgruppen' },
  { as: 'area', name: 'Verksamhetsområdet' },
  { as: 'person', name: 'Vem: rader med samma är en person' },
  { as: 'asked', name: 'Frågan, när varje rad är ett svar' },
  { as: 'answer', name: 'Svaret på den frågan' },
];
/** Of what there is one column only: chosen anew, the former is left out. */
const once = ['group', 'area', 'person', 'asked', 'answer'];

const codeOf = (use: Use) => (use.as === 'question' ? `q ${use.id}` : use.as);

function useOf(value: string): Use {
  if (value.startsWith('q ')) return { as: 'question', id: value.slice(2) };
  const other = others.find(({ as }) => as === value);
  return other ? { as: other.as } : { as: 'left_out', why: 'valt så' };
}

/** How the columns are taken, each to be changed. */
export function Columns({ table, uses, questions, onChange }: Props) {
  const change = (index: number, value: string) => {
    const chosen = useOf(value);
    onChange(
      uses.map((use, at): Use => {
        if (at === index) return chosen;
        return once.includes(use.as) && use.as === chosen.as ? { as: 'left_out', why: 'valt så' } : use;
      }),
    );
  };
  return (
    <section class="card columns" aria-labelledby="kolumner">
      <h2 id="kolumner">Så läses kolumnerna</h2>
      <p class="quiet">
        {table.format}, {plural(table.rows.length, 'rad', 'rader')}. Ändra det som har blivit fel.
      </p>
      {table.remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      <ol>
        {table.headings.map((heading, index) => {
          const use = uses[index] ?? { as: 'left_out', why: '' };
          return (
            <li key={`${index} ${heading}`} class={use.as === 'left_out' ? 'left-out' : undefined}>
              <div class="column-what">
                <label for={`kolumn-${index}`}>
                  <span class="column-letter">{columnLetter(index)}</span> {heading || 'Utan rubrik'}
                </label>
                <span class="quiet">{samples(table, index, use)}</span>
              </div>
              <select
                id={`kolumn-${index}`}
                value={codeOf(use)}
                onChange={(event) => change(index, event.currentTarget.value)}
              >
                <option value="left_out">
                  Läses inte{use.as === 'left_out' && use.why !== '' ? ` (${use.why})` : ''}
                </option>
                <optgroup label="Svar på">
                  {questions.map(({ id, shortText }) => (
                    <option key={id} value={`q ${id}`}>
                      {shortText}
                    </option>
                  ))}
                </optgroup>
                <optgroup label="Annat">
                  {others.map(({ as, name }) => (
                    <option key={as} value={as}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              </select>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const shownSamples = 2;
const sampleLength = 40;

/** The first of what stands in the column, but not of what is about a person. */
function samples({ rows }: FileTable, index: number, use: Use): string {
  if (use.as === 'left_out' || use.as === 'person') return '';
  const texts = new Set<string>();
  for (const { cells } of rows) {
    const text = (cells[index] ?? '').replace(/\s+/g, ' ').trim();
    if (text !== '') texts.add(text);
    if (texts.size === shownSamples) break;
  }
  return [...texts]
    .map((text) => `”${text.length > sampleLength ? `${text.slice(0, sampleLength)}…` : text}”`)
    .join(', ');
}
