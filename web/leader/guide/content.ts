import { type Campaign, commonQuestions } from '../../../shared/campaigns/campaigns.ts';

interface GuidePart {
  name: string;
  minutes: number;
  steps: string[];
}

const gather: GuidePart = {
  name: 'Samla',
  minutes: 5,
  steps: [
    'Öppna din länk på skärmen i rummet. Låt QR-koden stå framme tills alla är inne.',
    'Säg varför ni gör det här, och vad som händer med svaren.',
    'Den som saknar telefon lånar en kollegas: på tacksidan kan nästa person svara.',
  ],
};
const talk = [
  'Låt alla titta färdigt innan någon säger något.',
  '”Vad känner ni igen? Vad förvånar? Vad saknas?” Låt dem prata två och två, och gå sedan laget runt.',
];
const word = 'Välj ett ord så att det blir stort. Fråga aldrig vem som skrev det.';
const unveil = 'Visa ordmolnet när nästan alla är klara. Fråga först: ”Är det någon som behöver mer tid?”';
const readOut = 'Läs upp det ni vill minnas.';

/** The group answers and then looks, once. */
const once: GuidePart[] = [
  gather,
  {
    name: 'Svara',
    minutes: 10,
    steps: [
      'Läs frågorna högt. Säg att några få ord på varje rad räcker.',
      'Var tyst medan de skriver. Skärmen visar hur många som har svarat, men inga ord.',
      unveil,
    ],
  },
  {
    name: 'Titta och prata',
    minutes: 20,
    steps: [...talk, word, 'Märk högst tre ord som ni vill minnas. Gör likadant med nästa fråga.'],
  },
  {
    name: 'Avsluta',
    minutes: 5,
    steps: [readOut, 'Säg när nämnden får se ordmolnen, och tacka för i dag.'],
  },
];

/** The group goes on with what it wrote itself. */
const inSteps: GuidePart[] = [
  gather,
  {
    name: 'Föreslå frågor',
    minutes: 10,
    steps: ['Läs frågan högt. Låt alla skriva sina förslag för sig själva.', unveil],
  },
  {
    name: 'Rösta',
    minutes: 5,
    steps: ['Läs förslagen högt. Var och en väljer på sin telefon.', 'Visa vad gruppen valde.'],
  },
  {
    name: 'Svara på frågorna',
    minutes: 10,
    steps: ['Nu är det gruppens egna frågor. Var tyst medan de skriver, och visa sedan ordmolnen.'],
  },
  { name: 'Titta och prata', minutes: 20, steps: [...talk, word, 'Märk högst tre ord som ni vill minnas.'] },
  {
    name: 'Avsluta',
    minutes: 5,
    steps: [readOut, 'Tiden slut? Avsluta efter vilket steg som helst: det ni har gjort finns kvar.'],
  },
];

/** The cloud grows while people answer, and nobody leads the screen. */
const fromStart = (minAnswers: number): GuidePart[] => [
  gather,
  {
    name: 'Svara',
    minutes: 10,
    steps: [
      'Läs frågorna högt. Säg att några få ord på varje rad räcker.',
      `Ordmolnet kommer när ${minAnswers} har svarat, och ritas om när minst ${minAnswers} nya svar har kommit. Vänta med att prata tills alla är klara.`,
    ],
  },
  { name: 'Titta och prata', minutes: 20, steps: [...talk, 'Fråga aldrig vem som skrev ett ord.'] },
  {
    name: 'Avsluta',
    minutes: 5,
    steps: ['Säg när nämnden får se ordmolnen, och tacka för i dag.'],
  },
];

/** The parts of a campaign's workshop with their times, and what the leader does in each. */
export function guideParts(campaign: Campaign): GuidePart[] {
  if (campaign.words === 'from_start') return fromStart(campaign.minAnswers);
  return commonQuestions(campaign).length < campaign.questions.length ? inSteps : once;
}

/** What may go another way, and what to do; with more where the screen is led. */
export const troubles: { when: string; what: string; ifLed?: string }[] = [
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
    what: 'Säg till alla, inte till en: ”Skriv om oss, så att ingen brukare kan kännas igen.” Den som skrev kan ändra sitt svar.',
    ifLed: 'Visas det på skärmen: välj ordet och tryck Dölj ordet.',
  },
  {
    when: 'Nätet försvinner',
    what: 'Telefonerna sparar svaret och skickar det när nätet är tillbaka. Fortsätt prata. Hjälper inget: skriv på papper och lämna till kommunikatören.',
  },
];
