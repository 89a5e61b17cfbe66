import type { ComparedWord } from '../../shared/comparison/compare.ts';
import {
  countText,
  groupsOf,
  type Kind,
  maybeChance,
  type NamedSide,
} from '../../shared/comparison/texts.ts';
import { plural } from '../../shared/text/plural.ts';

export interface ComparedWordsProps {
  /** What the ids of this question's headings begin with. */
  id: string;
  kind: Kind;
  a: NamedSide;
  b: NamedSide;
  words: readonly ComparedWord[];
  /** Of the headings, below that of the question. */
  level: 3 | 4;
}

/** The words of one question by what has become of them, each with the numbers behind. */
export function ComparedWords({ id, kind, a, b, words, level }: ComparedWordsProps) {
  const Heading = `h${level}` as const;
  const groups = groupsOf(kind, a, b).map(([difference, heading, about]) => ({
    difference,
    heading,
    about,
    among: words.filter((word) => word.difference === difference),
  }));
  return (
    <div class="compared-groups">
      {groups
        .filter(({ among }) => among.length > 0)
        .map(({ difference, heading, about, among }) => (
          <section key={difference} aria-labelledby={`${id}-${difference}`}>
            <Heading id={`${id}-${difference}`}>
              {heading} <span class="quiet">{plural(among.length, 'ord', 'ord')}</span>
            </Heading>
            <p class="quiet">{about}</p>
            <table>
              <thead>
                <tr>
                  <th scope="col">Ord</th>
                  <th scope="col">{a.name}</th>
                  <th scope="col">{b.name}</th>
                </tr>
              </thead>
              <tbody>
                {among.map((word) => (
                  <tr key={word.word}>
                    <th scope="row">
                      <bdi>{word.word}</bdi>
                      {maybeChance(word, a, b) && <span class="quiet"> kan vara en slump</span>}
                    </th>
                    <td>{countText(word.a, a)}</td>
                    <td>{countText(word.b, b)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
    </div>
  );
}
