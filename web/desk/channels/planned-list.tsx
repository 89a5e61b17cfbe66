import { channelNames } from '../../../shared/publishing/channels.ts';
import { swedishDateTime, swedishDay } from '../../../shared/text/dates.ts';
import { daysAfter } from '../../../shared/text/swedish-time.ts';
import { publishingApi } from '../calendar/publishing-api.ts';
import { ErrorBox, Loading } from '../frame/parts.tsx';
import { useLoad } from '../load.ts';
import { Link } from '../router.tsx';

/** As far as the calendar shows at once. */
const daysAhead = 92;

/** What waits for its time, the nearest first. */
export function PlannedList() {
  const today = swedishDay(new Date());
  const { data, error, reload } = useLoad(`planerat/${today}`, () =>
    publishingApi.calendar(today, daysAfter(today, daysAhead)),
  );
  if (error) return <ErrorBox error={error} again={reload} />;
  if (!data) return <Loading what="det som är planerat" />;
  return (
    <ul>
      {data.posts
        .filter(({ state }) => state === 'planned')
        .map((post) => (
          <li key={`${post.storyId}${post.channel}`}>
            {swedishDateTime(post.at)}, {channelNames[post.channel]}:{' '}
            <Link href={`/redaktion/berattelser/${post.storyId}`}>{post.title}</Link>
          </li>
        ))}
    </ul>
  );
}
