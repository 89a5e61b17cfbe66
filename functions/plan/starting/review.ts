import type { PlanContent } from '../../../shared/plan/plan.ts';

/** What is looked at before anything comes out. */
export const review: Pick<PlanContent, 'checklist' | 'requiredQuestions' | 'legalBases'> = {
  checklist: [
    {
      id: 'purpose',
      text: 'Inlägget stöder minst ett av planens budskap.',
      help: 'Vilket? Om du måste leta passar berättelsen kanske bättre i en annan kanal.',
      mandatory: true,
    },
    {
      id: 'not_recognised',
      text: 'Ingen brukare, patient eller anhörig kan kännas igen.',
      help: 'Tänk på vad grannar och släkt redan vet. En plats, en dag och en ovanlig händelse kan räcka.',
      mandatory: true,
    },
    {
      id: 'everybody_asked',
      text: 'Alla som nämns eller syns är tillfrågade och har sagt ja till just den här texten och bilden.',
      help: 'Ett ja till en bild på anslagstavlan är inte ett ja till Facebook.',
      mandatory: true,
    },
    {
      id: 'pictures',
      text: 'Bilderna är genomsökta: skärmar, tavlor, namnbrickor, dörrskyltar, papper, speglar och fönster.',
      help: 'Förstora bilden och titta i hörnen. Gör det som inte ska synas suddigt, eller välj en annan bild.',
      mandatory: true,
    },
    {
      id: 'plain_language',
      text: 'Texten är enkel: det viktigaste först, korta meningar, inga interna ord.',
      help: 'Läs den högt. Skulle en granne som inte arbetar hos oss förstå?',
      mandatory: true,
    },
    {
      id: 'who_to_ask',
      text: 'Det framgår vem man kan fråga.',
      help: 'Skriv var man når oss, inte en enskild medarbetares privata nummer.',
      mandatory: true,
    },
    {
      id: 'openness',
      text: 'Om något gick fel: det står vad vi lärde oss och gör annorlunda, och ingen hängs ut.',
      help: 'Bocka av även när berättelsen inte handlar om ett fel. Är händelsen anmäld eller utreds den, vänta.',
      mandatory: true,
    },
    {
      id: 'true',
      text: 'Uppgifter, siffror och titlar är kontrollerade med någon som var med.',
      help: '',
      mandatory: true,
    },
    {
      id: 'right_time',
      text: 'Tidpunkten passar: inget i texten kan såra eller missförstås med tanke på vad som händer nu.',
      help: 'Till exempel en olycka på orten, en sorg i arbetsgruppen eller en pågående omorganisation.',
      mandatory: false,
    },
    {
      id: 'group_knows',
      text: 'Arbetsgruppen och chefen vet att berättelsen kommer ut.',
      help: 'De ska inte behöva läsa om sig själva utan att vara beredda. De behöver inte godkänna texten.',
      mandatory: false,
    },
  ],
  requiredQuestions: [
    {
      id: 'client',
      text: 'Handlar berättelsen om en brukare, patient, klient eller anhörig?',
      help: 'Svara ja även när du inte skriver något namn. Är du osäker, så svara det. Vi hjälps åt.',
    },
    {
      id: 'named',
      text: 'Är någon nämnd med namn eller med på bild?',
      help: 'Det gäller kollegor också, och dig själv.',
    },
    {
      id: 'said_yes',
      text: 'Har alla som nämns eller syns sagt ja?',
      help: 'De ska veta att det kan synas på Facebook och att de kan ändra sig.',
    },
    {
      id: 'child',
      text: 'Är något barn med, i texten eller på bild?',
      help: 'Alla under 18 år räknas, också ditt eget barn.',
    },
    {
      id: 'protected',
      text: 'Har någon som är med skyddade personuppgifter?',
      help: 'Fråga var och en som är med. Skriv aldrig varför. Är svaret ja kan vi inte publicera.',
    },
  ],
  legalBases: [
    {
      id: 'staff',
      name: 'Medarbetare: uppgift av allmänt intresse, och tillfrågad först',
      text: 'Att berätta om verksamheten är en uppgift av allmänt intresse. Ett samtycke till arbetsgivaren är sällan frivilligt i lagens mening, så vi stöder oss inte på det. Vi frågar ändå alltid först, antecknar svaret och tar ned när någon ångrar sig.',
    },
    {
      id: 'client',
      name: 'Brukare, patient eller anhörig: skriftligt ja och sekretessbeslut',
      text: 'Personen har sagt ja skriftligt till just den här texten och bilden, och vet att hen kan ändra sig. Den som får besluta om sekretess har prövat att uppgifterna kan lämnas ut (offentlighets- och sekretesslagen 12 och 26 kap.).',
    },
    {
      id: 'child',
      name: 'Barn: vårdnadshavarnas skriftliga ja, barnets egen vilja och sekretessbeslut',
      text: 'Alla vårdnadshavare har sagt ja skriftligt, och barnet har fått säga vad det vill efter ålder och mognad. Sekretessen är prövad. Är du tveksam: låt bli.',
    },
    {
      id: 'public_role',
      name: 'Offentlig roll: uppgift av allmänt intresse',
      text: 'Förtroendevalda och chefer som syns i sitt uppdrag, till exempel när de håller tal eller tar emot ett pris. De får veta innan.',
    },
  ],
};
