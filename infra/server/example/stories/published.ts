import { askWhom } from './ask-whom.ts';
import { isVisited, looksAtComments, plansFor, postsByHand, timeComes } from './deeds-publishing.ts';
import { answers, approves, asks, describes, settles, takesOver, ticks, writes } from './deeds-review.ts';
import { type ExampleStory, on } from './example-story.ts';

const breakfast = `Frukost när du vaknar, inte när klockan slår åtta.

På ett av våra äldreboenden står frukosten numera framme mellan halv sju och tio. Var och en äter när det passar.

– Vi trodde att det skulle bli rörigt. I stället blev det lugnare än på länge, säger en av undersköterskorna.

De provade i två veckor och skrev upp det som inte fungerade på en lapp på kylskåpet. Det blev tre saker, och alla gick att lösa. Den som behöver hjälp får den precis som förut.

Det är en liten förändring. Men den handlar om något stort: att få bestämma över sin egen morgon.

${askWhom}`;

const keyCabinet = `Koden som bara dagen kände till.

En fredag bytte en av våra hemtjänstgrupper koden till nyckelskåpet. Det sades på morgonmötet, och alla trodde att alla visste. Men klockan elva på kvällen stod nattpatrullen framför skåpet och kom inte in.

Det tog tjugo minuter att få tag i någon som kunde den nya koden. Alla fick sin hjälp, men två besök blev sena. Det har vi bett om ursäkt för.

Det här lärde gruppen sig: en ändring gäller först när nästa skift har sagt ”jag vet”. Nu skrivs den på tavlan vid dörren, och den som har läst sätter ett kryss. Det tar en halv minut.

Vi berättar det här för att fler ska slippa göra om det.

${askWhom}`;

/** What is out: on Facebook and the site, and on the site and by hand. */
export const publishedStories: ExampleStory[] = [
  {
    name: 'frukost',
    sent: { ago: 16, time: '07:40' },
    telling: {
      kind: 'good_example',
      what: `På vårt äldreboende serverade vi frukost klockan åtta, för så hade vi alltid gjort. För en tid sedan provade vi något annat: frukosten står framme mellan halv sju och tio, och var och en äter när de har vaknat.

Vi trodde att det skulle bli rörigt. I stället blev det lugnare än på länge.`,
      why: 'Det är en liten sak, men den handlar om att få bestämma över sin egen morgon. Och vi slipper springa.',
      learned:
        'Prova i två veckor och fråga sedan. Vi skrev upp det som inte fungerade på en lapp på kylskåpet. Det blev tre saker, och alla gick att lösa.',
      tags: ['brukarfokus', 'tillit'],
      answers: { client: 'yes', named: 'no', child: 'no', protected: 'no' },
      people: 'Ingen är med på bilden.',
      contact: { name: 'Ett gäng undersköterskor', way: '' },
    },
    drawings: ['fika'],
    happens: [
      on(15, '09:10', takesOver),
      on(
        15,
        '09:25',
        asks(
          'Vilken fin berättelse! Hur gör ni med dem som behöver hjälp vid frukosten? Det tror jag att läsarna undrar.',
        ),
      ),
      on(
        15,
        '15:30',
        answers(
          'De får hjälp precis som förut. Vi är lika många på morgonen, men nu kommer inte alla på en gång.',
        ),
      ),
      on(
        14,
        '10:00',
        settles(
          'client',
          'Texten handlar om hur alla på boendet äter frukost. Ingen enskild kan kännas igen.',
        ),
        describes('Teckning: en termos och två koppar kaffe på ett bord framför ett fönster med morgonsol.'),
        writes('facebook', `${breakfast}\n\n#TillitIVardagen`, [0]),
        writes('site', breakfast, [0]),
        ticks(),
      ),
      on(14, '14:30', approves('facebook'), approves('site')),
      on(13, '08:40', plansFor('facebook', 12, '09:30'), plansFor('site', 12, '09:30')),
      on(12, '09:30', timeComes),
      on(
        12,
        '10:20',
        isVisited({
          reactions: 87,
          shares: 9,
          views: 1_462,
          comments: [
            'Så klokt. Det vill jag också ha när jag blir gammal!',
            'Hur blir det på helgerna?',
            'Vi provar det här hos oss nästa månad. Tack för att ni berättar hur ni gjorde.',
          ],
        }),
      ),
      on(
        12,
        '12:10',
        looksAtComments(
          'facebook',
          'Svarade på frågan om helgerna: det är likadant då. Inget att ta bort.',
          24,
        ),
      ),
      on(11, '09:45', timeComes, looksAtComments('facebook', 'Bara glada tillrop. Inget att ta bort.', 72)),
      on(8, '09:15', looksAtComments('facebook', 'Inget nytt. Tittar en sista gång om två veckor.', 336)),
    ],
  },
  {
    name: 'nycklar',
    sent: { ago: 11, time: '16:20' },
    telling: {
      kind: 'lesson',
      what: `En fredag bytte vi koden till nyckelskåpet. Vi berättade det på morgonmötet och trodde att alla visste. Det gjorde de inte. Nattpatrullen stod framför skåpet klockan elva och kom inte in.

Det tog tjugo minuter innan de fick tag i någon som kunde den nya koden. Alla fick sin hjälp, men två besök blev sena.`,
      why: 'Det var ingens fel, men det var vårt ansvar. Vi hade ett sätt att berätta saker som bara nådde dem som arbetar på dagen.',
      learned:
        'Nu gäller en ändring först när nästa skift har sagt ”jag vet”. Vi skriver den på tavlan vid dörren, och den som har läst sätter ett kryss. Det tar en halv minut.',
      tags: ['oppenhet', 'samverkan'],
      answers: { client: 'no', named: 'no', child: 'no', protected: 'no' },
      people: '',
      contact: { name: '', way: '' },
    },
    drawings: ['tavla'],
    happens: [
      on(10, '08:50', takesOver),
      on(
        9,
        '13:00',
        describes('Teckning: en anslagstavla med färgade lappar. En av lapparna har fått tre kryss.'),
        writes('facebook', keyCabinet, [0]),
        writes('site', keyCabinet, [0]),
        writes('manual', keyCabinet, [0]),
        ticks(),
      ),
      on(9, '15:40', approves('facebook'), approves('site'), approves('manual')),
      on(
        8,
        '10:05',
        plansFor('facebook', 7, '08:30'),
        plansFor('site', 7, '08:30'),
        plansFor('manual', 7, '08:30'),
      ),
      on(7, '08:30', timeComes),
      on(7, '09:05', postsByHand('https://intranat.exempelkoping.example/nyheter/nyckelskapet')),
      on(
        7,
        '09:20',
        isVisited({
          reactions: 52,
          shares: 4,
          views: 904,
          comments: [
            'Starkt att ni berättar när det blir fel. Det ger förtroende.',
            'Tjugo minuter är länge om man väntar på hjälp. Bra att ni har ändrat på det.',
          ],
        }),
      ),
      on(7, '11:00', looksAtComments('facebook', 'Tackade för båda kommentarerna. Kritiken är rimlig.', 24)),
      on(7, '11:15', looksAtComments('manual', 'Två tummar upp på intranätet. Inget att svara på.', null)),
      on(6, '09:10', timeComes, looksAtComments('facebook', 'Inget nytt.', 336)),
    ],
  },
];
