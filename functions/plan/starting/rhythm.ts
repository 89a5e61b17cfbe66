import type { PlanContent } from '../../../shared/plan/plan.ts';

/** Where and when. */
export const rhythm: Pick<
  PlanContent,
  'channels' | 'cadence' | 'mix' | 'blackouts' | 'themes' | 'comments' | 'answerWithinDays'
> = {
  channels: [
    {
      id: 'facebook',
      inUse: true,
      purpose: 'Nå invånare, kollegor och blivande kollegor där de redan är, och kunna svara på frågor.',
      maxChars: 1_200,
      maxPhotos: 6,
      maxHashtags: 2,
      maxEmojis: 3,
    },
    {
      id: 'site',
      inUse: true,
      purpose: 'Samla berättelserna på vår egen webbplats, öppet för alla och utan konto.',
      maxChars: 3_000,
      maxPhotos: 6,
      maxHashtags: 0,
      maxEmojis: 0,
    },
    {
      id: 'manual',
      inUse: true,
      purpose: 'Ge berättelsen vidare till intranät, personaltidning, informationsskärmar och lokala medier.',
      maxChars: 3_000,
      maxPhotos: 6,
      maxHashtags: 2,
      maxEmojis: 3,
    },
  ],
  cadence: {
    minPerWeek: 1,
    maxPerWeek: 3,
    minHoursBetween: 20,
    weekdays: [1, 2, 3, 4, 5],
    from: '07:00',
    to: '19:00',
    graceMinutes: 30,
  },
  mix: [
    { id: 'good_example', sharePercent: 50 },
    { id: 'skilled_colleague', sharePercent: 30 },
    { id: 'openness', sharePercent: 20 },
  ],
  blackouts: [
    {
      id: 'christmas_2026',
      name: 'Jul och nyår 2026',
      from: '2026-12-23',
      to: '2027-01-06',
      reason: 'Få av oss är på plats för att svara på kommentarer.',
    },
    {
      id: 'midsummer_2027',
      name: 'Midsommar 2027',
      from: '2027-06-24',
      to: '2027-06-27',
      reason: 'Få av oss är på plats för att svara på kommentarer.',
    },
    {
      id: 'christmas_2027',
      name: 'Jul och nyår 2027',
      from: '2027-12-23',
      to: '2028-01-06',
      reason: 'Få av oss är på plats för att svara på kommentarer.',
    },
    {
      id: 'election_2030',
      name: 'Valrörelsen 2030',
      from: '2030-08-18',
      to: '2030-09-08',
      reason:
        'De sista veckorna före valet till riksdag, region och kommun ska ingen kunna tro att vi tar ställning.',
    },
  ],
  themes: [
    {
      id: 'safe_home_2026',
      name: 'En trygg vardag',
      from: '2026-11-16',
      to: '2026-12-06',
      text: 'Vart man vänder sig när det inte är tryggt hemma. Runt den 25 november, FN:s dag mot våld mot kvinnor.',
    },
    {
      id: 'new_here_2027',
      name: 'Ny på jobbet',
      from: '2027-01-11',
      to: '2027-02-07',
      text: 'Hur vi tar emot den som är ny, och vad den nya såg som vi hade slutat se.',
    },
    {
      id: 'social_work_2027',
      name: 'Socialt arbete i dag',
      from: '2027-03-08',
      to: '2027-03-28',
      text: 'Vad en socialsekreterare, boendestödjare eller biståndshandläggare gör. Världsdagen för socialt arbete är den 16 mars.',
    },
    {
      id: 'summer_2027',
      name: 'Sommarjobba hos oss',
      from: '2027-04-05',
      to: '2027-05-02',
      text: 'Sommarvikarier berättar vad de lärde sig och varför de kom tillbaka.',
    },
    {
      id: 'care_2027',
      name: 'Kunskap som märks i vården',
      from: '2027-05-03',
      to: '2027-05-30',
      text: 'Sjuksköterskor, undersköterskor och rehabilitering. Sjuksköterskedagen är den 12 maj.',
    },
    {
      id: 'mistakes_2027',
      name: 'Så lärde vi oss',
      from: '2027-08-23',
      to: '2027-09-19',
      text: 'Fyra veckor om sådant som gick fel och vad vi gör annorlunda nu.',
    },
    {
      id: 'older_2027',
      name: 'Åldras väl, och stöd till anhöriga',
      from: '2027-09-27',
      to: '2027-10-17',
      text: 'Äldredagen är den 1 oktober, anhörigdagen den 6 oktober och världsdagen för psykisk hälsa den 10 oktober.',
    },
    {
      id: 'equal_2027',
      name: 'Delaktighet på riktigt',
      from: '2027-11-22',
      to: '2027-12-12',
      text: 'Stöd för den som har en funktionsnedsättning. Internationella funktionshinderdagen är den 3 december.',
    },
  ],
  answerWithinDays: 3,
  comments: {
    checkAfterHours: [2, 24, 72, 168],
    rules: `Vi läser kommentarerna på vardagar mellan klockan 8 och 16 och svarar så fort vi kan, senast nästa vardag.

Alla får tycka vad de vill om oss. Kritik är inget skäl att ta bort en kommentar, inte ens när den är hård eller vi anser att den är fel. Vi svarar sakligt och tackar för att någon hör av sig.

Vi tar bort det som lagen kräver (lag 1998:112 om ansvar för elektroniska anslagstavlor), till exempel hot, hets mot folkgrupp och andras upphovsskyddade verk. Vi tar också bort det som lämnar ut någons personuppgifter, eller som gör att någon som får stöd av oss kan kännas igen.

Innan vi tar bort något sparar vi en bild av det och antecknar skälet. Hot polisanmäler vi.

Handlar en kommentar om någons eget ärende svarar vi inte i tråden. Vi hänvisar till telefon, utan att bekräfta att personen har kontakt med oss.`,
  },
};
