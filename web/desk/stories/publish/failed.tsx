import { useState } from 'preact/hooks';
import { accessSteps } from '../../../../shared/publishing/access-steps.ts';
import type { FailureReason } from '../../../../shared/stories/post.ts';
import { may } from '../../../../shared/stories/states/table.ts';
import { swedishDateTime } from '../../../../shared/text/dates.ts';
import { PlanDialog } from '../../calendar/plan-dialog.tsx';
import { publishingApi } from '../../calendar/publishing-api.ts';
import { ErrorBox } from '../../frame/parts.tsx';
import { useLoad } from '../../load.ts';
import { Link } from '../../router.tsx';
import { useChange } from '../story-props.ts';
import { PublishNow } from './now.tsx';
import type { PublishPanelProps } from './props.ts';

const whatToDo: Record<FailureReason, string> = {
  token: accessSteps.token,
  permission: accessSteps.permission,
  input:
    'Upphäv godkännandet, ändra det som kanalen inte tog emot och låt någon godkänna på nytt. Försök igen som det är om felet var tillfälligt.',
  blocked: 'Vänta tills kanalen har hävt spärren och försök igen då.',
  duplicate:
    'Titta på sidan. Är det just det här inlägget som någon har lagt ut där, klistra in länken. Annars skriver du om texten här ovanför och låter någon godkänna den på nytt.',
  not_connected: 'Anslut kanalen och försök igen.',
  unknown_for_too_long: 'Titta på sidan och svara på om inlägget ligger där. Först därefter går det vidare.',
  tried_too_often: 'Titta på sidan först. Ligger inlägget inte där kan du försöka igen.',
};

const headings: Partial<Record<FailureReason, string>> = {
  unknown_for_too_long: 'Vi vet inte om inlägget kom ut',
  duplicate: 'Samma text ligger redan på sidan',
};

/** A post that did not come out: why, and what to do about it. */
export function PublishFailed(props: PublishPanelProps) {
  const { story, post, me, onChange } = props;
  const { failure } = post;
  const [plans, setPlans] = useState(false);
  const { change, pending, error, forget } = useChange(onChange);
  // The plan is against it just now.
  const needsReason = error?.code === 'invalid';
  if (!failure) return null;
  const asks = may(post, 'settle');
  const key = { storyId: story.id, channel: post.channel };
  return (
    <>
      <div class="notice bad">
        <p>{headings[failure.reason] ?? 'Inlägget kom inte ut'}</p>
        <p>{failure.text}</p>
        <p>
          <strong>Gör så här:</strong> {whatToDo[failure.reason]}
        </p>
        <p class="quiet">
          {swedishDateTime(failure.at)}
          {failure.code !== '' && ` · kod ${failure.code}`}
        </p>
      </div>
      {me.mayChange && asks && <SettleUnknown {...props} />}
      {me.mayChange && !asks && (
        <div class="tools">
          <button
            type="button"
            aria-disabled={pending}
            onClick={() => change(() => publishingApi.retry(key, {}), 'Inlägget är på väg ut igen.')}
          >
            {pending ? 'Försöker …' : 'Försök igen'}
          </button>
          <button type="button" class="secondary" onClick={() => setPlans(true)}>
            Planera till en ny tid …
          </button>
          <PageLink {...props} />
          <Link href="/redaktion/kanaler" class="button secondary">
            Se kanalens läge
          </Link>
        </div>
      )}
      {error && !needsReason && <ErrorBox error={error} />}
      {needsReason && <PublishNow story={story} post={post} again onChange={onChange} onClose={forget} />}
      {plans && (
        <PlanDialog
          post={key}
          title={story.title}
          start={{}}
          isMove={false}
          onPlanned={(planned) => onChange(planned.story, 'Inlägget är planerat.')}
          onClose={() => setPlans(false)}
        />
      )}
    </>
  );
}

/** Where the post would be found. */
function PageLink({ post }: PublishPanelProps) {
  const status = useLoad('publicering', publishingApi.status);
  const url = status.data?.channels.find(({ channel }) => channel === post.channel)?.pageUrl;
  if (url === undefined) return null;
  return (
    <a class="button secondary" href={url} target="_blank" rel="noreferrer">
      Titta på sidan<span class="visually-hidden"> (öppnas i en ny flik)</span>
    </a>
  );
}

function SettleUnknown(props: PublishPanelProps) {
  const { story, post, onChange } = props;
  const [url, setUrl] = useState('');
  const { change, pending, error } = useChange(onChange);
  const key = { storyId: story.id, channel: post.channel };
  const there = () =>
    change(
      () => publishingApi.settle(key, { url: url.trim() }),
      'Vi har noterat att inlägget är publicerat.',
    );
  const notThere = () =>
    change(
      () => publishingApi.settle(key, { url: null }),
      post.mayBeOutSince
        ? 'Vi har noterat att inlägget inte är ute. Välj en ny tid, så letar vi efter det en gång till innan det skickas.'
        : 'Vi har noterat att inlägget inte är ute.',
    );
  return (
    <form
      class="publish-form"
      onSubmit={(event) => {
        event.preventDefault();
        void there();
      }}
    >
      <PageLink {...props} />
      <div class="field">
        <label for="avgor-lank">Länk till inlägget (behövs om det ligger ute)</label>
        <input
          id="avgor-lank"
          type="url"
          required
          placeholder="https://"
          value={url}
          onInput={(event) => setUrl(event.currentTarget.value)}
        />
      </div>
      <div class="tools">
        <button type="submit" aria-disabled={pending}>
          Det ligger ute
        </button>
        <button type="button" class="secondary" aria-disabled={pending} onClick={notThere}>
          Det finns inte där
        </button>
      </div>
      {error && <ErrorBox error={error} />}
    </form>
  );
}
