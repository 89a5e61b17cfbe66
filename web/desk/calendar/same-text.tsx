import { onDay } from '../../../shared/text/dates.ts';
import { useLoad } from '../load.ts';
import { Link } from '../router.tsx';
import { type PostKey, publishingApi } from './publishing-api.ts';

interface SameTextProps {
  post: PostKey;
  /** Another value when the text may be another one. */
  seen?: string;
}

const about = {
  same: (channel: string) =>
    `Den som läser ser den i så fall två gånger${channel === 'facebook' ? ', och Facebook brukar inte ta emot den igen' : ''}.`,
  text: () => 'Bara några ord skiljer. Den som läser ser i stort sett samma text två gånger.',
  subject: () =>
    'De handlar om samma sak och ligger nära varandra i tid. Kanske räcker det med en, eller så kan den här vänta.',
} as const;
const headings = {
  same: 'Samma text finns i en annan berättelse.',
  text: 'Nästan samma text finns i en annan berättelse.',
  subject: 'En annan berättelse handlar om samma sak.',
} as const;

/** Warns, by name, when another story has the same text in the channel, nearly the same, or is about the same. */
export function SameText({ post, seen = '' }: SameTextProps) {
  const { storyId, channel } = post;
  const others = useLoad(`samma-text/${storyId}/${channel}/${seen}`, () => publishingApi.sameText(post));
  const [first] = others.data ?? [];
  if (!first) return null;
  return (
    <div class="notice warn">
      <p>
        <strong>{headings[first.how]}</strong> {about[first.how](channel)}
      </p>
      <ul>
        {others.data?.map(({ storyId: other, title, stands, at }) => (
          <li key={other}>
            <Link href={`/redaktion/berattelser/${other}`}>{title}</Link>: {stands}
            {at !== undefined && ` ${onDay(at)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
