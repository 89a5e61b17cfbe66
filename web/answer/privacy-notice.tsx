/** What is kept and who may read it, in short. No promise of secrecy: answers may become public records. */
export function PrivacyNotice({ organisation }: { organisation: string }) {
  return (
    <section id="privacy-notice" class="privacy" aria-labelledby="privacy">
      <h2 id="privacy">Det här sparas</h2>
      <p>
        Raderna du skriver, vilken arbetsgrupp de kommer från och dagens datum. Ditt namn, klockslaget och
        vilken telefon du har sparas inte. I en liten grupp kan andra ändå känna igen ditt sätt att skriva.
      </p>
      <p>
        {organisation} ansvarar för svaren. De kan bli allmänna handlingar, och då har andra rätt att läsa
        dem.
      </p>
    </section>
  );
}
