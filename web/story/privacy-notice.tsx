/** What happens with what one writes: its first sentence for everybody, the rest for whoever wants it. */
export function PrivacyNotice({ text }: { text: string }) {
  const [first = '', ...rest] = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const after = text.slice(first.length).trim();
  return (
    <section class="privacy" aria-labelledby="privacy">
      <h2 id="privacy">Så använder vi det du skriver</h2>
      <p>{first}</p>
      {rest.length > 0 && (
        <details>
          <summary>Läs mer om dina uppgifter</summary>
          {after.split(/\n+/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </details>
      )}
    </section>
  );
}
