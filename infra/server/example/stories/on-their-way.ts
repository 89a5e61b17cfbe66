import { askWhom } from './ask-whom.ts';
import { pageRefuses, plansAhead, plansFor } from './deeds-publishing.ts';
import {
  approves,
  comments,
  confirmsNames,
  countsAs,
  describes,
  registers,
  settles,
  takesOver,
  ticks,
  writes,
} from './deeds-review.ts';
import { type ExampleStory, on } from './example-story.ts';

const newColleague = `”Fråga mig” står det på Samuels tröja.

Den som är ny hos oss har hundra frågor och vill inte störa. Därför har en av våra gruppbostäder en fadder varje vecka. Den som är fadder har en tröja som det står ”Fråga mig” på, och har tid att svara.

– Jag lär mig själv av det. När någon undrar varför vi gör som vi gör händer det att jag inte vet, säger Samuel, stödassistent.

Frågorna skrivs i en bok som ligger framme. Tre av dem har redan lett till att gruppen gör på ett nytt sätt.

${askWhom}`;

const harvest = `Från låda till gryta.

Förra sommaren byggde en av våra dagliga verksamheter odlingslådor på baksidan. Skörden ligger i frysen: morötter, mangold och så mycket squash att den räcker länge.

De som odlar bestämmer själva vad som ska växa. Köket lagar det som blir. På fredagarna äter alla tillsammans, och den som vill berättar vad som är i grytan.

Det bästa rådet från odlarna: börja med en enda låda och något som växer fort.

${askWhom}`;

