const longest = 60;

/**
 * `Vad kännetecknar en medarbetare?` → `vad-kannetecknar-en-medarbetare`: a part of a file's name that every disk and
 * mail program takes, cut between two words. Empty when nothing is left.
 */
export function slug(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain.length <= longest
    ? plain
    : plain
        .slice(0, longest + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, longest);
}

/** A file's name that says what it is and of what: `ordmoln-medarbetarna-2026-aldreomsorg.png`. */
export function fileNameOf(parts: readonly string[], ending: string): string {
  const named = parts.map(slug).filter((part) => part !== '');
  return `${named.join('-') || 'orngott'}.${ending}`;
}
