import type { Node } from 'oxc-parser';
import { eachNode, placeIn, productSources, type Source } from '../sources.ts';

export interface InterfaceText {
  where: string;
  /** As it is written; what is put into it stands as `${its source}`. */
  text: string;
}

const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** An element's text with what stands in it, and in what is only marked up within it. */
function textOfChildren(source: Source, children: readonly Node[]): string {
  const parts = children.map((child) => {
    if (child.type === 'JSXText') return child.value;
    if (child.type === 'JSXElement' || child.type === 'JSXFragment')
      return isInline(child) ? textOfChildren(source, child.children) : ' | ';
    if (child.type !== 'JSXExpressionContainer') return ' | ';
    const { expression } = child;
    if (expression.type === 'Literal') return String(expression.value ?? '');
    return `\${${source.text.slice(expression.start, expression.end)}}`;
  });
  return parts.join('');
}

const inline = ['strong', 'em', 'span', 'time', 'a', 'Link', 'code'];
const isInline = (node: Node) =>
  node.type === 'JSXElement' &&
  node.openingElement.name.type === 'JSXIdentifier' &&
  inline.includes(node.openingElement.name.name);

/** Every text in the product's sources that somebody may read: with a space in it, or with a capital first. */
export function interfaceTexts(): InterfaceText[] {
  const found: InterfaceText[] = [];
  for (const source of productSources()) {
    const add = (start: number, text: string) => {
      const tidied = tidy(text);
      if (/\s/.test(tidied) || /^\p{Lu}/u.test(tidied))
        found.push({ where: placeIn(source, start), text: tidied });
    };
    eachNode(source.program, (node) => {
      if (node.type === 'ImportDeclaration') return false;
      if (node.type === 'Literal' && typeof node.value === 'string') add(node.start, node.value);
      if (node.type === 'TemplateLiteral') add(node.start, templateText(source, node));
      if (node.type === 'JSXElement' || node.type === 'JSXFragment')
        add(node.start, textOfChildren(source, node.children));
      return true;
    });
  }
  return found;
}

function templateText(
  source: Source,
  { quasis, expressions }: Extract<Node, { type: 'TemplateLiteral' }>,
): string {
  return quasis
    .map(({ value }, index) => {
      const within = expressions[index];
      const put = within ? `\${${source.text.slice(within.start, within.end)}}` : '';
      return `${value.cooked ?? ''}${put}`;
    })
    .join('');
}
