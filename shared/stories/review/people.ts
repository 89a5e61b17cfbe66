import { visibleError } from '../../errors.ts';
import type { DepictedId } from '../../ids.ts';
import type { PlanContent } from '../../plan/plan.ts';
import { channelAims } from '../../publishing/channels.ts';
import type { Day } from '../../text/day.ts';
import { isNameIn } from '../../text/same-name.ts';
import { stopUnknown } from '../delivery/stopping.ts';
import type { Depicted, DepictedInput } from '../depicted.ts';
import { mayBeOut } from '../states/table.ts';
import type { Story } from '../story.ts';
import { edited } from '../voiding.ts';
import { reviewOf, type Signed } from './begin.ts';

const maxPeople = 30;

/** The person; throws a visible `not_found`. */
export function personIn({ people }: Pick<Story, 'people'>, id: DepictedId): Depicted {
  const person = people.find((candidate) => candidate.id === id);
  if (!person) throw visibleError('not_found', 'Personen finns inte längre i berättelsen.');
  return person;
}

/** What a story can know of somebody: a legal basis of the plan's, and nothing that has not happened yet. */
function requirePossible({ legalBasis, yes, secrecy }: DepictedInput, plan: PlanContent, today: Day): void {
  if (!plan.legalBases.some(({ id }) => id === legalBasis))
    throw visibleError('invalid', 'Den rättsliga grunden finns inte i planen. Välj en annan.');
  if (yes && yes.on > today) throw visibleError('invalid', 'Dagen för ja-svaret har inte varit än.');
  if (yes?.until !== undefined && yes.until < yes.on)
    throw visibleError('invalid', 'Ja-svaret kan inte ha slutat gälla innan det gavs.');
  if (secrecy && secrecy.on > today)
    throw visibleError('invalid', 'Dagen för sekretessbeslutet har inte varit än.');
}

/** Whether exactly that is known of somebody already. */
const isKnown = (people: Depicted[], input: DepictedInput) =>
  people.some(({ id: _, withdrawnOn: __, ...known }) => JSON.stringify(known) === JSON.stringify(input));

/** The story with one more person in it; undefined when it has that one, sent twice. Throws a visible `invalid` or `conflict`. */
export function withPersonAdded(
  story: Story,
  id: DepictedId,
  input: DepictedInput,
  { plan, today }: { plan: PlanContent; today: Day },
  signed: Signed,
): Story | undefined {
  reviewOf(story);
  if (isKnown(story.people, input)) return undefined;
  requirePossible(input, plan, today);
  if (story.people.length >= maxPeople)
    throw visibleError('conflict', `En berättelse kan ha högst ${maxPeople} personer.`);
  return edited({ ...story, people: [...story.people, { ...input, id }] }, 'all', {
    ...signed,
    why: 'En person lades till.',
  });
}

/** The story with what is known of a person changed; a yes that was taken back comes back only as a new one. */
export function withPersonChanged(
  story: Story,
  id: DepictedId,
  input: DepictedInput,
  { plan, today }: { plan: PlanContent; today: Day },
  signed: Signed,
): Story | undefined {
  reviewOf(story);
  requirePossible(input, plan, today);
  const before = personIn(story, id);
  const { withdrawnOn } = before;
  const isNewYes = withdrawnOn !== undefined && input.yes !== undefined && input.yes.on > withdrawnOn;
  // As somebody else, or somebody who is not in it, the person could be removed and added with the yes of before.
  if (withdrawnOn && !isNewYes && (input.name !== before.name || input.appears !== before.appears))
    throw visibleError(
      'conflict',
      `${before.name} har tagit tillbaka sitt ja. Namnet och hur personen är med står kvar till ett nytt ja.`,
    );
  const person: Depicted = { ...input, id, ...(!isNewYes && withdrawnOn && { withdrawnOn }) };
  const people = story.people.map((candidate) => (candidate.id === id ? person : candidate));
  if (isKnown([before], input) && person.withdrawnOn === withdrawnOn) return undefined;
  return edited({ ...story, people }, 'all', { ...signed, why: 'Uppgifterna om en person ändrades.' });
}

/**
 * The story without the person, who must not be in anything that is out. Whoever took the yes back must be out of every
 * post first: otherwise the same post could go out with the person gone from the register only.
 */
export function withoutPerson(story: Story, id: DepictedId, signed: Signed): Story {
  const person = personIn(story, id);
  if (story.posts.some(mayBeOut))
    throw visibleError('conflict', 'Berättelsen är publicerad eller på väg ut. Ta ned den först.');
  if (person.withdrawnOn) requireLeftOut(story, person);
  const people = story.people.filter((candidate) => candidate.id !== id);
  return edited({ ...story, people }, 'all', { ...signed, why: 'En person togs bort.' });
}

function requireLeftOut({ posts, photos }: Story, { name, appears }: Depicted): void {
  for (const { channel, text, photoIds } of posts.filter(({ state }) => state !== 'taken_down')) {
    const alts = photos.flatMap(({ id, alt }) =>
      photoIds.includes(id) && alt?.kind === 'text' ? [alt.text] : [],
    );
    const where = `inlägget ${channelAims[channel]}`;
    if ([text, ...alts].some((said) => isNameIn(said, name)))
      throw visibleError(
        'conflict',
        `${name} har tagit tillbaka sitt ja. Ta först bort namnet ur ${where}, och ur bildernas alternativtexter.`,
      );
    if (appears !== 'named' && photoIds.length > 0)
      throw visibleError(
        'conflict',
        `${name} har tagit tillbaka sitt ja och är med på bild. Ta först bort bilderna ur ${where}.`,
      );
  }
}

/**
 * The story after the person took the yes back: nothing that is not out goes out, and what is out is to be taken down,
 * which the queue says. Also for stories that are over. Undefined when it is known already.
 */
export function withYesWithdrawn(
  story: Story,
  id: DepictedId,
  today: Day,
  signed: Signed,
): Story | undefined {
  if (personIn(story, id).withdrawnOn) return undefined;
  const people = story.people.map((person) =>
    person.id === id ? { ...person, withdrawnOn: today } : person,
  );
  const why = 'En person har tagit tillbaka sitt ja.';
  const next = edited({ ...story, people }, 'all', { ...signed, why });
  const { at, by } = signed;
  return { ...next, posts: stopUnknown(next.posts, { at, by, reason: why }) };
}
