import { askWhom } from './ask-whom.ts';
import { asks, comments, countsAs, describes, settles, takesOver, ticks, writes } from './deeds-review.ts';
import { type ExampleStory, on } from './example-story.ts';

const discharge = `Jag vill lyfta fram Birgitta i hemgångsteamet, hon är helt fantastisk! När någon skulle hem från lasarettet en fredagskväll ringde hon runt till biståndshandläggare, rehab och nattpatrullen och såg till att insatserna enligt SoL var igång redan samma kväll, trots att det egentligen inte skulle gå att verkställa förrän på måndagen.

Ring henne på 070-174 06 35 om ni vill veta hur hon gjorde.`;

/** What Kim is working with. */
export const underReviewStories: ExampleStory[] = [
  {
    // With much for the checks to find.
    name: 'hemgang',
    sent: { ago: 4, time: '17:25' },
    telling: {
      kind: 'good_example',
      what: discharge,
      why: 'Vi pratar mycket om samverkan. Hon gör det.',
      learned: 'Det går om man ringer i stället för att skicka ärendet vidare.',
      tags: ['samverkan', 'brukarfokus'],
      answers: { client: 'unsure', named: 'yes', said_yes: 'unsure', child: 'no', protected: 'unsure' },
      people: 'Birgitta, min kollega. Jag har inte hunnit fråga henne än.',
      contact: { name: 'En kollega i hemgångsteamet', way: '' },
    },
    drawings: [],
    happens: [
      on(
        2,
        '09:00',
        takesOver,
        writes('facebook', `${discharge}\n\nDet går om man ringer i stället för att skicka ärendet vidare.`),
        ticks('purpose'),
        comments(
          'kim',
          'Ett fint exempel på samverkan. Men namnet och numret måste bort, och den långa meningen behöver delas. Jag frågar Birgitta först.',
        ),
      ),
    ],
  },
  {
    // Waits only for a second person.
    name: 'bussen',
    sent: { ago: 7, time: '14:00' },
    telling: {
      kind: 'good_example',
      what: `I boendestödet har vi börjat åka buss i stället för bil. Tidigare hämtade vi med bil när någon skulle till tandläkaren eller banken. Nu möts vi vid hållplatsen.

Första gången är det mycket att hålla reda på: biljetten, tiden och var man ska kliva av. Efter några resor åker de flesta själva.`,
      why: 'Den som kan ta bussen kan åka vart den vill, också när vi inte är där.',
      learned: 'Räkna med att det tar längre tid i början. Det har vi igen sedan.',
      tags: ['brukarfokus', 'langsiktighet'],
      answers: { client: 'yes', named: 'no', child: 'no', protected: 'no' },
      people: '',
      contact: { name: '', way: '' },
    },
    drawings: ['hallplats'],
    happens: [
      on(
        5,
        '13:30',
        takesOver,
        settles('client', 'Texten handlar om arbetssättet och nämner ingen enskild.'),
      ),
      on(
        1,
        '14:45',
        describes('Teckning: en blå buss vid en hållplats i snön. Ingen människa syns.'),
        writes(
          'facebook',
          `Vi möts vid hållplatsen.

När någon skulle till tandläkaren eller banken brukade vi hämta med bil. Nu åker vi buss tillsammans i stället.

Första gången är det mycket att hålla reda på: biljetten, tiden och var man ska kliva av. Efter några resor åker de flesta själva.

– Den som kan ta bussen kan åka vart den vill, också när vi inte är där, säger en av dem som följer med.

Gruppens råd till andra: räkna med att det tar längre tid i början. Det har man igen sedan.

${askWhom}`,
          [0],
        ),
        ticks(),
        comments(
          'kim',
          'Klar för dig, Robin. Jag har stämt av med gruppen, och de är glada att den kommer ut.',
        ),
      ),
    ],
  },
  {
    name: 'kafe',
    sent: { ago: 3, time: '10:20' },
    telling: {
      kind: 'good_example',
      what: `Den första torsdagen i månaden dukar vi för anhörigkafé. Den som vårdar någon hemma får sitta ner en stund, prata med andra i samma läge och slippa ha svar på allt.

Vi började med fyra koppar. Förra gången fick vi hämta stolar från rummet bredvid.`,
      why: 'Många som hjälper en närstående tror att de är ensamma om det.',
      learned: 'Håll det enkelt: kaffe, ingen anmälan och ingen föreläsning.',
      tags: ['stod', 'oppenhet'],
      answers: { client: 'no', named: 'no', child: 'no', protected: 'no' },
      people: '',
      contact: { name: 'Anhörigstödet', way: 'Ring växeln' },
    },
    drawings: [],
    happens: [
      on(2, '13:15', takesOver, countsAs('skilled_colleague')),
      on(
        2,
        '13:30',
        asks(
          'Vad roligt att det har vuxit! Två frågor innan vi går vidare: Får vi skriva var kaféet ligger, så att fler hittar dit? Och är det något ni skulle göra annorlunda om ni började om?',
        ),
      ),
    ],
  },
];
