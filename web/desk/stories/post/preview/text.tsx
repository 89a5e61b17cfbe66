import { useState } from 'preact/hooks';
import { cutText } from './cut.ts';

interface PreviewTextProps {
  text: string;
  /** Where a long text is cut; never when it is not said. */
  width?: 'phone' | 'desktop';
  hasTags?: boolean;
}

const tagOrLink = /(#[\p{L}\p{N}_]+|https?:\/\/\S+)/u;

/** The words, cut with "Visa mer" where the channel would cut them, and what can be pressed there in colour. */
export function PreviewText({ text, width, hasTags }: PreviewTextProps) {
  const [isWhole, setWhole] = useState(false);
  const cut = width === undefined ? text : cutText(text, width);
  const shown = isWhole ? text : cut;
  return (
    <p class="preview-text">
      {shown.split(tagOrLink).map((part, index) => {
        const isLit = tagOrLink.test(part) && (hasTags === true || part.startsWith('http'));
        return isLit ? (
          <span key={`${index}${part}`} class="preview-tag">
            {part}
          </span>
        ) : (
          part
        );
      })}
      {shown !== text && (
        <>
          {'… '}
          <button type="button" class="preview-more" onClick={() => setWhole(true)}>
            Visa mer
          </button>
        </>
      )}
    </p>
  );
}
