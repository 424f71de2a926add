/** A figure that Home always shows, since the Board chose it. */
/** What young people should have, by when in their life. */
export const forYouLists = ["your plan and your reviews", "your health and school", "when you leave care"] as const;
/** The four parts of being heard (Lundy, 2007: "Voice is not enough"). */
export const voiceLists = ["space", "voice", "audience", "influence"] as const;
/** Home; the page for young people; the page on the child's voice. */
export const headlineLists = ["outcomes", "young people say", ...forYouLists, ...voiceLists] as const;

/** What young people said, and what came of it. */
export interface YouSaid {
  readonly said: string;
  readonly came_of_it: string;
  readonly when: string;
  /** made up, for made-up figures */
  readonly sample: boolean;
}

export interface Headline {
  readonly list: (typeof headlineLists)[number];
  /** what it is about, above its figure; blank where its words say so */
  readonly label: string;
  readonly measure: string;
  /** both blank where it is of the whole */
  readonly breakdown: string;
  readonly category: string;
  /** what follows the figure */
  readonly words: string;
}
