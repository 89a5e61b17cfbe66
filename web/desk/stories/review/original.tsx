import type { DeskStory } from '../../../../shared/desk/stories.ts';
import { type Telling, tagNames } from '../../../../shared/stories/telling.ts';
import { onDayAt, swedishDateTime } from '../../../../shared/text/dates.ts';
import { Answers } from './answers.tsx';
import { Messages } from './messages.tsx';
import { WhatChanged } from './what-changed.tsx';

/** What the sender wrote, as it was written, and what has been said with the sender since. */
export function Original({ story }: { story: DeskStory }) {
  const latest = story.tellings.at(-1);
  const earlier = story.tellings.slice(0, -1);
  if (!latest) return null;
  return (
    <details class="card original" open>
      <summary>
        <h2>Så berättade den som skickade in</h2>
      </summary>
      <div class="original-body">
        {earlier.length > 0 && (
          <p class="quiet">Skickad på nytt {onDayAt(latest.at)}. Tidigare versioner finns nedan.</p>
        )}
        <Told telling={latest} />
        <Answers story={story} telling={latest} />
        <Contact telling={latest} />
        <Messages messages={story.messages} />
        {earlier.map((telling, index) => (
          <details key={telling.at} class="earlier">
            <summary>
              Version {index + 1}, {swedishDateTime(telling.at)}
            </summary>
            <WhatChanged before={telling} after={story.tellings[index + 1] ?? latest} />
          </details>
        ))}
      </div>
    </details>
  );
}

function Told({ telling }: { telling: Telling }) {
  return (
    <>
      <Part heading="Vad hände?" text={telling.what} />
      <Part heading="Varför är det viktigt?" text={telling.why} />
      <Part heading="Vad kan andra lära sig?" text={telling.learned} />
      {telling.tags.length > 0 && (
        <ul class="chips plain-list" aria-label="Vad handlar det om?">
          {telling.tags.map((tag) => (
            <li key={tag} class="chip">
              {tagNames[tag]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Part({ heading, text }: { heading: string; text: string }) {
  return text === '' ? null : (
    <div>
      <h3>{heading}</h3>
      <p class="as-written">{text}</p>
    </div>
  );
}

function Contact({ telling }: { telling: Telling }) {
  const { name, way } = telling.contact;
  return (
    <p>
      <span class="quiet">Från: </span>
      {name === '' && way === '' ? 'ville inte uppge sitt namn' : [name, way].filter(Boolean).join(', ')}
    </p>
  );
}
