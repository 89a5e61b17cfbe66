import type { PlanContent } from '../../../shared/plan/plan.ts';

type Direction = Pick<
  PlanContent,
  'title' | 'organisation' | 'introduction' | 'purposes' | 'messages' | 'audiences' | 'askWhom'
>;

/** What we want, what we say and to whom. */
export const direction: Direction = {
  title: 'Media- och PR-plan',
  organisation: 'Socialförvaltningen',
  introduction: `Varje dag händer det bra saker hos oss som få utanför arbetsgruppen får veta. Någon hittar ett bättre sätt att hälsa välkommen. Någon säger till i tid. Någon gör fel, berättar det och får andra att slippa göra om det.

Den här planen hjälper oss att berätta om det. Den säger vad vi vill uppnå, vem vi talar till, hur vi låter och vad vi kontrollerar innan något blir synligt för alla. Den gäller alla våra kanaler, och varje inlägg granskas mot den.

Vi berättar aldrig något som gör att en brukare, patient eller anhörig kan kännas igen mot sin vilja. Hellre en berättelse för lite än en för mycket.

Vi går igenom planen varje år: vad har vi berättat, vem nådde vi, vad lärde vi oss?`,
  purposes: [
    {
      id: 'brand',
      text: 'Stärka oss som arbetsplats: fler vill börja hos oss, och fler av oss vill stanna.',
    },
    {
      id: 'knowledge',
      text: 'Öka kunskapen om vad socialtjänsten gör, så att fler vet vilken hjälp som finns och vågar be om den.',
    },
    {
      id: 'follow',
      text: 'Göra det lätt för medarbetare, invånare och politiker att förstå och följa vårt arbete.',
    },
    {
      id: 'learning',
      text: 'Sprida det vi lär oss, både när det går bra och när det går fel, så att fler kan göra nytta av det.',
    },
  ],
  messages: [
    {
      id: 'matters',
      text: 'Vi gör skillnad i människors vardag.',
      support: 'Visa en vanlig dag och vad som blev bättre. Det lilla och konkreta säger mer än stora ord.',
    },
    {
      id: 'together',
      text: 'Vi löser det tillsammans.',
      support:
        'Visa hur yrken, arbetsgrupper, anhöriga och grannar hjälps åt, och vad var och en bidrog med.',
    },
    {
      id: 'skilled',
      text: 'Hos oss arbetar kunniga människor som växer i sitt jobb.',
      support: 'Visa kunskapen bakom det som ser enkelt ut: bemötande, bedömning, metod, handledning.',
    },
    {
      id: 'trust',
      text: 'Vi har tillit till varandra och vågar ta ansvar.',
      support:
        'Visa när någon fick prova en idé och vad det ledde till, även när det inte blev som vi tänkt.',
    },
    {
      id: 'honest',
      text: 'Vi är öppna när något blir fel, och vi lär oss av det.',
      support: 'Säg vad som hände, vad det betydde och vad vi gör annorlunda nu. Skyll aldrig på en person.',
    },
  ],
  audiences: [
    {
      id: 'future',
      name: 'Framtida kollegor',
      need: 'Vill veta hur det är att arbeta hos oss på riktigt: uppgifter, kollegor, chefer och möjligheter.',
    },
    {
      id: 'staff',
      name: 'Vi som arbetar här',
      need: 'Vill känna igen sig, bli sedda för det de gör och få idéer från andra arbetsgrupper.',
    },
    {
      id: 'residents',
      name: 'Invånare',
      need: 'Vill veta vilken hjälp som finns, hur det går till att få den och vad skattepengarna används till.',
    },
    {
      id: 'clients',
      name: 'Brukare, patienter och anhöriga',
      need: 'Behöver kunna lita på att de blir väl bemötta och att ingen berättar om dem utan lov.',
    },
    {
      id: 'politicians',
      name: 'Politiker',
      need: 'Behöver förstå vardagen bakom siffrorna för att kunna fatta bra beslut.',
    },
    {
      id: 'media',
      name: 'Lokala medier',
      need: 'Vill ha nyheter som är sanna, konkreta och lätta att följa upp, och någon att ringa.',
    },
  ],
  askWhom: 'Socialförvaltningens kommunikatör. Ring kommunens växel och fråga efter oss.',
};
