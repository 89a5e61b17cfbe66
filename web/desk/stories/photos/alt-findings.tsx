import { checkText } from '../../../../shared/checks/check-text.ts';
import { foundWords } from '../../../../shared/stories/review/findings.ts';
import { findingNames } from '../names.ts';
import { ConfirmFinding } from '../review/confirm-finding.tsx';
import type { PhotoProps } from './props.ts';

/** What the checks found in the photo's text, which is published too; each is confirmed in every channel it is for. */
export function AltFindings(props: PhotoProps) {
  const { story, photo, editable } = props;
  if (photo.alt?.kind !== 'text') return null;
  const { text } = photo.alt;
  const findings = checkText(text, {}).filter(({ severity }) => severity !== 'advice');
  const channels = story.posts
    .filter(({ photoIds }) => photoIds.includes(photo.id))
    .map(({ channel }) => channel);
  if (findings.length === 0) return null;
  return (
    <ul class="finding-list">
      {findings.map((finding) => (
        <li
          key={`${finding.kind}${finding.span?.start}`}
          class={`finding ${finding.severity}`}
          id={`traff-${photo.id}-${finding.kind}`}
        >
          <p>
            <strong>{findingNames[finding.kind]}</strong>: {finding.reason} {finding.suggestion}
          </p>
          {finding.severity === 'high' &&
            channels.map((channel) => (
              <ConfirmFinding
                key={channel}
                {...props}
                found={{ channel, kind: finding.kind, words: foundWords(text, finding) }}
                label={`${findingNames[finding.kind]} i alternativtexten`}
                editable={editable}
              />
            ))}
        </li>
      ))}
    </ul>
  );
}
