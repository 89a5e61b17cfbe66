import type { Stage } from '../../../shared/room/program.ts';

const tips: Record<Stage['kind'], string> = {
  gather:
    'Vänta in alla. Säg att ingen ser vem som har skrivit vad, och att man kan ändra sig. Den som saknar telefon kan låna en kollegas.',
  write:
    'Var tyst en stund. Ge dem fem minuter. Blir det trögt: ”Tänk på en bra dag på jobbet. Vad gjorde den bra?” Skriver någon om en brukare, be dem byta till något som gäller er.',
  look: 'Låt alla titta färdigt. Fråga sedan: ”Vad känner ni igen? Vad förvånar?” Välj ett ord och låt två stycken berätta. Gå laget runt, så att alla hörs.',
  end: 'Läs upp det ni vill minnas. Säg när nämnden får se ordmolnen. Tacka.',
};

/** A word to the one who leads, on a small screen; the whole guide is a click away. */
export function Tip({ kind, path }: { kind: Stage['kind']; path: string }) {
  return (
    <details class="tip">
      <summary>Tips till dig som leder</summary>
      <p>{tips[kind]}</p>
      <p>
        <a href={`${path}/guide`}>Hela guiden, att skriva ut på ett A4</a>
      </p>
      <p class="keys">
        Tangenter: pil höger eller Page Down går vidare, pil vänster eller Page Up går tillbaka, mellanslag
        visar alla ord på en gång, M växlar mörkt läge. En presentationsfjärr fungerar också.
      </p>
    </details>
  );
}
