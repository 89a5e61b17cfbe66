import { type PlanContent, PlanVersion } from '../../shared/plan/plan.ts';
import { swedishDay } from '../../shared/text/dates.ts';

const content: PlanContent = {
  title: 'Media- och PR-plan',
  organisation: 'Socialförvaltningen',
  introduction: 'Så berättar vi om vårt arbete.',
  purposes: [{ id: 'knowledge', text: 'Fler vet vad socialtjänsten gör.' }],
  messages: [{ id: 'matters', text: 'Vi gör skillnad i vardagen.', support: '' }],
  audiences: [{ id: 'future', name: 'Framtida kollegor', need: '' }],
  channels: [
    {
      id: 'facebook',
      inUse: true,
      purpose: 'Nå invånare',
      maxChars: 1200,
      maxPhotos: 6,
      maxHashtags: 2,
      maxEmojis: 3,
    },
    {
      id: 'site',
      inUse: true,
      purpose: 'Samla berättelserna',
      maxChars: 3000,
      maxPhotos: 6,
      maxHashtags: 0,
      maxEmojis: 0,
    },
    {
      id: 'manual',
      inUse: true,
      purpose: 'Skärmar och tidningar',
      maxChars: 3000,
      maxPhotos: 6,
      maxHashtags: 2,
      maxEmojis: 3,
    },
  ],
  tone: [],
  dos: [],
  donts: [],
  checklist: [
    { id: 'purpose', text: 'Berättelsen stöder ett av planens budskap.', help: '', mandatory: true },
  ],
  requiredQuestions: [
    { id: 'client', text: 'Handlar berättelsen om en brukare eller en anhörig?', help: '' },
    { id: 'named', text: 'Är någon nämnd med namn eller med på bild?', help: '' },
    { id: 'said_yes', text: 'Har alla de sagt ja till att vara med?', help: '' },
    { id: 'child', text: 'Är något barn med?', help: '' },
    { id: 'protected', text: 'Har någon som är med skyddade personuppgifter?', help: '' },
  ],
  cadence: {
    minPerWeek: 1,
    maxPerWeek: 3,
    minHoursBetween: 20,
    weekdays: [1, 2, 3, 4, 5],
    from: '07:00',
    to: '19:00',
  },
  mix: [
    { id: 'good_example', sharePercent: 50 },
    { id: 'skilled_colleague', sharePercent: 30 },
    { id: 'openness', sharePercent: 20 },
  ],
  blackouts: [],
  themes: [],
  tips: {
    staff: [{ id: 'start', text: 'Börja med det som hände.', field: 'what' }],
    managers: [],
    politicians: [],
  },
  legalBases: [
    { id: 'public_interest', name: 'Uppgift av allmänt intresse', text: 'Personen är tillfrågad först.' },
  ],
  askWhom: 'Kontakta socialförvaltningen via kommunens växel.',
  comments: { checkAfterHours: [4, 24, 72], rules: '' },
  privacyNotice: 'Det du skriver läses av kommunikatörerna och kan bli allmän handling.',
};

/** The plan that the product comes with, in force from the start: to be made one's own. */
export function startingPlan(now: Date): PlanVersion {
  const at = now.toISOString();
  const nextYear = new Date(now);
  nextYear.setUTCFullYear(nextYear.getUTCFullYear() + 1);
  return PlanVersion.parse({
    number: 1,
    version: 0,
    state: 'in_force',
    content,
    reviseBy: swedishDay(nextYear),
    createdAt: at,
    editedAt: at,
    editedBy: 'Örngott',
    editedById: '',
    inForceAt: at,
    inForceBy: 'Örngott',
  });
}
