import { Document } from '../design/document.tsx';

interface AreaMessageProps {
  css: string;
  title: string;
  text: string;
  /** Back to everyone's clouds. */
  path: string;
}

/** Says why an area has no clouds of its own, with the way back. */
export function AreaMessagePage({ css, title, text, path }: AreaMessageProps) {
  return (
    <Document title={title} css={css}>
      <main>
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <a href={path}>Visa allas ordmoln</a>
        </p>
      </main>
    </Document>
  );
}
