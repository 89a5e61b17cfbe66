import { swedishDateTime } from '../../../shared/text/dates.ts';
import { ErrorBox } from '../frame/parts.tsx';
import { storyApi } from './story-api.ts';
import { type StoryProps, useChange } from './story-props.ts';

/** Work about the story that was tried many times and given up, so that somebody decides. */
export function FailedJobs({ story, me, changed }: StoryProps) {
  const { change, pending, error } = useChange(changed);
  if (story.failedJobs.length === 0) return null;
  return (
    <section class="notice bad" aria-label="Arbete som inte blev klart">
      {story.failedJobs.map((job) => (
        <div key={job.jobId}>
          <p>
            <strong>{job.what}</strong> gick inte: {job.why}. Sista försöket var{' '}
            {swedishDateTime(job.failedAt)}. Felkod: {job.reference}
          </p>
          {me.mayChange && (
            <button
              type="button"
              class="secondary"
              aria-disabled={pending}
              onClick={() => change(() => storyApi.retryJob(story.id, job.jobId), 'Nytt försök görs.')}
            >
              Försök igen
            </button>
          )}
        </div>
      ))}
      {error && <ErrorBox error={error} />}
    </section>
  );
}
