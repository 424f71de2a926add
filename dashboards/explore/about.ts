/** What the page to explore is told of the figures there are: `data/explore.json`, and the rows of `data/<measure>.arrow`. */

export interface About {
  /** what every downloaded row says of who may read it */
  readonly marking: string;
  readonly chapters: readonly { readonly id: string; readonly title: string }[];
  /** "Quarters", by kind of period */
  readonly kinds: Readonly<Record<string, string>>;
  readonly breakdowns: Readonly<Record<string, { readonly title: string }>>;
  readonly measures: readonly AboutMeasure[];
}

export interface AboutMeasure {
  readonly id: string;
  readonly title: string;
  readonly chapter: string;
  readonly unit: string;
  readonly isShare: boolean;
  readonly series: readonly Series[];
}

/** Of one kind of period and one breakdown; the whole is `all`. */
export interface Series {
  readonly kind: string;
  readonly breakdown: string;
}

/** What is looked at. */
export interface Choice extends Series {
  readonly measure: string;
}

export interface Figure extends Series {
  readonly category: string;
  readonly label: string;
  readonly period: string;
  readonly period_words: string;
  /** ISO: the last day of the period */
  readonly end: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** null of what may not be drawn */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** the figure as every page has it */
  readonly words: string;
  /** blank where there is none */
  readonly interval: string;
}
