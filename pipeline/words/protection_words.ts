/**
 * Says what was done so that nobody can be recognised: which years or groups are shown together, and what is not shown, each in a
 * sentence for a reader who has never heard of disclosure control.
 */
import { isPooled } from "../release/codes.ts";
import type { CatalogueMeasure, PeriodKind, ProtectedBreakdown } from "../release/format.ts";
import { periodWords, yearsTogether } from "../statistics/period_words.ts";
import { capital } from "./first_letter.ts";
import { listed } from "./listed.ts";

/** Why, said alike of what is small itself and of what would tell something small: which of the two it is would be half of the answer. */
const notShown = (small: string) => `small ${small} are not shown, nor what would tell one`;
/** where a table says beside it that it is not shown */
export const smallGroups = "small groups, or what would tell one";

/** so many periods are named; of more it is said how many */
const mostNamed = 4;

/** Of a measure as a whole; blank where nothing was done that a reader would miss. */
export function protectionWords(measure: Pick<CatalogueMeasure, "protected" | "kind" | "discloses">): string {
  const { protected: safe } = measure;
  if (safe === null) return "";
  return [pooledWords(safe.period_kind), notShownWords(safe.period_kind, safe.not_shown, notShown("numbers"))]
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
    ...together.map((group) => `${group} are shown together, so that no small group stands alone.`),
    period_kind === whole ? "" : pooledWords(period_kind),
    notShownWords(period_kind, not_shown, notShown("groups")),
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
  return `It is not broken down by ${listed(safe.without.map(title), "or")}: ${notShown("groups")}.`;
}

function pooledWords(kind: PeriodKind): string {
  if (!isPooled(kind)) return "";
  return `${capital(yearsTogether(kind))} are shown together, because there are few in one year.`;
}

function notShownWords(kind: PeriodKind, periods: readonly string[], why: string): string {
  if (periods.length === 0) return "";
  if (periods.length > mostNamed) return `There is no figure for ${periods.length} periods: ${why}.`;
  const named = listed(periods.map((period) => periodWords(kind, period)));
  return `There is no figure for ${named}: ${why}.`;
}
