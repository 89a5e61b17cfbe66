import { exampleText } from '../../shared/text/example.ts';

/** Marks what comes with the product for trying out, so that nobody takes it for real answers. */
export function ExampleMark() {
  return <span class="example-mark">{exampleText}</span>;
}
