import { channelNames } from '../../../shared/publishing/channels.ts';
import { useLoad } from '../load.ts';
import { Link } from '../router.tsx';
import { type PostKey, publishingApi } from './publishing-api.ts';

interface SameTextProps {
  post: PostKey;
  /** Another value when the text may be another one. */
  seen?: string;
}

/** Warns, by name, when another story has the very same text in the channel. */
export function SameText({ post, seen = '' }: SameTextProps) {
  const { storyId, channel } = post;
  const others = useLoad(`samma-text/${storyId}/${channel}/${seen}`, () => publishingApi.sameText(post));
  if (!others.data?.length) return null;
  return (
    <div class="notice warn">
      <p>
        <strong>Samma text finns i en annan berättelse.</strong> Den som läser ser den i så fall två gånger
        {channel === 'facebook' && `, och ${channelNames.facebook} brukar inte ta emot den igen`}.
      </p>
      <ul>
        {others.data.map(({ storyId: other, title, stands }) => (
          <li key={other}>
            <Link href={`/redaktion/berattelser/${other}`}>{title}</Link>: {stands}
          </li>
        ))}
      </ul>
    </div>
  );
}
