import type { ExampleStory } from './example-story.ts';

/** What nobody has read yet. */
export const incomingStories: ExampleStory[] = [
  {
    name: 'dubbelbokat',
    sent: { ago: 2, time: '15:10' },
    telling: {
      kind: 'lesson',
      what: 'Vi hade bokat två hembesök på samma tid. Den ena familjen fick vänta i en timme innan någon ringde. Vi bad om ursäkt och fick en ny tid samma vecka.',
      why: 'Det känns inte bra när andra får betala för att vi har två kalendrar.',
      learned: 'Nu bokar vi bara i den gemensamma kalendern, och den som ser en krock ringer direkt.',
      tags: ['oppenhet'],
      answers: { client: 'unsure', named: 'no', child: 'no', protected: 'no' },
      people: '',
      contact: { name: '', way: '' },
    },
    drawings: [],
    happens: [],
  },
  {
    name: 'spark',
    sent: { ago: 1, time: '06:50' },
    telling: {
      kind: 'good_example',
      what: `En natt i vintras stod våra bilar still i snön. Nattgruppen ringde runt i kvarteret och fick låna fyra sparkar av grannarna.

Klockan två på natten gled vi fram mellan husen. Vid en port hade någon ställt en snölykta, så att vi skulle hitta rätt. Alla fick sin hjälp den natten, och ingen mer än en kvart sent.`,
      why: 'Det visar att vi får lösa saker själva när det gäller, och att hela kvarteret hjälper till.',
      learned:
        'Prata med grannarna innan snön kommer. Nu har vi en lista över vilka som har sparkar att låna ut.',
      tags: ['tillit', 'samverkan'],
      answers: { client: 'no', named: 'no', child: 'no', protected: 'no' },
      people: 'Ingen är med på bilderna.',
      contact: { name: 'Nattgruppen', way: 'Ring växeln och fråga efter nattgruppen' },
    },
    drawings: ['spark', 'lykta'],
    happens: [],
  },
];
