import type { DeskFile } from '../../../shared/desk/desk.ts';

/** Files to save, each with its name and size. */
export function Files(props: { heading: 'h3' | 'h5'; title: string; files: DeskFile[] }) {
  const { heading: Heading, title, files } = props;
  if (files.length === 0) return null;
  return (
    <>
      <Heading>{title}</Heading>
      <ul class="files">
        {files.map((file) => (
          <li key={file.kind} class="file">
            <a href={file.url} download={file.fileName}>
              {file.label}
            </a>{' '}
            <span class="quiet">
              {file.fileName}, {size(file.sizeBytes)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const decimal = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });

function size(bytes: number): string {
  return bytes < 1_000_000
    ? `${decimal.format(Math.max(1, Math.round(bytes / 1000)))}\u00a0kB`
    : `${decimal.format(bytes / 1_000_000)}\u00a0MB`;
}
