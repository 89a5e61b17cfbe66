import { StoryMain } from './frame.tsx';

export const goneTitle = 'Du har tagit tillbaka din berättelse';

/** What is left to say of a story that was taken back before anybody at the desk had done anything about it. */
export function GonePage({ organisation, code }: { organisation: string; code: string }) {
  return (
    <StoryMain view="gone" title={goneTitle} organisation={organisation} code={code}>
      <section class="status" aria-labelledby="status">
        <h1 id="status" tabIndex={-1}>
          {goneTitle}
        </h1>
        <p>
          Ingen hade börjat arbeta med den, så den är borttagen tillsammans med sina bilder. Det enda som är
          kvar är en rad i loggen om att en berättelse kom in och togs tillbaka.
        </p>
      </section>
      <p class="ways">
        <a href="/beratta">Berätta något annat</a>
      </p>
    </StoryMain>
  );
}
