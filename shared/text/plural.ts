const number = new Intl.NumberFormat('sv-SE');

/** `1 204`, with the Swedish thousands space. */
export function swedishNumber(value: number): string {
  return number.format(value);
}

/** `1 svar`, `60 grupper`: the number with the right form after it. */
export function plural(count: number, one: string, many: string): string {
  return `${swedishNumber(count)} ${count === 1 ? one : many}`;
}

/** `snäll, glad och trygg`. */
export function swedishList(parts: string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} och ${parts.at(-1)}`;
}
