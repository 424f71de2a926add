/**
 * What of ours stands beside what others publish: the measure in their form where the release holds it, else the measure itself. Asked
 * here by what judges a comparison and by what shows it, so that both speak of one figure.
 */
import type { Figures } from "./figures.ts";
import type { CatalogueMeasure, PeriodKind, Value } from "./format.ts";

export interface ComparedAs {
  /** the form, or the measure itself: what is counted, and how comparable it is */
  readonly as: CatalogueMeasure;
  readonly isForm: boolean;
  /** oldest first, of the kind of period in which they are published */
  readonly values: readonly Value[];
}

export function comparedAs(figures: Figures, measure: CatalogueMeasure, kind: PeriodKind): ComparedAs {
  const { forms, values } = figures.release.likeForLike;
  const form = forms.find(({ id }) => id === measure.id);
  return form === undefined
    ? { as: measure, isForm: false, values: figures.series(measure.id, kind) }
    : {
        as: form,
        isForm: true,
        values: values.filter((each) => each.measure_id === measure.id && each.period_kind === kind),
      };
}

/** What stands beside a period of theirs; undefined where ours has no figure of it. */
export const ownOf = ({ values }: ComparedAs, period: string): Value | undefined =>
  values.find((each) => each.period === period && each.value !== null);
