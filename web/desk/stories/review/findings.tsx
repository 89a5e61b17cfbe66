import type { Finding } from '../../../../shared/checks/finding.ts';
import { confirmationOf, foundWords } from '../../../../shared/stories/review/findings.ts';
import { plural } from '../../../../shared/text/plural.ts';
import type { KeptPost } from '../post/draft.ts';
import type { PostProps } from '../post/props.ts';
import { FindingItem } from './finding-item.tsx';
import { fieldIds } from './jump.ts';

interface FindingsProps extends PostProps {
  text: string;
  findings: readonly Finding[];
  editable: boolean;
  kept: KeptPost;
  save: () => Promise<boolean>;
}

/** What the checks found in the post's text: first what must be seen to, then advice. */
export function Findings({ text, findings, editable, kept, save, ...props }: FindingsProps) {
  const { story, post } = props;
  const grave = findings.filter(({ severity }) => severity !== 'advice');
  const advice = findings.filter(({ severity }) => severity === 'advice');
  const isOpen = (finding: Finding) =>
    !confirmationOf(story, { channel: post.channel, kind: finding.kind, words: foundWords(text, finding) });
  const left = grave.filter(isOpen).length;
  const items = (some: readonly Finding[]) =>
    some.map((finding) => (
      <FindingItem
        key={`${finding.kind}${finding.span?.start}${finding.span?.end}`}
        {...props}
        text={text}
        finding={finding}
        editable={editable}
        save={kept.dirty ? save : undefined}
      />
    ));
  return (
    <section class="findings" id={fieldIds.findings(post.channel)} aria-label="Vad kontrollerna hittade">
      <h3>Kontroller</h3>
      <p role="status">
        {grave.length === 0
          ? 'Inga träffar. Granska själv ändå.'
          : left === 0
            ? `${plural(grave.length, 'träff är bekräftad', 'träffar är bekräftade')}. Granska själv ändå.`
            : `${plural(left, 'träff', 'träffar')} att se till. Granska resten själv ändå.`}
      </p>
      <p class="hint">
        En maskin ser inte om någon kan kännas igen av sammanhanget, och inte säkert det som rör hälsa. Det
        vilar på frågorna till den som skickade in och på att två personer läser.
      </p>
      {grave.length > 0 && <ul class="finding-list">{items(grave)}</ul>}
      {advice.length > 0 && (
        <details>
          <summary>{plural(advice.length, 'råd', 'råd')} om språk och form</summary>
          <ul class="finding-list">{items(advice)}</ul>
        </details>
      )}
    </section>
  );
}
