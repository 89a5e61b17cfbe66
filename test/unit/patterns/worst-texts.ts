import { type AST, visitRegExpAST } from '@eslint-community/regexpp';

const usual = [...'aeånrsATÖ019 \n.,:;!?-–_@/#()[]"”\'&<>*+=|\\o{}%', '\t', '\r', '\0', '\u0301', '😀', 'ı'];
const suffixes = ['', '\0', '\n', '!', ' ', 'a', '0', 'a ', '\n\0'];
const drawsPerNode = 2;
const mixedDraws = 40;

/** The same row of numbers for the same pattern, so that a run that was green stays green (mulberry32). */
function randomFrom(seed: string): (below: number) => number {
  let state = [...seed].reduce((sum, one) => (Math.imul(sum, 31) + (one.codePointAt(0) ?? 0)) | 0, 7);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Texts by their parts: what comes before, what is repeated, and what then keeps the pattern from matching. */
export interface HostileText {
  before: string;
  pump: string;
  after: string;
}

export const written = ({ before, pump, after }: HostileText, chars: number): string =>
  before + pump.repeat(Math.ceil(chars / pump.length)) + after;

class Samples {
  private readonly random: (below: number) => number;
  private readonly members = new Map<string, readonly string[]>();
  private readonly alphabet: readonly string[];
  private readonly flags: string;

  constructor(ast: AST.RegExpLiteral, random: (below: number) => number) {
    this.random = random;
    const { ignoreCase, unicode, unicodeSets } = ast.flags;
    this.flags = `${ignoreCase ? 'i' : ''}s${unicodeSets ? 'v' : unicode ? 'u' : ''}`;
    const literal: string[] = [];
    visitRegExpAST(ast, { onCharacterEnter: ({ value }) => literal.push(String.fromCodePoint(value)) });
    this.alphabet = [...new Set([...usual, ...literal])];
  }

  pick<T>(from: readonly T[]): T | undefined {
    return from[this.random(from.length)];
  }

  /** Some text that the node may take. */
  of(node: AST.Node): string {
    switch (node.type) {
      case 'Character':
        return String.fromCodePoint(node.value);
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
        return this.pick(this.membersOf(node.raw)) ?? '';
      case 'Pattern':
      case 'Group':
      case 'CapturingGroup':
        return this.of(this.pick(node.alternatives) ?? node);
      case 'Alternative':
        return node.elements.map((one) => this.of(one)).join('');
      case 'Quantifier': {
        const times = node.min + this.random(Math.min(node.max, node.min + 2) - node.min + 1);
        return Array.from({ length: times }, () => this.of(node.element)).join('');
      }
      default:
        return '';
    }
  }

  private membersOf(raw: string): readonly string[] {
    const known = this.members.get(raw);
    if (known) return known;
    const one = new RegExp(`^(?:${raw})$`, this.flags);
    const members = this.alphabet.filter((character) => one.test(character));
    this.members.set(raw, members);
    return members;
  }

  character = () => this.pick(this.alphabet) ?? 'a';
}

/** What stands before a node on its way through the pattern. */
function beforeNode(node: AST.Node, samples: Samples): string {
  const parent = node.parent;
  if (!parent) return '';
  const ahead =
    parent.type === 'Alternative'
      ? parent.elements
          .slice(
            0,
            parent.elements.findIndex(({ start }) => start === node.start),
          )
          .map((one) => samples.of(one))
          .join('')
      : '';
  return beforeNode(parent, samples) + ahead;
}

/**
 * Texts that make a pattern work hardest: for each of its repetitions, what leads there, what is repeated, again and again,
 * and something that breaks the match off; its own matches in rows, whole and cut short; and rows of random signs.
 */
export function* worstTextsFor(ast: AST.RegExpLiteral): Generator<HostileText> {
  const random = randomFrom(ast.raw);
  const samples = new Samples(ast, random);
  const nodes = new Set<AST.Node>([ast.pattern]);
  visitRegExpAST(ast, {
    onQuantifierEnter: (node) => {
      nodes.add(node.element);
      for (let around: AST.Node | null = node.parent; around; around = around.parent) nodes.add(around);
    },
  });
  const list = [...nodes];
  const any = () => {
    const node = samples.pick(list);
    return node ? samples.of(node) : '';
  };
  const texts = function* (before: string, pump: string): Generator<HostileText> {
    if (pump === '') return;
    const first = random(suffixes.length);
    for (const step of [0, 2, 5])
      yield { before, pump, after: suffixes[(first + step) % suffixes.length] ?? '' };
  };
  for (const node of nodes) {
    for (let draw = 0; draw < drawsPerNode; draw++) {
      const pump = samples.of(node);
      yield* texts(draw === 0 ? '' : beforeNode(node, samples), pump);
      // A match that lacks its end, in a row.
      yield* texts('', beforeNode(node, samples) + pump);
    }
  }
  for (const character of usual) yield* texts('', character);
  for (let draw = 0; draw < mixedDraws; draw++) {
    const pump = [any, samples.character, any]
      .slice(random(3))
      .map((part) => part())
      .join('');
    yield* texts(random(2) === 0 ? '' : any(), pump);
  }
}
