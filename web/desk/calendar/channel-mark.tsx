import { type ChannelId, channelNames } from '../../../shared/publishing/channels.ts';

/** Shapes of our own, so that the channels differ in more than their colours. */
const shapes: Record<ChannelId, string> = {
  facebook: 'M2 3h12v8H8l-4 3v-3H2z',
  site: 'M1 2h14v12H1zM1 6h14',
  manual: 'M8 1v8M4 5l4-4 4 4M2 9v5h12V9',
};

export function ChannelMark({ channel }: { channel: ChannelId }) {
  return (
    <span class="channel-mark">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={shapes[channel]} />
      </svg>
      <span class="visually-hidden">{channelNames[channel]}</span>
    </span>
  );
}
