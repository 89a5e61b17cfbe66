import { siteChannel } from '../../../functions/adapters/site-channel.ts';
import type { Channel } from '../../../functions/ports/channel.ts';
import type { Table } from '../../../functions/ports/table.ts';
import { siteEntries, siteFeed } from '../../../functions/store.ts';
import type { Calls } from './calls.ts';
import type { OwnClock } from './clock.ts';
import type { Content } from './ledger.ts';

export type ModelSite = ReturnType<typeof modelSite>;

const lost = { kind: 'unknown', code: 'lost', text: 'Svaret kom inte fram.' } as const;

/** The municipality's own site, and the channel that leads there. */
export function modelSite(table: Table, clock: OwnClock, calls: Calls) {
  const site = siteChannel(table, clock, 'http://localhost');
  let live: Content[] = [];

  async function read(): Promise<void> {
    const { found } = await siteEntries.page(table, siteFeed(50));
    live = found.map(({ text, photos }) => ({
      text,
      photos: photos.map(({ image, alt }) => ({
        alt: alt.kind === 'text' ? alt.text : '',
        sha256: image.sha256,
      })),
    }));
  }

  const channel: Channel = {
    ...site,
    async send(post, signal) {
      const { loss, out } = await calls.begin();
      if (loss === 'lost_before') return lost;
      const before = live;
      const answer = await site.send(post, signal);
      await read();
      for (const content of live) if (!before.some(({ text }) => text === content.text)) out(content);
      return loss ? lost : answer;
    },
    async takeDown(...about) {
      const answer = await site.takeDown(...about);
      await read();
      return answer;
    },
  };

  return {
    channel,
    /** What a visitor sees now. */
    live: () => live,
  };
}
