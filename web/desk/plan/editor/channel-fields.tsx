import type { PlanChannel } from '../../../../shared/plan/plan.ts';
import { channelNames } from '../../../../shared/publishing/channels.ts';
import { CheckField, CountField, TextField } from './fields.tsx';

/** How each channel is used, and its limits. */
export function ChannelFields(props: {
  channels: PlanChannel[];
  onChange: (channels: PlanChannel[]) => void;
}) {
  return (
    <div class="plan-items">
      {props.channels.map((channel, index) => {
        const path = `channels.${index}`;
        const set = (part: Partial<PlanChannel>) =>
          props.onChange(
            props.channels.map((other) => (other === channel ? { ...channel, ...part } : other)),
          );
        return (
          <fieldset key={channel.id}>
            <legend>{channelNames[channel.id]}</legend>
            <CheckField label="Används" checked={channel.inUse} onInput={(inUse) => set({ inUse })} />
            <TextField
              path={`${path}.purpose`}
              label="Vad vi använder den till"
              maxLength={300}
              value={channel.purpose}
              onInput={(purpose) => set({ purpose })}
            />
            <div class="plan-counts">
              <CountField
                path={`${path}.maxChars`}
                label="Högsta antal tecken"
                min={50}
                max={20_000}
                value={channel.maxChars}
                onInput={(maxChars) => set({ maxChars })}
              />
              <CountField
                path={`${path}.maxPhotos`}
                label="Högsta antal bilder"
                min={0}
                max={10}
                value={channel.maxPhotos}
                onInput={(maxPhotos) => set({ maxPhotos })}
              />
              <CountField
                path={`${path}.maxHashtags`}
                label="Högsta antal hashtaggar"
                min={0}
                max={10}
                value={channel.maxHashtags}
                onInput={(maxHashtags) => set({ maxHashtags })}
              />
              <CountField
                path={`${path}.maxEmojis`}
                label="Högsta antal emojier"
                min={0}
                max={10}
                value={channel.maxEmojis}
                onInput={(maxEmojis) => set({ maxEmojis })}
              />
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}
