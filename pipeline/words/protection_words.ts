/**
 * Says what was done so that nobody can be recognised: which years or groups are shown together, and what is not shown, each in a
 * sentence for a reader who has never heard of disclosure control.
 */
import { isPooled } from "../release/codes.ts";
import type { CatalogueMeasure, PeriodKind, ProtectedBreakdown } from "../release/format.ts";
import { periodWords } from "../statistics/period_words.ts";
import { capital } from "./first_letter.ts";
import { listed } from "./listed.ts";

/** so many periods are named; of more it is said how many */
const mostNamed = 4;

/** Of a measure as a whole; blank where nothing was done that a reader would miss. */
export function protectionWords(measure: Pick<CatalogueMeasure, "protected" | "kind" | "discloses">): string {
  const { protected: safe } = measure;
  if (safe === null) return "";
  return [pooledWords(safe.period_kind), notShownWords(safe.period_kind, safe.not_shown, "the number is too small")]
    .filter((words) => words !== "")
    .join(" ");
}

/** Of a measure by one breakdown. `label`: of a category, by its code. */
export function protectedBreakdownWords(
  { period_kind, groups, not_shown }: ProtectedBreakdown,
  whole: PeriodKind,
  label: (category: string) => string,
): string {
  const together = groups
    .filter((group) => group.length > 1)
    .map((group) => listed(group.map((category) => `“${capital(label(category))}”`)));
  return [
    ...together.map((group) => `${group} are shown together, because few are in each.`),
    period_kind === whole ? "" : pooledWords(period_kind),
    notShownWords(period_kind, not_shown, "a group is too small"),
  ]
    .filter((words) => words !== "")
    .join(" ");
}

/** By what a measure is not shown at all; blank where that is nothing. `title`: of a breakdown, as it stands in a sentence. */
export function withoutWords(
  { protected: safe }: Pick<CatalogueMeasure, "protected">,
  title: (breakdown: string) => string,
): string {
  if (safe === null || safe.without.length === 0) return "";
  return `It is not shown by ${listed(safe.without.map(title), "or")}: the groups would be too small.`;
}

function pooledWords(kind: PeriodKind): string {
  if (!isPooled(kind)) return "";
  return `${kind === "pooled_3_years" ? "Three" : "Five"} years are shown together, because there are few in one year.`;
}

function notShownWords(kind: PeriodKind, periods: readonly string[], why: string): string {
  if (periods.length === 0) return "";
  if (periods.length > mostNamed) return `There is no figure for ${periods.length} periods, because ${why}.`;
  const named = listed(periods.map((period) => periodWords(kind, period)));
  return `There is no figure for ${named}, because ${why}.`;
}
