import type { PlanContent } from '../../plan/plan.ts';
import { channelLimits, channelNames } from '../../publishing/channels.ts';
import { swedishNumber } from '../../text/plural.ts';
import type { Blocker } from '../blocker.ts';
import type { Post } from '../post.ts';
import { type PostFinding, postFindings } from '../review/findings.ts';
import type { Story } from '../story.ts';

const segmenter = new Intl.Segmenter('sv', { granularity: 'grapheme' });

/** As people count: an emoji or an å is one, however it is stored. */
function charsIn(text: string): number {
  return [...segmenter.segment(text)].length;
}

/** What is wrong with the post's own words: none, too many, or what the checks found and nobody has confirmed. */
export function textBlockers(story: Story, post: Post, plan: PlanContent): Blocker[] {
  if (post.text.trim() === '') return [{ kind: 'no_text', text: 'Inlägget har ingen text.' }];
  return [...lengthBlockers(post, plan), ...findingBlockers(postFindings(story, post, plan))];
}

function lengthBlockers({ channel, text }: Post, plan: PlanContent): Blocker[] {
  const planned = plan.channels.find(({ id }) => id === channel)?.maxChars ?? Number.POSITIVE_INFINITY;
  const max = Math.min(planned, channelLimits[channel].maxChars);
  // The channel's own limit is in the units of its API, which are never fewer.
  if (charsIn(text) <= max && text.length <= channelLimits[channel].maxChars) return [];
  const most = `${channelNames[channel]} tillåter högst ${swedishNumber(max)} tecken`;
  return [{ kind: 'too_long', text: `Texten är för lång: ${most}. Stryk det som inte behövs.` }];
}

/** The same words found several times are one thing to see to. */
function findingBlockers(findings: PostFinding[]): Blocker[] {
  const blockers = new Map<string, Blocker>();
  for (const { finding, words, said, photo, confirmed } of findings) {
    if (confirmed) continue;
    const { kind, severity, reason } = finding;
    // What stops, or may be a personal number, is never said again, not even to who wrote it.
    const isSaid = severity === 'high' && kind !== 'personal_number_like' && said !== '';
    const field = photo ? 'alternativtexten' : 'texten';
    const where = isSaid ? `I ${field} står ”${said}”. ` : photo ? 'Alternativtexten: ' : '';
    const what =
      severity === 'stop' ? 'Ta bort det.' : 'Ta bort det ur texten, eller bekräfta att det ska stå kvar.';
    const blocker: Blocker = { kind: 'finding', text: `${where}${reason} ${what}` };
    if (photo) blocker.photoId = photo.id;
    if (severity === 'high') blocker.finding = { kind, words };
    blockers.set(`${kind}/${words}/${photo?.id ?? ''}`, blocker);
  }
  return [...blockers.values()];
}
