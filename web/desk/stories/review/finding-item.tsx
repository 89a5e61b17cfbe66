import type { Finding } from '../../../../shared/checks/finding.ts';
import { confirmationOf, foundWords } from '../../../../shared/stories/review/findings.ts';
import { findingNames } from '../names.ts';
import type { PostProps } from '../post/props.ts';
import { ConfirmFinding } from './confirm-finding.tsx';
import { fieldIds } from './jump.ts';

interface FindingItemProps extends PostProps {
  text: string;
  finding: Finding;
  editable: boolean;
  save: (() => Promise<boolean>) | undefined;
}

const chips: Record<Finding['severity'], string> = {
  stop: 'Måste bort',
  high: 'Ta bort eller bekräfta',
  advice: 'Råd',
};

/** One thing found, where it stands, and what can be done about it. */
export function FindingItem({ text, finding, editable, save, ...props }: FindingItemProps) {
  const { story, post } = props;
  const words = foundWords(text, finding);
  const found = { channel: post.channel, kind: finding.kind, words };
  const confirmed = confirmationOf(story, found) !== undefined;
  // A personal number is never said again, not even to who wrote it.
  const shown =
    finding.span && finding.severity !== 'stop' && text.slice(finding.span.start, finding.span.end);
  const name = `${findingNames[finding.kind]}${shown ? `: ”${shown}”` : ''}`;
  return (
    <li class={`finding ${finding.severity}${confirmed ? ' confirmed' : ''}`}>
      <p>
        <strong>{name}</strong> <span class="chip">{confirmed ? 'Bekräftad' : chips[finding.severity]}</span>
      </p>
      <p>
        {finding.reason} {finding.suggestion}
      </p>
      <div class="tools">
        {finding.span && (
          <button
            type="button"
            class="quiet-button"
            aria-label={`Visa i texten: ${name}`}
            onClick={() => selectIn(fieldIds.text(post.channel), finding)}
          >
            Visa i texten
          </button>
        )}
        {finding.severity === 'high' && (
          <ConfirmFinding {...props} found={found} label={name} editable={editable} save={save} />
        )}
      </div>
    </li>
  );
}

function selectIn(id: string, { span }: Finding): void {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLTextAreaElement) || !span) return;
  field.focus();
  field.setSelectionRange(span.start, span.end);
}
