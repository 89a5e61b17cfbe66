import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newCode, storyIdOf } from '../../../functions/new-ids.ts';
import type { Channel, ChannelPhoto, OutgoingPost } from '../../../functions/ports/channel.ts';
import type { AltText } from '../../../shared/stories/photos/photo.ts';

/** What somebody who looks at the channel sees of a post. */
interface SeenPost {
  text: string;
  /** The alternative texts of its photos, in their order. */
  alts: string[];
}

/** An empty channel with its surroundings, for one test. */
export interface ChannelWorld {
  channel: Channel;
  /** All that stands in the channel now, the latest first. */
  seen: () => Promise<SeenPost[]>;
  setNow: (instant: string) => void;
  /** What stands for a photo that says nothing: no text, or what keeps the channel from guessing one. */
  decorativeAlt: string;
}

const signal = new AbortController().signal;
const nobody = async () => false;
const at = '2026-11-21T08:00:00.000Z';
const since = new Date(at);

export function aChannelPhoto(alt: AltText): ChannelPhoto {
  const image = { path: 'a.jpg', sha256: 'a'.repeat(64), widthPx: 4, heightPx: 3, sizeBytes: 4 };
  return { image, alt, bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]) };
}

export function anOutgoing(change: Partial<OutgoingPost> = {}): OutgoingPost {
  return {
    key: `post_${randomUUID()}`,
    storyId: storyIdOf(newCode({ bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) })),
    example: false,
    text: 'När snön kom lånade nattgruppen sparkar.\n\nAlla fick sin hjälp i tid. ❄️ #VardagensHjältar',
    photos: [],
    ...change,
  };
}

async function sent(channel: Channel, post: OutgoingPost) {
  const outcome = await channel.send(post, signal);
  return outcome.kind === 'done' ? outcome : expect.fail(JSON.stringify(outcome));
}

async function broughtTo(channel: Channel, alt: AltText) {
  const photo = aChannelPhoto(alt);
  const outcome = await channel.bring(photo, signal);
  return outcome.kind === 'done'
    ? { ...photo, mediaId: outcome.mediaId }
    : expect.fail(JSON.stringify(outcome));
}

/** What every implementation of `Channel` does. */
export function channelContract(name: string, open: () => Promise<ChannelWorld>): void {
  describe(`the channel to ${name}`, () => {
    it('publishes a post exactly as it was written, and can find it afterwards', async () => {
      const { channel, seen } = await open();
      const post = anOutgoing();
      expect(await channel.find(post, { since, except: nobody }, signal)).toEqual({ kind: 'absent' });
      const { remoteId, url, at: publishedAt } = await sent(channel, post);
      expect(await seen()).toEqual([{ text: post.text, alts: [] }]);
      expect(new URL(url).pathname).toContain(remoteId.split('_').at(-1));
      expect(publishedAt).toEqual(since);
      expect(await channel.find(post, { since, except: nobody }, signal)).toEqual({
        kind: 'found',
        remoteId,
        url,
        at: since,
      });
    });

    it('publishes photos in their order, each with its text for those who do not see it', async () => {
      const { channel, seen, decorativeAlt } = await open();
      const sleds = await broughtTo(channel, { kind: 'text', text: 'Två sparkar i djup snö' });
      const pattern = await broughtTo(channel, { kind: 'decorative' });
      await sent(channel, anOutgoing({ photos: [pattern, sleds] }));
      const [post] = await seen();
      expect(post?.alts).toEqual([decorativeAlt, 'Två sparkar i djup snö']);
    });

    it('finds no post that is known to be another one’s, nor one with another text', async () => {
      const { channel } = await open();
      const post = anOutgoing();
      const { remoteId } = await sent(channel, post);
      const except = async (id: string) => id === remoteId;
      expect(await channel.find(post, { since, except }, signal)).toEqual({ kind: 'absent' });
      const other = anOutgoing({ text: 'Något annat' });
      expect(await channel.find(other, { since, except: nobody }, signal)).toEqual({ kind: 'absent' });
    });

    it('takes a post down, also when it is gone already', async () => {
      const { channel, seen } = await open();
      const [kept, removed] = [anOutgoing({ text: 'Kvar' }), anOutgoing({ text: 'Bort' })];
      await sent(channel, kept);
      const { remoteId } = await sent(channel, removed);
      expect(await channel.takeDown(remoteId, signal)).toEqual({ kind: 'done' });
      expect(await channel.takeDown(remoteId, signal)).toEqual({ kind: 'done' });
      expect(await seen()).toEqual([{ text: 'Kvar', alts: [] }]);
      expect(await channel.find(removed, { since, except: nobody }, signal)).toEqual({ kind: 'absent' });
    });

    it('counts what people did with a post, until it is gone', async () => {
      const { channel } = await open();
      const { remoteId } = await sent(channel, anOutgoing());
      expect(await channel.figures(remoteId, signal)).toMatchObject({
        kind: 'done',
        figures: { reactions: 0, comments: 0, shares: 0 },
      });
      await channel.takeDown(remoteId, signal);
      expect(await channel.figures(remoteId, signal)).toEqual({ kind: 'gone' });
    });

    it('never publishes the same post twice, if asked again before anything else is published', async () => {
      const { channel, seen, setNow } = await open();
      const post = anOutgoing();
      await sent(channel, post);
      setNow('2026-11-21T08:01:00.000Z');
      const again = await channel.send(post, signal);
      expect(again.kind === 'done' || (again.kind === 'refused' && again.reason === 'duplicate')).toBe(true);
      expect(await seen()).toHaveLength(1);
    });

    it('says that it lets us in', async () => {
      const { channel } = await open();
      expect(await channel.check(signal)).toMatchObject({
        kind: 'done',
        health: { pageUrl: expect.stringMatching(/^http/), endsAt: undefined },
      });
    });
  });
}
