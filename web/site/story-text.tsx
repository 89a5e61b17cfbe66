import { Fragment } from 'preact';
import { paragraphsOf, partsOf } from '../../shared/site/text-parts.ts';

/** What somebody wrote, as paragraphs with its web addresses as links; everything else in it is text. */
export function StoryText({ text }: { text: string }) {
  return (
    <>
      {paragraphsOf(text).map((lines) => (
        <p key={lines.join('\n')}>
          {lines.map((line, index) => (
            <Fragment key={line}>
              {index > 0 && <br />}
              <Line line={line} />
            </Fragment>
          ))}
        </p>
      ))}
    </>
  );
}

function Line({ line }: { line: string }) {
  return (
    <>
      {partsOf(line).map(({ text, href }) =>
        href === undefined ? (
          text
        ) : (
          <a key={text} href={href} rel="nofollow noopener">
            {text}
          </a>
        ),
      )}
    </>
  );
}
