/**
 * What was found, of measures that each ask one thing: the answers to each over the window that ends with the report's year. A table and
 * a chart are made of the same rows, so that neither shows what the other does not.
 */
import type { BreakdownRow, Figures } from "../pipeline/release/figures.ts";
import type { CatalogueMeasure, Value } from "../pipeline/release/format.ts";
import { capital } from "../pipeline/words/first_letter.ts";
import { periodHead } from "../pipeline/words/period_phrase.ts";
import type { Covered } from "./edition.ts";
import { measureOf, until } from "./measure_rows.ts";
import type { FindingsTable } from "./report.ts";

export interface Findings {
  readonly measure: CatalogueMeasure;
  /** its answers, or its own figure where the release does not show it by answer; none where the release has no figure of it */
  readonly rows: readonly { readonly label: string; readonly value: Value }[];
  /** answers given too seldom to be counted by themselves */
  readonly few: readonly string[];
  /** whether each answer would be too small a group to be shown */
  readonly isKept: boolean;
}

export interface FindingsInPeriod {
  /** of the window, as a table has it at its head */
  readonly period: string;
  readonly findings: readonly Findings[];
}

/** Over the last window up to the report's year. Throws where a measure is named that the release does not hold. */
export function findingRows(
  { asked, kinds, atLeast }: FindingsTable,
  covered: Covered,
  figures: Figures,
): FindingsInPeriod {
  const about = asked.map(({ measure, by }) => ({ measure: measureOf(figures, measure), by }));
  const [window] = about.flatMap(({ measure }) =>
    kinds.flatMap((kind) => {
      const value = until(figures.series(measure.id, kind), covered).at(-1);
      return value === undefined ? [] : { ...value, head: periodHead(measure, value) };
    }),
  );
  return {
    period: window?.head ?? "No period",
    findings: about.map(({ measure, by }) => {
      const isKept = measure.protected?.without.includes(by) ?? false;
      const whole = window && figures.at(measure.id, window.period_kind, window.period);
      if (whole === undefined) return { measure, rows: [], few: [], isKept };
      const found = figures.rows(measure.id, whole.period_kind, whole.period, by);
      if (found.length === 0)
        return { measure, rows: [{ label: capital(measure.counts), value: whole }], few: [], isKept };
      // a number that is kept back is told in words, and what was not found at all is not among what was found
      const isFew = ({ value: { numerator } }: BreakdownRow) => numerator !== null && numerator < atLeast;
      const few = found.filter((row) => isFew(row) && row.value.numerator !== 0).map(({ label }) => label);
      return { measure, rows: found.filter((row) => !isFew(row)), few, isKept };
    }),
  };
}
