import { onDayAt } from '../../../shared/text/dates.ts';
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
            <strong>Det gick inte att {job.what}:</strong> {job.why}. Senaste försöket gjordes{' '}
            {onDayAt(job.failedAt)}. Felkod: {job.reference}
          </p>
          {me.mayChange && (
            <button
              type="button"
              class="secondary"
              aria-label={`Försök igen att ${job.what}`}
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
