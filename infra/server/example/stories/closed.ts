import { rejects, takesBack, takesOver } from './deeds-review.ts';
import { type ExampleStory, on } from './example-story.ts';

/** What is not going to be told. */
export const closedStories: ExampleStory[] = [
  {
    name: 'bowling',
    sent: { ago: 13, time: '21:05' },
    telling: {
      kind: 'good_example',
      what: 'Hela avdelningen var ute och bowlade i fredags! Det blev två strikar, en vurpa och väldigt mycket skratt. Bästa kvällen på länge, och i dag är alla glada på jobbet.',
      why: 'Vi behöver ha roligt ihop också.',
      learned: 'Boka två banor.',
      tags: ['stod'],
      answers: { client: 'no', named: 'no', child: 'no', protected: 'no' },
      people: '',
      contact: { name: '', way: '' },
    },
    drawings: [],
    happens: [
      on(
        11,
        '10:30',
        takesOver,
        rejects(
          'Tack för en berättelse som gjorde oss glada! Vi lägger inte ut den på Facebook, för där försöker vi visa vad som blir bättre för dem vi är till för. Den passar fint på intranätet, och vi hjälper gärna till att få in den där. Berätta för oss igen när ni har något från vardagen på avdelningen. Det vill vi läsa!',
        ),
      ),
    ],
  },
  {
    name: 'hunden',
    sent: { ago: 5, time: '11:45' },
    telling: {
      kind: 'good_example',
      what: 'På onsdagar har vi en hund på besök i dagverksamheten. Den gör ingenting särskilt. Den ligger mest på golvet, men det blir ett annat lugn i rummet och fler stannar kvar och pratar.',
      why: 'Det behöver inte vara så märkvärdigt för att göra skillnad.',
      learned: 'Fråga först om någon är allergisk eller rädd.',
      tags: ['brukarfokus'],
      answers: { client: 'no', named: 'no', child: 'no', protected: 'no' },
      people: '',
      contact: { name: '', way: '' },
    },
    drawings: [],
    happens: [on(4, '09:30', takesOver), on(3, '16:10', takesBack)],
  },
];
