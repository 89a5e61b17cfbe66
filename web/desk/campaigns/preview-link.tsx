/** To the page as the board would see it now. */
export function PreviewLink({ id }: { id: string }) {
  return (
    <a href={`/redaktion/omgangar/${id}/forhandsvisning`} target="_blank" rel="noreferrer">
      Se sidan som nämnden får
    </a>
  );
}
