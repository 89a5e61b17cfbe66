import type { PlanContent } from '../../plan/plan.ts';
import { type ChannelId, channelPlaces } from '../../publishing/channels.ts';
import { onDay } from '../../text/dates.ts';
import type { Day } from '../../text/day.ts';
import { mayStandFor } from '../../text/same-name.ts';
import type { Blocker } from '../blocker.ts';
import type { Depicted } from '../depicted.ts';
import type { Post } from '../post.ts';
import { confirmationOf, type PostFinding, postFindings } from '../review/findings.ts';
import { currentTelling, type Story } from '../story.ts';

/** What is missing for those who are named or pictured, or that nobody has said who they are. */
export function peopleBlockers(story: Story, post: Post, plan: PlanContent, today: Day): Blocker[] {
  const unknown = unknownNames(story, post, plan);
  return [
    ...(unknown.length > 0 ? unknown : unrecorded(story, post)),
    ...story.people.flatMap((person) =>
      personBlockers(person, post, plan, today).map((blocker) => ({ ...blocker, depictedId: person.id })),
    ),
  ];
}

const register = 'Lägg till personen med ja-svar och rättslig grund.';

/** Names that somebody confirmed to be people's, of nobody who is registered as named; one person covers no other. */
function unknownNames(story: Story, post: Post, plan: PlanContent): Blocker[] {
  const isPerson = ({ finding: { kind }, words, confirmed }: PostFinding) =>
    kind === 'name' && confirmed && !confirmationOf(story, { channel: post.channel, kind, words })?.notPerson;
  const names = new Set(
    postFindings(story, post, plan)
      .filter(isPerson)
      .map(({ said }) => said),
  );
  return [...names].flatMap((said): Blocker[] => {
    const known = story.people.filter(({ name }) => mayStandFor(said, name));
    if (known.some(({ appears }) => appears !== 'pictured')) return [];
    const [pictured] = known;
    return pictured
      ? [
          {
            kind: 'person_unrecorded',
            depictedId: pictured.id,
            text: `Inlägget nämner ”${said}”, men för ${pictured.name} står det bara ”är med på bild”. Ändra till ”nämns och är med på bild”.`,
          },
        ]
      : [
          {
            kind: 'person_unrecorded',
            text: `Inlägget nämner ”${said}”, som inte finns bland personerna. ${register} Är det ingen person? Kryssa i det när du bekräftar träffen.`,
          },
        ];
  });
}

/**
 * Somebody is in it, as the sender said, but nobody is registered. It can be settled, when it turns out that the post
 * names and shows nobody.
 */
function unrecorded(story: Story, post: Post): Blocker[] {
  if (story.people.length > 0) return [];
  const { answers, at } = currentTelling(story);
  if (answers.named === 'no') return [];
  if (answers.named === 'yes' && post.photoIds.length > 0)
    return [
      {
        kind: 'person_unrecorded',
        text: `Den som skickade in svarade att någon är med på bild eller nämns. ${register}`,
      },
    ];
  const settled = story.review?.settled.named;
  if (settled && settled.at >= at) return [];
  const said =
    answers.named === 'yes'
      ? 'svarade att någon nämns eller är med på bild'
      : 'var osäker på om någon är med';
  const text = `Den som skickade in ${said}. ${register} Skriv annars ett skäl till att ingen är med i inlägget.`;
  return [{ kind: 'person_unrecorded', text, answer: 'named' }];
}

function personBlockers(person: Depicted, post: Post, plan: PlanContent, today: Day): Blocker[] {
  const { name } = person;
  if (person.protectedData === 'yes') {
    const text = `${name} har skyddade personuppgifter och kan aldrig vara med. Ta bort personen ur text och bild.`;
    return [{ kind: 'protected', text }];
  }
  if (person.withdrawnOn) {
    const text = `${name} har tagit tillbaka sitt ja. Ta bort personen ur text och bild.`;
    return [{ kind: 'yes_withdrawn', text }];
  }
  const blockers: Blocker[] = [];
  if (person.protectedData === 'not_asked')
    blockers.push({ kind: 'protected', text: `Fråga ${name} om skyddade personuppgifter.` });
  // Whoever is only in the pictures is not in a post without any.
  if (person.appears === 'pictured' && post.photoIds.length === 0) return blockers;
  if (!plan.legalBases.some(({ id }) => id === person.legalBasis))
    blockers.push({ kind: 'legal_basis', text: `Välj en rättslig grund för ${name} som finns i planen.` });
  return [...blockers, ...yesBlockers(person, post.channel, today), ...secrecyBlockers(person, today)];
}

/** Clients and children say yes in writing; a child's guardian does it. */
function yesBlockers({ name, role, yes }: Depicted, channel: ChannelId, today: Day): Blocker[] {
  const missing = (text: string): Blocker[] => [{ kind: 'yes_missing', text }];
  if (!yes || yes.on > today) return missing(`Det saknas ett ja från ${name}. Fråga, och anteckna svaret.`);
  if (!yes.channels.includes(channel))
    return missing(
      `${name} har inte sagt ja till att vara med ${channelPlaces[channel]}. Fråga, och anteckna svaret.`,
    );
  if (role === 'child' && !(yes.how === 'written' && yes.by === 'guardian'))
    return missing(`${name} är barn. Det behövs ett skriftligt ja från vårdnadshavaren.`);
  if (role === 'client' && yes.how !== 'written')
    return missing(`Det behövs ett skriftligt ja från ${name}. Ett muntligt räcker inte för brukare.`);
  if (yes.until !== undefined && yes.until < today)
    return [
      {
        kind: 'yes_ended',
        text: `Ja-svaret från ${name} gällde till och med ${onDay(yes.until)}. Fråga igen.`,
      },
    ];
  return [];
}

function secrecyBlockers({ name, role, secrecy }: Depicted, today: Day): Blocker[] {
  if (role !== 'client' && role !== 'child') return [];
  if (secrecy && secrecy.on <= today) return [];
  return [
    { kind: 'secrecy', text: `Det saknas ett sekretessbeslut för ${name}. Anteckna dag och diarienummer.` },
  ];
}
