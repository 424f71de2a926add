/**
 * Figures that other authorities have published, typed as facts with their source (`data/reference/published_figures.csv`):
 * England and the Isle of Wight, an island near in size, in the years to 31 March. How comparable each is, and what differs,
 * is said once, by the measure. Contains public sector information licensed under the Open Government Licence v3.0.
 */
import { isFilled, isNumber, isOneOf, orBlank, readReference } from "../../reference.ts";
import { type PublishedFigure, periodKinds } from "../../release/format.ts";
import { isMeasure } from "./measure_names.ts";

const columns = ["measure", "comparator", "period_kind", "period", "value", "source"] as const;

/** Every figure in the order of the file; a blank value is one that was not published, because it is hidden or missing. */
export const publishedFigures = (): readonly PublishedFigure[] =>
  readReference("published_figures", columns, {
    fields: {
      measure: isMeasure,
      comparator: isFilled,
      period_kind: isOneOf(periodKinds, "a kind of period"),
      period: isFilled,
      value: orBlank(isNumber),
      source: isFilled,
    },
    once: ["measure", "comparator", "period_kind", "period"],
  }).map(({ measure, period_kind, value, ...rest }) => ({
    ...rest,
    measure_id: measure,
    period_kind: period_kind as PublishedFigure["period_kind"],
    value: value === "" ? null : Number(value),
  }));

/** The comparator whose figure stands beside a value in the release's own files. */
export const firstComparator = "England";
