/** A figure that Home always shows, since the Board chose it. */
export const headlineLists = ["outcomes", "young people say"] as const;

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
