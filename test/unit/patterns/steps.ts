import { type AST, RegExpParser } from '@eslint-community/regexpp';

/**
 * Counts what a backtracking engine does with a pattern and a text: every character, assertion and way that it tries.
 * A count is the same on a busy machine, which no time is. Follows ECMA-262 22.2.2 (RegExp semantics) with the same
 * order of trying as V8; what V8 skips as an optimisation is counted, so a count is an upper bound of the same growth.
 */
export interface Steps {
  /** Where the first match is, as offsets in characters of the text; undefined when there is none. */
  match: { start: number; end: number } | undefined;
  /** Steps to find every match in the text, tried at each place where none begins. Infinity above the limit. */
  count: number;
}

type Then = (at: number) => boolean;
type Matcher = (at: number, then: Then) => boolean;

class TooMany extends Error {}

export class SteppedPattern {
  readonly ast: AST.RegExpLiteral;
  private text: readonly string[] = [];
  private captures = new Map<AST.CapturingGroup, string[]>();
  private count = 0;
  private limit = Number.POSITIVE_INFINITY;
  private readonly matcher: Matcher;
  private readonly charSets = new Map<string, Map<string, boolean>>();

  constructor(pattern: RegExp) {
    this.ast = new RegExpParser().parseLiteral(`${pattern}`);
    this.matcher = this.anyOf(this.ast.pattern.alternatives, 1);
  }

  /** The text's characters as this pattern sees them: code points with the flag u or v, otherwise UTF-16 units. */
  charactersOf(text: string): string[] {
    return this.hasUnicode() ? [...text] : text.split('');
  }

  /** Looks for every match in the text. */
  run(text: string, limit = Number.POSITIVE_INFINITY): Steps {
    this.text = this.charactersOf(text);
    this.count = 0;
    this.limit = limit;
    let match: Steps['match'];
    try {
      for (let start = 0; start <= this.text.length; ) {
        this.captures.clear();
        let end: number | undefined;
        this.matcher(start, (at) => {
          end = at;
          return true;
        });
        if (end !== undefined) match ??= { start, end };
        start = end !== undefined && end > start ? end : start + 1;
      }
    } catch (error) {
      if (!(error instanceof TooMany)) throw error;
      this.count = Number.POSITIVE_INFINITY;
    }
    return { match, count: this.count };
  }

  private hasUnicode() {
    return this.ast.flags.unicode || this.ast.flags.unicodeSets;
  }

  private step() {
    if (++this.count > this.limit) throw new TooMany();
  }

  private anyOf(alternatives: readonly AST.Alternative[], way: 1 | -1): Matcher {
    const each = alternatives.map((one) => this.sequence(one.elements, way));
    const [only] = each;
    if (each.length === 1 && only) return only;
    // Which can begin here is seen from one character, as V8 does: a list of words costs one look, not one a word.
    const firsts = alternatives.map(({ elements }) => {
      const first = elements.at(way === 1 ? 0 : -1);
      return first?.type === 'Character' && !this.ast.flags.ignoreCase
        ? String.fromCodePoint(first.value)
        : undefined;
    });
    return (at, then) => {
      this.step();
      const here = this.text[way === 1 ? at : at - 1];
      return each.some(
        (one, index) => (firsts[index] === undefined || firsts[index] === here) && one(at, then),
      );
    };
  }

  private sequence(elements: readonly AST.Element[], way: 1 | -1): Matcher {
    const inOrder = (way === 1 ? elements : elements.toReversed()).map((one) => this.element(one, way));
    return inOrder.reduceRight<Matcher>(
      (rest, first) => (at, then) => first(at, (next) => rest(next, then)),
      (at, then) => then(at),
    );
  }

  private element(node: AST.Element, way: 1 | -1): Matcher {
    switch (node.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return this.character(node, way);
      case 'ExpressionCharacterClass':
        return this.character(node, way);
      case 'Group':
        return this.anyOf(node.alternatives, way);
      case 'CapturingGroup':
        return this.capture(node, way);
      case 'Backreference':
        return this.repeated(node, way);
      case 'Assertion':
        return this.assertion(node);
      case 'Quantifier':
        return this.quantifier(node, way);
    }
  }

