/**
 * Periods where there is little room: the head of a row or column, the end of a phrase. A stock is "on 31 December 2025",
 * a flow "in Oct to Dec 2025". Sentences have the months in full, from `period_words.ts`.
 */
import { isPooled } from "../release/codes.ts";
import type { CatalogueMeasure, Value } from "../release/format.ts";
import { dateWords, periodWords } from "../statistics/period_words.ts";
import { capital } from "./first_letter.ts";

type WithStatus = Partial<Pick<Value, "status">>;
type PeriodOf = Pick<Value, "period_kind" | "period" | "period_end">;

/** `Oct to Dec 2025`, `2025`, `The year to 31 March 2025` */
export const periodShort = (value: Pick<Value, "period_kind" | "period">): string => capital(shortInside(value));

/** the same inside a sentence: `the year to 31 March 2025` */
const shortInside = ({ period_kind, period }: Pick<Value, "period_kind" | "period">): string =>
  periodWords(period_kind, period, "short");

/** where there is next to no room, under a chart: `2025`, `2024/25`, `2021–25` */
export function periodTick({ period_kind, period }: Pick<Value, "period_kind" | "period">): string {
  if (isPooled(period_kind)) return `${period.slice(0, 4)}–${period.slice(7)}`;
  return period_kind === "academic_year" || period_kind === "year_to_march" ? period : period.slice(0, 4);
}

/** at the head of a line of a chart, where periods of one year stand under one another: `Oct–Dec 2025`, `2025`, `2024/25` */
export function periodLine(value: Pick<Value, "period_kind" | "period">): string {
  const { period_kind: kind } = value;
  const isNamedByYear = isPooled(kind) || kind === "year" || kind === "academic_year" || kind === "year_to_march";
  return isNamedByYear ? periodTick(value) : periodShort(value).replace(" to ", "–");
}

/** beside a figure of a card, where there is room for a few words: `31 Dec 2025`, `Oct–Dec 2025`, `2024/25`, `2025 so far` */
export const periodBeside = (measure: Pick<CatalogueMeasure, "moment">, value: PeriodOf & WithStatus): string =>
  `${measure.moment === "stock" ? dateWords(value.period_end, "short") : periodLine(value)}${soFar(value)}`;

/** where a sentence has no room for more on a provisional figure */
const soFar = ({ status }: WithStatus): string => (status === "provisional" ? " so far" : "");

const named = (measure: CatalogueMeasure, value: PeriodOf): string =>
  measure.moment === "stock" ? dateWords(value.period_end) : shortInside(value);

/** after a figure; late records may still move a provisional one, and it says so */
export const periodInside = (measure: CatalogueMeasure, value: PeriodOf & WithStatus): string =>
  `${named(measure, value)}${value.status === "provisional" ? " (provisional)" : ""}`;

/** the same as the head of a row or column */
export const periodHead = (measure: CatalogueMeasure, value: PeriodOf & WithStatus): string =>
  capital(periodInside(measure, value));

export const onOrIn = (measure: CatalogueMeasure, value: PeriodOf): string =>
  `${measure.moment === "stock" ? "on" : "in"} ${named(measure, value)}`;

/** `in 2024`, `on 31 December 2025 so far` */
export const onOrInSoFar = (measure: CatalogueMeasure, value: PeriodOf & WithStatus): string =>
  `${onOrIn(measure, value)}${soFar(value)}`;
