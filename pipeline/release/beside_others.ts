/**
 * What others published for one period, as it is shown beside our own: England as a whole, and the areas of a set with their middle. An area
 * that hid its figure is counted and never guessed at: an average of those that are shown is not that of all (a hidden one is small).
 */
import { median } from "../statistics/median.ts";
import { round } from "../statistics/round.ts";
import type { Catalogue, CatalogueMeasure, PeriodKind } from "./format.ts";
import type { ComparatorSet, PublishedFigure, PublishedFunnel, PublishedSpread } from "./published.ts";

/** of fewer neither a median nor a mean is given */
export const fewestPublished = 5;

export interface Member {
  readonly area: string;
  readonly name: string;
  /** null where nothing was published */
  readonly value: number | null;
}

export interface Others {
  readonly period_kind: PeriodKind;
  readonly period: string;
  /** the country as a whole; undefined where it has no row */
  readonly country: Member | undefined;
  /** null where no set is for the authority, or none of its areas has a row */
  readonly set: {
    readonly set: ComparatorSet;
    /** from the lowest to the highest, then those that published nothing */
    readonly members: readonly Member[];
    readonly shown: number;
    /** of those that published, where they are enough */
    readonly middle: number | null;
    readonly mean: number | null;
  } | null;
  readonly sources: readonly string[];
  /** how all authorities of the country lie, and what a funnel of them is drawn from */
  readonly spread: PublishedSpread | undefined;
  readonly funnel: PublishedFunnel | undefined;
}

type Published = Pick<
  Catalogue,
  | "authority"
  | "published"
  | "published_areas"
  | "published_sources"
  | "published_spread"
  | "published_funnels"
  | "comparator_sets"
>;

/** Of every period for which others published a measure, the latest first. `wanted`: a set; the authority's own where not given. */
export function othersOf(catalogue: Published, measure: string, wanted?: string): readonly Others[] {
  const set = catalogue.comparator_sets.find((each) =>
    wanted === undefined ? each.for === catalogue.authority.code : each.set === wanted,
  );
  const byPeriod = new Map<string, PublishedFigure[]>();
  for (const figure of ofMeasure(catalogue.published, measure)) {
    const key = `${figure.period_kind} ${figure.period}`;
    byPeriod.set(key, [...(byPeriod.get(key) ?? []), figure]);
  }
  return [...byPeriod.values()]
    .map((figures) => at(catalogue, set, figures))
    .filter(({ country, set }) => country !== undefined || set !== null)
    .sort((a, b) => (a.period < b.period ? 1 : -1));
}

/** looked through once: every page asks for its own */
const byMeasure = new WeakMap<readonly PublishedFigure[], ReadonlyMap<string, readonly PublishedFigure[]>>();

function ofMeasure(published: readonly PublishedFigure[], measure: string): readonly PublishedFigure[] {
  let index = byMeasure.get(published);
  if (index === undefined) {
    const made = new Map<string, PublishedFigure[]>();
    for (const figure of published) {
      const own = made.get(figure.measure_id);
      if (own === undefined) made.set(figure.measure_id, [figure]);
      else own.push(figure);
    }
    index = made;
    byMeasure.set(published, index);
  }
  return index.get(measure) ?? [];
}

function at(catalogue: Published, set: ComparatorSet | undefined, figures: readonly PublishedFigure[]): Others {
  const areas = new Map(catalogue.published_areas.map((each) => [each.area, each]));
  const member = (area: string): Member & { source: number } => {
    const found = figures.find((each) => each.area === area);
    return { area, name: areas.get(area)?.name ?? area, value: found?.value ?? null, source: found?.source ?? 0 };
  };
  const country = figures.find(({ area }) => areas.get(area)?.kind === "country")?.area;
  const own = (set?.areas ?? []).filter((area) => area !== catalogue.authority.code).map(member);
  const values = own.flatMap(({ value }) => value ?? []);
  const enough = values.length >= fewestPublished;
  const { measure_id, period_kind, period } = figures[0]!;
  const isAt = (each: { measure_id: string; period_kind: PeriodKind; period: string }) =>
    each.measure_id === measure_id && each.period_kind === period_kind && each.period === period;
  const used = new Set(
    figures.filter(({ area }) => area === country || set?.areas.includes(area)).map(({ source }) => source),
  );
  return {
    ...{ period_kind, period },
    country: country === undefined ? undefined : member(country),
    set:
      set === undefined || values.length === 0
        ? null
        : {
            set,
            members: own.sort((a, b) => (a.value ?? Number.POSITIVE_INFINITY) - (b.value ?? Number.POSITIVE_INFINITY)),
            shown: values.length,
            middle: enough ? median(values)! : null,
            mean: enough ? round(values.reduce((sum, value) => sum + value, 0) / values.length, 1) : null,
          },
    spread: catalogue.published_spread.find(isAt),
    funnel: catalogue.published_funnels.find(isAt),
    sources: catalogue.published_sources.filter(({ source }) => used.has(source)).map(({ words }) => words),
  };
}

/** What ours is held against: the middle of the set or, without one, the country's. Beside small places the middle share is often none or
 * all, and any single child of ours would lie beyond it: then it is the country's too. */
export function middleOf({ set, country }: Others, kind: CatalogueMeasure["kind"]): number | null {
  const middle = set?.middle ?? null;
  const isEnd = kind === "proportion" && (middle === 0 || middle === 100);
  return middle === null || isEnd ? (country?.value ?? null) : middle;
}
