import { Document } from './document.tsx';

/** A page with one thing to say: what happened, and what to do now. */
export function MessagePage(props: {
  css: string;
  title: string;
  text: string;
  reference?: string | undefined;
}) {
  return (
    <Document title={props.title} css={props.css}>
      <main>
        <h1>{props.title}</h1>
        <p>{props.text}</p>
        {props.reference !== undefined && (
          <p>
            Om du behöver hjälp: uppge felkoden <strong>{props.reference}</strong>.
          </p>
        )}
      </main>
    </Document>
  );
}