/** What is approved, has a time, or has met with trouble. */
export const onTheirWayStories: ExampleStory[] = [
  {
    name: 'cyklar',
    sent: { ago: 8, time: '13:05' },
    telling: {
      kind: 'good_example',
      what: 'Vår hemtjänstgrupp har bytt två av bilarna mot elcyklar. Inne i tätorten går det fortare, för vi slipper leta efter parkering. Den som inte vill cykla tar bilen som vanligt.',
      why: 'Vi hinner med ungefär ett besök till på ett pass, och flera av oss är piggare när vi kommer hem.',
      learned: 'Låt dem som vill prova börja. Efter en månad ville fler.',
      tags: ['tillit', 'langsiktighet'],
      answers: { client: 'no', named: 'no', child: 'no', protected: 'no' },
      people: '',
      contact: { name: '', way: '' },
    },
    drawings: ['cykel'],
    happens: [
      on(7, '10:10', takesOver),
      on(
        6,
        '09:20',
        describes('Teckning: en röd elcykel med korg lutad mot en gul vägg.'),
        writes(
          'facebook',
          `Två bilar mindre, ett besök till.

En av våra hemtjänstgrupper har bytt två bilar mot elcyklar. Inne i tätorten går det fortare, för ingen behöver leta efter parkering.

– Vi hinner med ungefär ett besök till på ett pass, och flera av oss är piggare när vi kommer hem, säger gruppen.

Den som inte vill cykla tar bilen som vanligt. Gruppens råd är att låta dem som vill prova börja. Efter en månad ville fler.

${askWhom}`,
          [0],
        ),
        ticks(),
      ),
      on(5, '15:15', approves('facebook')),
      on(4, '08:30', plansFor('facebook', 2, '10:30')),
      on(2, '10:30', pageRefuses),
    ],
  },
  {
    name: 'fraga-mig',
    sent: { ago: 6, time: '08:15' },
    telling: {
      kind: 'good_example',
      what: 'Den som är ny hos oss har hundra frågor och vill inte störa. Därför har vi en fadder varje vecka. Fadderns tröja har texten ”Fråga mig” på ryggen. Just nu är det Samuel som har den. Frågorna skriver vi i en bok som ligger framme.',
      why: 'Den som vågar fråga gör färre fel och stannar längre.',
      learned:
        'Vi trodde att det var för de nya. Men tre av frågorna har gjort att vi själva arbetar på ett nytt sätt.',
      tags: ['stod', 'kunskap'],
      answers: { client: 'no', named: 'yes', said_yes: 'yes', child: 'no', protected: 'no' },
      people: 'Samuel, stödassistent. Han har sagt ja.',
      contact: { name: 'Gruppbostaden', way: '' },
    },
    drawings: [],
    happens: [
      on(5, '11:00', takesOver, countsAs('skilled_colleague')),
      on(
        3,
        '10:40',
        registers('Samuel', 'named'),
        writes('facebook', newColleague),
        writes('site', newColleague),
        confirmsNames('Samuel är medarbetare, har läst texten och sagt ja.'),
        ticks(),
      ),
      on(3, '10:55', comments('kim', 'Samuel har läst och sagt ja till båda kanalerna.')),
      on(2, '13:10', approves('facebook'), approves('site')),
      on(2, '13:20', comments('robin', 'Fin! Ta gärna en vecka då vi inte har något annat om att vara ny.')),
    ],
  },
  {
    name: 'tio-minuter',
    sent: { ago: 9, time: '16:45' },
    telling: {
      kind: 'good_example',
      what: 'På torsdagar slutar vi på mottagningen tio minuter tidigare med ärendena. Då sätter vi oss och svarar på samma två frågor: Vad blev bra i dag? Vad tar du med dig hem som du hellre lämnar här? Ingen diskuterar. Den som vill säger ingenting.',
      why: 'Vi möter mycket på en dag. Det är lättare att komma tillbaka i morgon om man får lägga det ifrån sig.',
      learned: 'Samma tid, samma frågor och aldrig mer än tio minuter.',
      tags: ['stod', 'langsiktighet'],
      answers: { client: 'no', named: 'no', child: 'no', protected: 'no' },
      people: '',
      contact: { name: '', way: '' },
    },
    drawings: ['fonster'],
    happens: [
      on(8, '09:40', takesOver, countsAs('skilled_colleague')),
      on(
        5,
        '14:20',
        describes('Teckning: ett fönster i skymningen med en tänd lampa och en krukväxt.'),
        writes(
          'facebook',
          `Två frågor innan vi går hem.

På torsdagar lägger en grupp socialsekreterare undan ärendena tio minuter tidigare. De sätter sig ner och svarar på samma två frågor:

Vad blev bra i dag?
Vad tar du med dig hem som du hellre lämnar här?

Ingen diskuterar. Den som vill säger ingenting.

– Vi möter mycket på en dag. Det är lättare att komma tillbaka i morgon om man får lägga det ifrån sig, säger en av dem.

Vad gör ni på ert jobb innan ni går hem? Skriv gärna i en kommentar.

${askWhom}`,
          [0],
        ),
        ticks(),
      ),
      on(4, '10:00', approves('facebook')),
      on(3, '15:20', plansAhead(['facebook'], 2, '10:30')),
    ],
  },
  {
    name: 'odling',
    sent: { ago: 12, time: '12:10' },
    telling: {
      kind: 'good_example',
      what: 'Förra sommaren byggde vi odlingslådor bakom den dagliga verksamheten. De som odlar bestämmer själva vad som ska växa, och köket lagar det som blir. Skörden ligger i frysen: morötter, mangold och väldigt mycket squash. På fredagarna äter alla tillsammans.',
      why: 'Det märks när något är på riktigt. Maten ska ju bli klar.',
      learned: 'Börja med en enda låda och något som växer fort.',
      tags: ['brukarfokus', 'delegering'],
      answers: { client: 'unsure', named: 'no', child: 'no', protected: 'no' },
      people: 'Bara lådorna syns.',
      contact: { name: '', way: '' },
    },
    drawings: ['odling'],
    happens: [
      on(
        10,
        '13:50',
        takesOver,
        settles('client', 'Ingen person beskrivs, och platsen går inte att känna igen.'),
      ),
      on(
        6,
        '11:30',
        describes('Teckning: två odlingslådor med gröna blad och en vattenkanna.'),
        writes('facebook', harvest, [0]),
        writes('site', harvest, [0]),
        ticks(),
      ),
      on(3, '11:00', approves('facebook'), approves('site')),
      on(2, '09:30', plansAhead(['facebook', 'site'], 4, '14:00')),
    ],
  },
];
