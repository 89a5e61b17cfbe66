import { StoryMain } from './frame.tsx';

interface WithdrawProps {
  organisation: string;
  code: string;
  /** Something of it can already be read by others. */
  isOut: boolean;
}

/** Asks once more before a story is taken back. */
export function WithdrawPage({ organisation, code, isOut }: WithdrawProps) {
  const own = `/beratta/${code}`;
  return (
    <StoryMain view="withdraw" title="Ta tillbaka berättelsen?" organisation={organisation} code={code}>
      <h1>Ta tillbaka berättelsen?</h1>
      {isOut ? (
        <p>
          Berättelsen är redan ute. Vi ber kommunikatörerna att ta ned den så snart de kan. Andra kan ha läst
          eller delat den.
        </p>
      ) : (
        <p>Berättelsen publiceras inte, och kommunikatörerna slutar arbeta med den.</p>
      )}
      <p>Det går inte att ångra, men du kan alltid berätta på nytt.</p>
      <form method="post" action={`${own}/ta-tillbaka`} data-plain>
        <div class="actions">
          <button type="submit" class="danger">
            Ja, ta tillbaka den
          </button>
          <a href={own}>Nej, behåll den</a>
        </div>
      </form>
    </StoryMain>
  );
}
