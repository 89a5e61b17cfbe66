/** What a check needs to know of where the text is to stand; without it only what holds for every text is checked. */
export interface TextUse {
  /** Characters, counted as people count them. */
  maxChars?: number;
  maxHashtags?: number;
  maxEmojis?: number;
  /** The text must say whom a reader can ask. */
  mustSayWhomToAsk?: boolean;
}
