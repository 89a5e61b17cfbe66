import type { Finding } from '../../../../shared/checks/finding.ts';
import { stretchesOf } from './marked-text.ts';
import { TextMeter } from './text-meter.tsx';

interface TextEditorProps {
  id: string;
  label: string;
  text: string;
  findings: readonly Finding[];
  maxChars: number | undefined;
  readOnly: boolean;
  onInput: (text: string) => void;
}

/** The text with what the checks found marked in it; the marks are beneath the field, which grows with them. */
export function TextEditor({ id, label, text, findings, maxChars, readOnly, onInput }: TextEditorProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="marked-field">
        <div class="marks" aria-hidden="true">
          {stretchesOf(text, findings).map((stretch, index) =>
            stretch.severity === undefined ? (
              stretch.text
            ) : (
              <mark key={`${index}${stretch.text}`} class={stretch.severity}>
                {stretch.text}
              </mark>
            ),
          )}
          {'\n'}
        </div>
        <textarea
          id={id}
          value={text}
          readOnly={readOnly}
          spellcheck
          lang="sv"
          aria-describedby={`${id}-matt`}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      </div>
      <TextMeter id={`${id}-matt`} text={text} maxChars={maxChars} />
    </div>
  );
}
