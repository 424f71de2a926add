/** The codes that figures and judgements about them share: kinds of period, and signals. */
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
export const isPooled = (kind: PeriodKind): boolean => kind === "pooled_3_years" || kind === "pooled_5_years";

/** Words and meanings as NHS *Making Data Count* has them: variation that is common cause, an improvement or a concern,
 * or (where no direction is better) higher or lower than chance explains. */
export const signals = ["", "common_cause", "improvement", "concern", "higher", "lower"] as const;
export type Signal = (typeof signals)[number];
