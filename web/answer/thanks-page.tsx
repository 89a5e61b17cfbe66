import type { Lines } from '../../shared/answers/lines.ts';
import { type AnswerHint, answerHints, answerHintTexts } from '../../shared/checks/answer-hints.ts';
import type { ShownGroupCloud, ShownGroupPicture } from '../../shared/clouds/clouds.ts';
import { leftOutTexts } from '../../shared/text/left-out.ts';
import { plural } from '../../shared/text/plural.ts';
import { Raw } from '../design/raw.tsx';
import { type AnswerFrame, AnswerMain } from './frame.tsx';
import { Pillow } from './pillow.tsx';
import type { AskedQuestion } from './question-fields.tsx';
import { WrittenLines } from './written-lines.tsx';

/** The group's own clouds, or how far it is to them. */
export type GroupView =
  | ({ kind: 'pictures' } & ShownGroupCloud)
  | { kind: 'not_drawn' }
  /** The leader has not shown it yet. */
  | { kind: 'veiled' }
  /** The group is smaller than any that is shown. */
  | { kind: 'too_small'; least: number }
  | { kind: 'more_needed'; missing: number };

interface ThanksProps {
  frame: AnswerFrame;
  questions: AskedQuestion[];
  answerId: string;
  lines: Lines;
  /** Whether the answer can still be changed. */
  open: boolean;
  group: GroupView;
  /** The group's words are unveiled by its leader, whom the page follows. */
  isLed: boolean;
  /** What the workshop asks now and the person has not answered, by name. */
  next: string | undefined;
}

/** What the phone shows when the answer is stored. */
export function ThanksPage({ frame, questions, answerId, lines, open, group, isLed, next }: ThanksProps) {
  const own = `/s/${frame.code}/svar/${answerId}`;
  return (
    <AnswerMain frame={frame} view="thanks" title="Tack för ditt svar" answerId={answerId} open={open}>
      <div class="thanks">
        <Pillow />
        <h1 tabIndex={-1}>Tack!</h1>
        <p>Ditt svar är skickat.</p>
      </div>
      <Hints lines={lines} open={open} />
      <section class="panel" aria-labelledby="yours">
        <h2 id="yours">Det här skickade du</h2>
        <WrittenLines questions={questions} lines={lines} />
        {open ? (
          <>
            <div class="actions">
              <a class="button secondary" href={`${own}/andra`}>
                Ändra svaret
              </a>
              <details>
                <summary class="button secondary">Ta bort svaret</summary>
                <form method="post" action={`${own}/ta-bort`} data-swap>
                  <p>Raderna tas bort och räknas inte längre med.</p>
                  <button type="submit" class="danger">
                    Ja, ta bort mitt svar
                  </button>
                </form>
              </details>
            </div>
            <noscript>
              <p class="quiet">Spara sidan som bokmärke om du vill kunna ändra svaret senare.</p>
            </noscript>
          </>
        ) : (
          <p class="quiet">Svaren är insamlade, så svaret går inte längre att ändra.</p>
        )}
      </section>
      <GroupSection group={group} own={own} open={open} isLed={isLed} next={next} />
      {open && (
        <p class="another">
          <a href={`/s/${frame.code}?ny`} data-do="another">
            Låt en kollega svara på den här telefonen
          </a>
          <span class="quiet">Ditt svar ligger kvar, men visas inte längre här.</span>
        </p>
      )}
    </AnswerMain>
  );
}

function Hints({ lines, open }: { lines: Lines; open: boolean }) {
  const found = Object.values(lines)
    .flat()
    .flatMap((line) => answerHints(line).map((hint): [string, AnswerHint] => [line, hint]));
  if (found.length === 0 || !open) return null;
  return (
    <section class="panel warn" aria-labelledby="hints">
      <h2 id="hints">Titta gärna en gång till</h2>
      <ul>
        {found.map(([line, hint]) => (
          <li key={`${line} ${hint}`}>
            <q>
              <bdi>{line}</bdi>
            </q>{' '}
            {answerHintTexts[hint]}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface GroupProps {
  group: GroupView;
  next: string | undefined;
  own: string;
  open: boolean;
  isLed: boolean;
}

function GroupSection({ group, own, open, isLed, next }: GroupProps) {
  return (
    <section
      id="cloud"
      class="panel"
      aria-labelledby="cloud-title"
      data-ready={group.kind === 'pictures' || undefined}
      data-led={isLed || undefined}
    >
      {next !== undefined && open && (
        <p>
          <a class="button" href={`${own}/andra`}>
            {next}
          </a>
        </p>
      )}
      <h2 id="cloud-title">Gruppens eget ordmoln</h2>
      {group.kind === 'more_needed' && (
        <p>
          Molnet ritas när några fler har svarat.{' '}
          {group.missing === 1 ? 'Ett svar till' : `${group.missing} svar till`} behövs.{' '}
          <a href={own}>Se om ordmolnet är klart</a>
        </p>
      )}
      {group.kind === 'veiled' && (
        <p>
          Det visas när den som leder workshoppen visar det för gruppen.{' '}
          <a href={own}>Se om ordmolnet är klart</a>
        </p>
      )}
      {group.kind === 'too_small' && (
        <p>
          Ni är färre än {group.least} i gruppen, så den får inget eget ordmoln: det skulle synas vem som har
          skrivit vad. Era ord räknas med i allas ordmoln.
        </p>
      )}
      {group.kind === 'not_drawn' && (
        <p>
          Gruppens ordmoln kommer här när det är ritat. <a href={own}>Se om ordmolnet är klart</a>
        </p>
      )}
      {group.kind === 'pictures' && (
        <>
          <p>
            Det är gjort av {plural(group.answers, 'svar', 'svar')}
            {open && ' och ritas om när fler har svarat'}.
          </p>
          {group.pictures.map((picture) => (
            <GroupPicture key={picture.questionId} {...picture} />
          ))}
        </>
      )}
    </section>
  );
}

function GroupPicture(picture: ShownGroupPicture) {
  const { title, svg, terms } = picture;
  const leftOut = leftOutTexts(picture);
  return (
    <>
      <h3>{title}</h3>
      {svg !== '' && (
        <div class="picture">
          <Raw as="div" html={svg} />
        </div>
      )}
      {terms.length === 0 && <p>Inga ord att visa än.</p>}
      {leftOut.length > 0 && <p class="quiet">{leftOut.join(' ')}</p>}
      {terms.length > 0 && (
        <details>
          <summary>Visa orden som lista</summary>
          <ul>
            {terms.map((term) => (
              <li key={term}>
                <bdi>{term}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
