import type { SenderView } from '../../shared/stories/sender-view.ts';
import type { Message } from '../../shared/stories/story.ts';
import { kindNames, type Telling, tagNames } from '../../shared/stories/telling.ts';
import { swedishDateTime } from '../../shared/text/dates.ts';
import { swedishList } from '../../shared/text/plural.ts';
import { Conversation } from './conversation.tsx';
import { StoryMain } from './frame.tsx';
import { type OwnPhoto, OwnPhotos } from './own/photos.tsx';

export interface StoryProps {
  organisation: string;
  code: string;
  example: boolean;
  /** The whole address of this page, to keep. */
  link: string;
  view: SenderView;
  telling: Telling;
  messages: Message[];
  photos: OwnPhoto[];
  /** What the sender wrote as an answer and could not be taken, with why. */
  refusedAnswer?: { text: string; problem: string } | undefined;
}

/** A story's private page: where it is now, what the desk asks, and what its sender can do. */
export function StoryPage(props: StoryProps) {
  const { code, view, telling } = props;
  const own = `/beratta/${code}`;
  return (
    <StoryMain
      view="story"
      title={view.title}
      organisation={props.organisation}
      code={code}
      name={beginning(telling.what)}
      example={props.example}
    >
      <section class="status" aria-labelledby="status">
        <h1 id="status" tabIndex={-1}>
          {view.title}
        </h1>
        <p>{view.text}</p>
        {view.reason !== undefined && <blockquote>{view.reason}</blockquote>}
        {view.published.length > 0 && (
          <ul class="links">
            {view.published.map(({ channel, where, url }) => (
              <li key={channel}>
                {url ? <a href={url}>{`Läs den ${where}`}</a> : `Den är publicerad ${where}.`}
              </li>
            ))}
          </ul>
        )}
      </section>
      {!view.isAsked && <SaveLink link={props.link} mayRevise={view.mayRevise} />}
      <Conversation
        code={code}
        messages={props.messages}
        mayAnswer={view.mayAnswer}
        isAsked={view.isAsked}
        refused={props.refusedAnswer}
      />
      {view.isAsked && <SaveLink link={props.link} mayRevise={view.mayRevise} />}
      <OwnPhotos code={code} photos={props.photos} mayChange={view.mayRevise} />
      <section class="panel" aria-labelledby="sent">
        <h2 id="sent">Det här skickade du</h2>
        <SentText telling={telling} />
        {view.mayRevise ? (
          <a class="button secondary" href={`${own}/andra`}>
            Ändra och skicka igen
          </a>
        ) : (
          view.mayWithdraw && (
            <p class="quiet">
              Texten går inte att ändra härifrån nu. Du kan fortfarande ta tillbaka berättelsen.
            </p>
          )
        )}
      </section>
      <section class="panel" aria-labelledby="events">
        <h2 id="events">Det här har hänt</h2>
        <ol class="events">
          {view.events.map(({ at, text }) => (
            <li key={`${at} ${text}`}>
              <time dateTime={at}>{swedishDateTime(at)}</time> {text}
            </li>
          ))}
        </ol>
      </section>
      <p class="ways">
        {view.mayWithdraw && <a href={`${own}/ta-tillbaka`}>Ta tillbaka berättelsen</a>}
        <a href="/beratta">Skicka en ny berättelse</a>
      </p>
    </StoryMain>
  );
}

/** The first words of a text, as its name in a list. */
function beginning(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length <= 50 ? line : `${line.slice(0, 48).replace(/(?<!\s)\s+\S*$/u, '')} …`;
}

function SaveLink({ link, mayRevise }: { link: string; mayRevise: boolean }) {
  return (
    <section class="panel save" aria-labelledby="save">
      <h2 id="save">Spara din länk</h2>
      <p>
        Länken är din väg tillbaka hit. Den som har länken kan läsa {mayRevise && 'och ändra '}berättelsen, så
        dela den bara med den som du litar på.
      </p>
      <label class="visually-hidden" for="link">
        Länken till din berättelse
      </label>
      <input id="link" class="link-text" readOnly value={link} />
      <div class="actions" data-script hidden>
        <button type="button" data-do="copy">
          Kopiera länken
        </button>
        <button type="button" class="secondary" data-do="share" hidden>
          Skicka till mig själv
        </button>
      </div>
      <noscript>
        <p class="quiet">Spara sidan som bokmärke, eller kopiera länken.</p>
      </noscript>
    </section>
  );
}

function SentText({ telling }: { telling: Telling }) {
  const parts = [
    { name: 'Vad hände?', text: telling.what },
    { name: 'Varför är det viktigt?', text: telling.why },
    { name: 'Vad kan andra lära sig?', text: telling.learned },
    { name: 'Vilka är med?', text: telling.people },
    { name: 'Vad handlar det om?', text: swedishList(telling.tags.map((tag) => tagNames[tag])) },
  ].filter(({ text }) => text !== '');
  return (
    <details>
      <summary>{kindNames[telling.kind]}</summary>
      <dl class="sent">
        {parts.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
