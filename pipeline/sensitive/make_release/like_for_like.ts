/** Counts each measure once more in the form in which others publish it, for the comparison with them. */
import type { CatalogueMeasure, LikeForLike, Value } from "../../release/format.ts";
import { percentage } from "../../statistics/percentage.ts";
import { round } from "../../statistics/round.ts";
import { openly } from "../disclosure/released.ts";
import { calculate, effectsOf } from "../measures/calculate.ts";
import { type Form, forms } from "../measures/like_for_like/index.ts";
import type { Measure } from "../measures/measure.ts";
import type { ChosenSubmission } from "../warehouse/choose_submissions.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import type { Effects } from "./cluster_of.ts";
import type { PublishedByOthers } from "./others.ts";
import type { Settles } from "./settles.ts";
import { valuesOf } from "./values.ts";

/** Of these measures. The models must have been built. `entry`: what the catalogue says of one. */
export async function likeForLikeOf(
  warehouse: Warehouse,
  submission: ChosenSubmission,
  measures: readonly Measure[],
  {
    settles,
    entry,
    others,
  }: {
    settles: (measure: string) => Settles;
    entry: (form: Measure, effects: Effects) => CatalogueMeasure;
    others: PublishedByOthers;
  },
): Promise<LikeForLike> {
  const ids = new Set(measures.map(({ id }) => id));
  const own = forms.filter(({ measure }) => ids.has(measure.id));
  const counted = own.map(({ measure }) => measure);
  const cells = await calculate(warehouse, counted, [submission]);
  const effects = effectsOf(cells);
  const byId = new Map(own.map((form) => [form.measure.id, form]));
  const values = valuesOf(cells.map(openly), counted, submission, settles, undefined, others).map(
    (value): Value => ({ ...value, value: rounded(byId.get(value.measure_id)!, value) }),
  );
  return { forms: counted.map((form) => entry(form, effects)), values };
}

/** As it is published, and rounded once: 84.46 is 84, and not 84.5 and so 85. */
function rounded({ measure, decimals }: Form, { value, numerator, denominator }: Value): number | null {
  if (value === null || numerator === null || !denominator) return value;
  switch (measure.kind) {
    case "proportion":
      return percentage(numerator, denominator, decimals);
    case "rate":
      return round((numerator * (measure.per ?? 1)) / denominator, decimals);
    case "score":
      return round(numerator / denominator, decimals);
    default:
      return round(value, decimals);
  }
}
