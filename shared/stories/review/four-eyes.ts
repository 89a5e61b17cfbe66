import type { ChannelId } from '../../publishing/channels.ts';
import { comparableName } from '../../text/same-name.ts';
import type { Story } from '../story.ts';

/** What a contact says of who wrote: the name, and the names in an e-mail address. */
function namesIn({ name, way }: { name: string; way: string }): string[] {
  const mailboxes = way.match(/(?<![^\s@<>])[^\s@<>]+(?=@)/g) ?? [];
  return [name, ...mailboxes].map(comparableName).filter((text) => text !== '');
}

/** Those who may not be the second pair of eyes for the post: by id, and by name as `comparableName` has it. */
export function authorsOf(
  { lastEdit, posts, tellings }: Pick<Story, 'lastEdit' | 'posts' | 'tellings'>,
  channel: ChannelId,
): { ids: string[]; names: string[] } {
  const post = posts.find((candidate) => candidate.channel === channel);
  const ids = [post?.editedById, lastEdit?.byId].filter((id) => id !== undefined);
  const names = tellings.flatMap(({ contact }) => namesIn(contact));
  return { ids: [...new Set(ids)], names: [...new Set(names)] };
}

/**
 * Why this person may not approve the post although others may, in Swedish: whoever wrote it, changed something last
 * or sent the story in is not the second pair of eyes. A sender who left no name can only say so; the approver
 * attests it.
 */
export function notByYou(
  story: Pick<Story, 'lastEdit' | 'posts' | 'tellings'>,
  channel: ChannelId,
  person: { id: string; name: string },
): string | undefined {
  const post = story.posts.find((candidate) => candidate.channel === channel);
  if (post?.editedById === person.id)
    return 'Du har själv skrivit inlägget. Någon annan behöver godkänna det.';
  if (story.lastEdit?.byId === person.id)
    return 'Du ändrade senast i granskningen. Någon annan behöver godkänna inlägget.';
  const own = comparableName(person.name);
  if (own !== '' && story.tellings.some(({ contact }) => namesIn(contact).includes(own)))
    return 'Det ser ut som att du själv har skickat in berättelsen. Någon annan behöver godkänna den.';
  return undefined;
}
