interface GuidePart {
  name: string;
  minutes: number;
  steps: string[];
}

/** The parts of a workshop with their times, and what the leader does in each. */
export const parts: GuidePart[] = [
  {
    name: 'Samla',
    minutes: 5,
    steps: [
      'Öppna din länk på skärmen i rummet. Låt QR-koden stå framme tills alla är inne.',
      'Säg varför ni gör det här, och vad som händer med svaren.',
      'Den som saknar telefon lånar en kollegas: på tacksidan kan nästa person svara.',
    ],
  },
  {
    name: 'Svara',
    minutes: 10,
    steps: [
      'Läs frågorna högt. Säg att några få ord på varje rad räcker.',
      'Var tyst medan de skriver. Skärmen visar hur många som har svarat, men inga ord.',
      'Visa ordmolnet när nästan alla är klara. Fråga först: ”Är det någon som behöver mer tid?”',
    ],
  },
  {
    name: 'Titta och prata',
    minutes: 20,
    steps: [
      'Låt alla titta färdigt innan någon säger något.',
      '”Vad känner ni igen? Vad förvånar? Vad saknas?” Låt dem prata två och två, och gå sedan laget runt.',
      'Välj ett ord så att det blir stort. Fråga aldrig vem som skrev det.',
      'Märk högst tre ord som ni vill minnas. Gör likadant med nästa fråga.',
    ],
  },
  {
    name: 'Avsluta',
    minutes: 5,
    steps: ['Läs upp det ni vill minnas.', 'Säg när nämnden får se ordmolnen, och tacka för i dag.'],
  },
];

/** What may go another way, and what to do. */
export const troubles: { when: string; what: string }[] = [
  {
    when: 'Det blir tyst, eller trögt',
    what: 'Ge ett exempel: ”Tänk på en bra dag på jobbet. Vad gjorde den bra?” Vänta tio sekunder till.',
  },
  {
    when: 'Samma personer pratar',
    what: 'Låt alla prata två och två först. Fråga sedan paren, ett i taget.',
  },
  {
    when: 'Någon skriver om en brukare eller nämner ett namn',
    what: 'Säg till alla, inte till en: ”Skriv om oss, så att ingen brukare kan kännas igen.” Visas det på skärmen: välj ordet och tryck Dölj.',
  },
  {
    when: 'Nätet försvinner',
    what: 'Telefonerna sparar svaret och skickar det när nätet är tillbaka. Fortsätt prata. Hjälper inget: skriv på papper och lämna till kommunikatören.',
  },
];
