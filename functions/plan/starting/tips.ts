import type { PlanContent } from '../../../shared/plan/plan.ts';

/** How to spread good examples. */
export const tips: PlanContent['tips'] = {
  staff: [
    {
      id: 'start_small',
      text: 'Börja med vad som hände, som om du berättade det i fikarummet. Tre meningar räcker.',
      field: 'what',
    },
    {
      id: 'no_details',
      text: 'Skriv ”en äldre person” i stället för namn, ålder, adress eller rum. Händelsen är lika bra ändå.',
      field: 'what',
    },
    {
      id: 'difference',
      text: 'Vad blev bättre, och för vem? Det är det som gör att andra vill läsa.',
      field: 'why',
    },
    {
      id: 'next_time',
      text: 'Vad skulle du säga till en kollega i en annan arbetsgrupp som vill göra likadant?',
      field: 'learned',
    },
    {
      id: 'went_wrong',
      text: 'Gick något fel? Berätta vad ni gör annorlunda nu. Det är en av de viktigaste berättelserna.',
      field: 'learned',
    },
    {
      id: 'one_tag',
      text: 'Välj en eller två principer som du ser i berättelsen. Passar ingen kan du hoppa över.',
      field: 'tags',
    },
    {
      id: 'hands',
      text: 'Fotografera händer, saker och platser hellre än ansikten, och aldrig i någons hem utan lov.',
      field: 'photos',
    },
    {
      id: 'look_behind',
      text: 'Titta bakom det du fotograferar: skärmar, tavlor, namnbrickor och papper syns mer än man tror.',
      field: 'photos',
    },
    {
      id: 'say_where',
      text: 'Fråga den som är med på bild: får vi visa den för alla på Facebook? Säg att det går att ångra.',
      field: 'people',
    },
    {
      id: 'not_perfect',
      text: 'Texten behöver inte vara färdig. Kommunikatören hjälper till och frågar om något är oklart.',
    },
  ],
  managers: [
    { id: 'apt', text: 'Fråga på varje arbetsplatsträff: vad gick bra sedan sist som andra borde få veta?' },
    { id: 'make_time', text: 'Ge tid att skriva. Tio minuter under arbetstid räcker långt.' },
    { id: 'poster', text: 'Sätt upp affischen med QR-koden i fikarummet, och visa själv hur det går till.' },
    { id: 'go_first', text: 'Berätta själv om något som du gjorde fel och vad du lärde dig. Då vågar fler.' },
    { id: 'thank', text: 'Tacka den som berättar, också när det inte blev något inlägg.' },
    {
      id: 'freedom',
      text: 'Alla får tala med medier, och du får varken hindra det eller ta reda på vem som gjorde det.',
    },
    {
      id: 'spread',
      text: 'Ta med en berättelse till ledningsgruppen och till nämnden. Dela inlägget när det är ute.',
    },
    {
      id: 'new_staff',
      text: 'Visa några berättelser för den som söker jobb hos er. De säger mer än annonsen.',
    },
  ],
  politicians: [
    {
      id: 'share',
      text: 'Dela våra inlägg som de är, och lägg gärna till varför du tycker att de är viktiga.',
    },
    {
      id: 'visit',
      text: 'Fråga på verksamhetsbesöken: vad är ni stolta över, och vad har ni lärt er av ett misstag?',
    },
    { id: 'credit', text: 'Ge arbetsgruppen äran. Då vågar fler berätta.' },
    {
      id: 'no_cases',
      text: 'Kommentera aldrig en enskild persons ärende, inte heller när det redan står i tidningen.',
    },
    {
      id: 'photo',
      text: 'Fotografera inte på besöket utan att alla som syns har sagt ja, och aldrig i någons hem.',
    },
    {
      id: 'refer',
      text: 'Får du frågor i en tråd: hänvisa till förvaltningen i stället för att svara på detaljer.',
    },
    {
      id: 'campaign',
      text: 'Använd inte förvaltningens berättelser eller bilder i partiets egna kampanjer.',
    },
  ],
};
