/**
 * Finds the figures of a release by measure, kind of period, breakdown and category. Pages ask here and nowhere else.
 */

import { capital } from "../words/first_letter.ts";
import { listed } from "../words/listed.ts";
import type { Catalogue, CatalogueBreakdown, CatalogueMeasure, PeriodKind, Release, Value } from "./format.ts";
import type { JudgedMeasure } from "./series.ts";

const whole = "all";
/** between categories that are shown together, in `category` */
const togetherMark = "+";

export interface BreakdownRow {
  readonly label: string;
  readonly category: string;
  readonly value: Value;
}

/** Of more categories together it is said how many: a list of rare causes of death would be read as if each had happened. Which they are is
 * said beside the table, or follows from those that stand alone. */
const mostNamed = 3;

export class Figures {
  readonly release: Release;
  readonly #series = new Map<string, Value[]>();
  readonly #ofMeasure = new Map<string, Value[]>();
  readonly #measures: ReadonlyMap<string, CatalogueMeasure>;
  readonly #breakdowns: ReadonlyMap<string, CatalogueBreakdown>;
  readonly #judged: ReadonlyMap<string, JudgedMeasure>;

  constructor(release: Release) {
    this.release = release;
    this.#measures = new Map(release.catalogue.measures.map((measure) => [measure.id, measure]));
    this.#breakdowns = new Map(release.catalogue.breakdowns.map((breakdown) => [breakdown.id, breakdown]));
    this.#judged = new Map(release.series.map((judged) => [judged.measure_id, judged]));
    for (const value of release.values) {
      const own = this.#ofMeasure.get(value.measure_id);
      if (own) own.push(value);
      else this.#ofMeasure.set(value.measure_id, [value]);
      if (value.authority !== release.catalogue.authority.code) continue;
      const key = [value.measure_id, value.period_kind, value.breakdown, value.category].join("\n");
      const list = this.#series.get(key);
      if (list) list.push(value);
      else this.#series.set(key, [value]);
    }
    for (const list of this.#series.values()) list.sort((a, b) => (a.period_end < b.period_end ? -1 : 1));
  }

  measure(id: string): CatalogueMeasure | undefined {
    return this.#measures.get(id);
  }

  /** Throws where nothing was judged of the measure: a release has it of each. */
  judged(id: string): JudgedMeasure {
    const judged = this.#judged.get(id);
    if (judged === undefined) throw new Error(`the release holds no series of ${id}`);
    return judged;
  }

  breakdown(id: string): CatalogueBreakdown | undefined {
    return this.#breakdowns.get(id);
  }

  /** oldest first */
  series(measure: string, kind: PeriodKind, breakdown = whole, category = whole): readonly Value[] {
    return this.#series.get([measure, kind, breakdown, category].join("\n")) ?? [];
  }

  /** the kinds of period a measure has figures for as a whole */
  has(measure: string, kind: PeriodKind): boolean {
    return this.series(measure, kind).length > 0;
  }

  at(measure: string, kind: PeriodKind, period: string, breakdown = whole, category = whole): Value | undefined {
    return this.series(measure, kind, breakdown, category).find((value) => value.period === period);
  }

  latest(measure: string, kind: PeriodKind): Value | undefined {
    return this.series(measure, kind).at(-1);
  }

  /** one row a category in the catalogue's order, for those that have a figure in the period */
  rows(measure: string, kind: PeriodKind, period: string, breakdown: string): readonly BreakdownRow[] {
    const categories = this.categories(measure, breakdown);
    const many = categories.filter(({ id }) => id.split(togetherMark).length > mostNamed);
    return categories.flatMap(({ id, label }) => {
      const value = this.at(measure, kind, period, breakdown, id);
      const head =
        many.length === 1 && many[0]!.id === id ? `${id.split(togetherMark).length} other categories` : label;
      return value ? [{ label: capital(head), category: id, value }] : [];
    });
  }

  /** the rows of a measure by a breakdown, in order: its categories, or those shown together as one */
  categories(measure: string, breakdown: string): CatalogueBreakdown["categories"] {
    const categories = this.breakdown(breakdown)?.categories ?? [];
    const labels = new Map(categories.map(({ id, label }) => [id, label]));
    const safe = this.#measures.get(measure)?.protected?.breakdowns.find((each) => each.breakdown === breakdown);
    if (safe === undefined) return categories;
    return safe.groups.map((group) => ({
      id: group.join(togetherMark),
      label: listed(
        group.map((category) => labels.get(category) ?? category),
        "or",
      ),
    }));
  }

  ofMeasure(measure: string): readonly Value[] {
    return this.#ofMeasure.get(measure) ?? [];
  }
}

/** Whether a measure is about a death or what came of one: such measures are shown beside those of deaths. */
export const isDeath = ({ measures }: Pick<Catalogue, "measures">, { chapter }: CatalogueMeasure): boolean =>
  measures.some((other) => other.chapter === chapter && other.discloses === "death");
