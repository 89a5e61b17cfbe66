const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** The same text however it was kept: a channel trims, and may compose letters or hold emojis together in another way. */
export function comparableText(text: string): string {
  return text.normalize('NFC').replace(invisible, '').replace(/\s+/gu, ' ').trim();
}
