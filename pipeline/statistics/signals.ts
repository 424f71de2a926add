/** Says what a broken rule means for a measure, and puts it in words: the end of the sentence "it is …". */
import type { Signal } from "../release/format.ts";
import type { ChartMeasure } from "./control_chart.ts";
import type { SpecialCause } from "./spc_rules.ts";

/** Higher or lower figures than chance explains: better or worse where the measure says which is, else only higher or
 * lower. */
export function signalOf(direction: 1 | -1, better: ChartMeasure["better"]): Signal {
  if (better === "none") return direction === 1 ? "higher" : "lower";
  return (direction === 1) === (better === "higher") ? "improvement" : "concern";
}

/** Which rule, of points that stand for figures. */
export function reasonOf({ rule, direction }: SpecialCause): string {
  const [up, above, upper] = direction === 1 ? ["higher", "above", "upper"] : ["lower", "below", "lower"];
  switch (rule) {
    case "outside":
      return `${above} the ${upper} limit`;
    case "trend":
      return `one of at least seven points in a row, each ${up} than the one before`;
    case "two_of_three":
      return `one of two points out of three close to the ${upper} limit`;
    case "shift":
      return `one of at least seven points in a row ${above} the line`;
  }
}

/** Which rule, of points that stand for waits: each belongs to the period with which the wait ended, or to the last
 * while it goes on. `long`: how long it was, "16 quarters". */
export function waitReasonOf({ rule, direction }: SpecialCause, long: string, open: boolean): string {
  const [longer, upper] = direction === 1 ? ["longer", "upper"] : ["shorter", "lower"];
  switch (rule) {
    case "outside":
      return open
        ? `one of ${long} in a row without any, beyond the ${upper} limit`
        : `the first after ${long}, a wait beyond the ${upper} limit`;
    case "trend":
      return `the end of one of at least seven waits in a row, each ${longer} than the one before`;
    case "two_of_three":
      return `the end of one of two waits out of three close to the ${upper} limit`;
    case "shift":
      return `the end of one of at least seven waits in a row ${longer} than usual`;
  }
}
