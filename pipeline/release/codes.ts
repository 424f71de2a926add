/** The codes that figures and judgements about them share: kinds of period, signals, and which of a figure's numbers are few. */
export const periodKinds = [
  "month",
  "quarter",
  "year",
  "year_to_march",
  "academic_year",
  "rolling_12_months",
  "pooled_3_years",
  "pooled_5_years",
] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Whether the period pools several years. */
export const isPooled = (kind: PeriodKind): kind is "pooled_3_years" | "pooled_5_years" =>
  kind === "pooled_3_years" || kind === "pooled_5_years";

/** Of a breakdown the category of rows without the answer. */
export const notRecordedCategory = "not-recorded";

/** Words and meanings as NHS *Making Data Count* has them: variation that is common cause, an improvement or a concern,
 * or (where no direction is better) higher or lower than chance explains. */
export const signals = ["", "common_cause", "improvement", "concern", "higher", "lower"] as const;
export type Signal = (typeof signals)[number];

/** Of a figure that is said in words, since a number would tell of somebody: fewer than five `counted` of so many; all but fewer than
 * five (`not_counted`); or `all` of them too few (of a number fewer than five, of anything else fewer than ten). Blank of a figure. */
export const fews = ["", "counted", "not_counted", "all"] as const;
export type Few = (typeof fews)[number];

/** A place in one of the two documents that say what is to be measured, or in the practice of the field. */
export interface Clause {
  /** S: the service specification (by section); G: the statutory guidance (by paragraph); "field": practice elsewhere */
  readonly document: "S" | "G" | "field";
  readonly clause: string;
}