  private isOne(node: { raw: string }): (character: string | undefined) => boolean {
    const known = this.charSets.get(node.raw) ?? new Map<string, boolean>();
    this.charSets.set(node.raw, known);
    const { ignoreCase, dotAll, unicodeSets } = this.ast.flags;
    const flags = `${ignoreCase ? 'i' : ''}${dotAll ? 's' : ''}${unicodeSets ? 'v' : this.hasUnicode() ? 'u' : ''}`;
    const alone = new RegExp(`^(?:${node.raw})$`, flags);
    return (character) => {
      this.step();
      if (character === undefined) return false;
      let is = known.get(character);
      if (is === undefined) {
        is = alone.test(character);
        known.set(character, is);
      }
      return is;
    };
  }

  private character(node: { raw: string }, way: 1 | -1): Matcher {
    const isOne = this.isOne(node);
    return (at, then) => isOne(this.text[way === 1 ? at : at - 1]) && then(at + way);
  }

  private capture(node: AST.CapturingGroup, way: 1 | -1): Matcher {
    const inside = this.anyOf(node.alternatives, way);
    return (at, then) =>
      inside(at, (end) => {
        const before = this.captures.get(node);
        this.captures.set(node, this.text.slice(Math.min(at, end), Math.max(at, end)));
        if (then(end)) return true;
        if (before) this.captures.set(node, before);
        else this.captures.delete(node);
        return false;
      });
  }

  private repeated(node: AST.Backreference, way: 1 | -1): Matcher {
    return (at, then) => {
      const group = Array.isArray(node.resolved) ? node.resolved[0] : node.resolved;
      const captured = (group && this.captures.get(group)) ?? [];
      const from = way === 1 ? at : at - captured.length;
      const isSame = captured.every((character, index) => {
        this.step();
        return this.text[from + index] === character;
      });
      return isSame && then(at + way * captured.length);
    };
  }

  private assertion(node: AST.Assertion): Matcher {
    if (node.kind === 'lookahead' || node.kind === 'lookbehind') {
      const inside = this.anyOf(node.alternatives, node.kind === 'lookahead' ? 1 : -1);
      return (at, then) => inside(at, () => true) !== node.negate && then(at);
    }
    const isEdge = (character: string | undefined) =>
      character === undefined || (this.ast.flags.multiline && /[\n\r\u2028\u2029]/u.test(character));
    const isWord = (character: string | undefined) => character !== undefined && /\w/u.test(character);
    return (at, then) => {
      this.step();
      const [before, after] = [this.text[at - 1], this.text[at]];
      if (node.kind === 'start') return isEdge(before) && then(at);
      if (node.kind === 'end') return isEdge(after) && then(at);
      if (node.kind !== 'word') return false;
      return (isWord(before) !== isWord(after)) !== node.negate && then(at);
    };
  }

  private quantifier(node: AST.Quantifier, way: 1 | -1): Matcher {
    const { element, min, max, greedy } = node;
    if (
      element.type === 'Character' ||
      element.type.endsWith('CharacterClass') ||
      element.type === 'CharacterSet'
    )
      return this.characters(element, { min, max, greedy }, way);
    const one = this.element(element, way);
    const from = (done: number, at: number, then: Then): boolean => {
      this.step();
      const more = () =>
        done < max && one(at, (next) => (next !== at || done < min) && from(done + 1, next, then));
      if (done < min) return more();
      return greedy ? more() || then(at) : then(at) || more();
    };
    return (at, then) => from(0, at, then);
  }

  /** One character many times, without a call inside the other for each. */
  private characters(
    node: { raw: string },
    { min, max, greedy }: { min: number; max: number; greedy: boolean },
    way: 1 | -1,
  ): Matcher {
    const isOne = this.isOne(node);
    const isNext = (at: number) => isOne(this.text[way === 1 ? at : at - 1]);
    return (at, then) => {
      let done = 0;
      const most = greedy ? max : min;
      while (done < most && isNext(at + way * done)) done++;
      if (done < min) return false;
      for (;;) {
        if (then(at + way * done)) return true;
        if (greedy ? done === min : done === max || !isNext(at + way * done)) return false;
        this.step();
        done += greedy ? -1 : 1;
      }
    };
  }
}
