import { lix } from '../../../../shared/checks/wording/lix.ts';
import { swedishNumber } from '../../../../shared/text/plural.ts';

const segmenter = new Intl.Segmenter('sv', { granularity: 'grapheme' });

interface TextMeterProps {
  id: string;
  text: string;
  maxChars: number | undefined;
}

/** How long the text is against what the plan allows, and how hard it is to read. */
export function TextMeter({ id, text, maxChars }: TextMeterProps) {
  const chars = [...segmenter.segment(text)].length;
  const read = lix(text);
  const over = maxChars !== undefined && chars > maxChars;
  return (
    <p class="hint text-meter" id={id}>
      <span class={over ? 'over' : undefined}>
        {swedishNumber(chars)}
        {maxChars !== undefined && ` av högst ${swedishNumber(maxChars)}`} tecken
        {over && `, ${swedishNumber(chars - maxChars)} för många`}
      </span>
      {read && (
        <span>
          LIX {swedishNumber(read.value)}: {read.band}
        </span>
      )}
    </p>
  );
}
