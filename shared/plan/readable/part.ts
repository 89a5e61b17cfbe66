/** One thing that the plan says, in words; empty where it has no such part. */
export interface ReadableItem {
  /** The same in every version of the plan, however its text changes. */
  id: string;
  title: string;
  /** Short and beside the title: dates, a share, that it is mandatory. */
  note: string;
  /** Paragraphs with an empty line between them. */
  text: string;
}

export interface ReadableSection {
  /** Its place in the page's address: `/plan#tips-till-chefer`. */
  id: string;
  heading: string;
  lead?: string;
  /** `text` is read as running text, the others as a list. */
  kind: 'text' | 'points' | 'steps' | 'entries';
  items: ReadableItem[];
}

export interface ReadablePart {
  id: string;
  heading: string;
  sections: ReadableSection[];
}
