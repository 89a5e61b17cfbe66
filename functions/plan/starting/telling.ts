import type { PlanContent } from '../../../shared/plan/plan.ts';

/** How we sound. */
export const telling: Pick<PlanContent, 'tone' | 'dos' | 'donts'> = {
  tone: [
    { id: 'plain', text: 'Enkelt: korta meningar, vanliga ord och det viktigaste först.' },
    { id: 'warm', text: 'Varmt: vi skriver om människor, till människor. Vi säger du och vi.' },
    { id: 'concrete', text: 'Konkret: en händelse säger mer än tre värdeord.' },
    { id: 'humble', text: 'Ödmjukt: vi skryter inte och lovar inget som vi inte kan hålla.' },
    { id: 'brave', text: 'Rakt: vi säger som det är, också när det är obekvämt.' },
  ],
  dos: [
    { id: 'ask_first', text: 'Fråga alla som är med innan du skriver, fotograferar eller skickar in.' },
    { id: 'everyday', text: 'Berätta om vardagen, inte bara om projekt och invigningar.' },
    { id: 'learned', text: 'Säg vad andra kan lära sig, gärna i en enda mening.' },
    { id: 'effect', text: 'Visa vad det betydde för dem vi är till för, utan att peka ut någon.' },
    { id: 'credit', text: 'Ge hela arbetsgruppen äran och nämn de yrken som var med.' },
    { id: 'alt_text', text: 'Beskriv bilden med ord, så att den som inte ser den får veta samma sak.' },
    { id: 'illustration', text: 'Välj hellre en teckning eller en bild på händer och saker än på ansikten.' },
    { id: 'who_to_ask', text: 'Skriv vem man kan fråga, och svara när någon frågar.' },
    { id: 'keep_on', text: 'Följ upp: berätta efter ett halvår hur det gick sedan.' },
  ],
  donts: [
    {
      id: 'recognise',
      text: 'Skriv inget som gör att en brukare, patient eller anhörig kan kännas igen. Plats, datum och ålder kan räcka.',
    },
    {
      id: 'health',
      text: 'Skriv inget om någons hälsa, ekonomi, familj, tro eller åsikter. Det gäller kollegor också.',
    },
    { id: 'home', text: 'Visa inte hem, dörrskyltar, skärmar, tavlor, namnbrickor eller journaler på bild.' },
    { id: 'jargon', text: 'Använd inte förkortningar och ord som bara vi förstår, som SoL, LSS och insats.' },
    { id: 'blame', text: 'Peka inte ut den som gjorde fel. Berätta om arbetssättet.' },
    { id: 'party', text: 'Ta inte ställning i partipolitiska frågor.' },
    { id: 'argue', text: 'Gå inte i svaromål i kommentarerna om en enskild persons ärende.' },
    { id: 'alone', text: 'Publicera aldrig ensam. Två personer har alltid läst.' },
  ],
};
