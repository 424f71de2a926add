/**
 * Figures that others have published, typed as facts (`data/reference/published_figures.csv`), with the areas, the sources and the sets of
 * areas that they are shown by in files of their own. How comparable each is, and what differs, is said once, by the measure. Contains public
 * sector information licensed under the Open Government Licence v3.0.
 */
import { type FieldCheck, isDay, isFilled, isNumber, isOneOf, orBlank, readReference } from "../../reference.ts";
import { periodKinds } from "../../release/format.ts";
import {
  areaKinds,
  type ComparatorSet,
  type PublishedArea,
  type PublishedBefore,
  type PublishedFigure,
  type PublishedFunnel,
  type PublishedNationally,
  type PublishedSource,
  type PublishedSpread,
} from "../../release/published.ts";
import { isMeasure } from "./measure_names.ts";

export const publishedAreas = (): readonly PublishedArea[] =>
  readReference("published_areas", ["area", "name", "kind"], {
    fields: { area: isFilled, name: isFilled, kind: isOneOf(areaKinds, "a kind of area") },
    once: ["area"],
  }).map(({ area, name, kind }) => ({ area, name, kind: kind as PublishedArea["kind"] }));

export const publishedSources = (): readonly PublishedSource[] =>
  readReference("published_sources", ["source", "words"], {
    fields: { source: isNumber, words: isFilled },
    once: ["source"],
  }).map(({ source, words }) => ({ source: Number(source), words }));

/** why there is no figure: hidden by who published it, not applicable, not available, or without a reason */
const symbols = ["c", "z", "x", "-"];
const columns = ["measure", "area", "period_kind", "period", "value", "symbol", "source"] as const;

/** Every figure in the order of the file. One that was not published stays a row: that it is hidden is a fact too, and is never nought. */
export function publishedFigures(): readonly PublishedFigure[] {
  const areas = new Set(publishedAreas().map(({ area }) => area));
  const sources = new Set(publishedSources().map(({ source }) => String(source)));
  return readReference("published_figures", columns, {
    fields: {
      measure: isMeasure,
      area: isOneOf([...areas], "an area of published_areas.csv"),
      period_kind: isOneOf(periodKinds, "a kind of period"),
      period: isFilled,
      value: orBlank(isNumber),
      symbol: orBlank(isOneOf(symbols, "a reason why there is no figure")),
      source: isOneOf([...sources], "a source of published_sources.csv"),
    },
    once: ["measure", "area", "period_kind", "period"],
  }).map(({ measure, area, period_kind, period, value, symbol, source }) => ({
    ...{ measure_id: measure, area, period_kind: period_kind as PublishedFigure["period_kind"], period },
    ...{ value: value === "" ? null : Number(value), symbol, source: Number(source) },
  }));
}

const ofMeasureAndPeriod = {
  measure: isMeasure,
  period_kind: isOneOf(periodKinds, "a kind of period"),
  period: isFilled,
};
const onceAPeriod = ["measure", "period_kind", "period"] as const;

/** Worked out from what the department publishes of each authority (its interactive tool, April 2026). */
export const publishedSpread = (): readonly PublishedSpread[] =>
  readReference(
    "published_spread",
    ["measure", "period_kind", "period", "authorities", "of", "quartile_1", "median", "quartile_3"],
    {
      fields: {
        ...ofMeasureAndPeriod,
        ...{ authorities: isNumber, of: isNumber, quartile_1: isNumber, median: isNumber, quartile_3: isNumber },
      },
      once: onceAPeriod,
    },
  ).map(({ measure, period_kind, period, ...row }) => ({
    ...{ measure_id: measure, period_kind: period_kind as PublishedSpread["period_kind"], period },
    ...{ authorities: Number(row.authorities), of: Number(row.of) },
    ...{ quartile_1: Number(row.quartile_1), median: Number(row.median), quartile_3: Number(row.quartile_3) },
  }));

/** Worked out from the counts that the department publishes of each authority (open data, 2025). */
export const publishedFunnels = (): readonly PublishedFunnel[] =>
  readReference("published_funnels", ["measure", "period_kind", "period", "authorities", "average", "phi", "tau"], {
    fields: {
      ...ofMeasureAndPeriod,
      ...{ authorities: isNumber, average: isNumber, phi: isNumber, tau: isNumber },
    },
    once: onceAPeriod,
  }).map(({ measure, period_kind, period, ...row }) => ({
    ...{ measure_id: measure, period_kind: period_kind as PublishedFunnel["period_kind"], period },
    ...{
      authorities: Number(row.authorities),
      average: Number(row.average),
      phi: Number(row.phi),
      tau: Number(row.tau),
    },
  }));

/** What countries published of another unit than ours, in the order of the file. */
export const publishedNationally = (): readonly PublishedNationally[] =>
  readReference("published_nationally", ["measure", "area", "period", "value", "unit", "words", "source"], {
    fields: {
      ...{ measure: isMeasure, area: isFilled, period: isFilled, value: isNumber, unit: isFilled },
      ...{ words: isFilled, source: isFilled },
    },
    once: ["measure", "area", "period"],
  }).map(({ measure, value, ...row }) => ({ measure_id: measure, value: Number(value), ...row }));

/** What an authority published of itself before, in the order of the file. */
export const publishedBefore = (authority: string): readonly PublishedBefore[] =>
  readReference(
    "published_before",
    ["authority", "measure", "from", "to", "value", "unit", "words", "source", "address"],
    {
      fields: {
        authority: isFilled,
        measure: isMeasure,
        from: isYearOrDay,
        to: isYearOrDay,
        value: isNumber,
        unit: isFilled,
        words: isFilled,
        source: isFilled,
        address: isFilled,
      },
      once: ["authority", "measure", "from", "words"],
    },
  )
    .filter((row) => row.authority === authority)
    .map(({ measure, from, to, value, unit, words, source, address }) => ({
      ...{ measure_id: measure, from, to, value: Number(value), unit, words, source, address },
    }));

const isYearOrDay: FieldCheck = (text) => (/^\d{4}$/.test(text) ? undefined : isDay(text));

/** The sets in the order of the file; the first that is for an authority is the one its pages show. */
export function comparatorSets(): readonly ComparatorSet[] {
  const areas = publishedAreas().map(({ area }) => area);
  const sets = readReference("comparator_sets", ["set", "title", "why", "as_of", "for"], {
    fields: { set: isFilled, title: isFilled, why: isFilled, as_of: isDay },
    once: ["set"],
  });
  const members = readReference("comparator_set_members", ["set", "area"], {
    fields: {
      set: isOneOf(
        sets.map(({ set }) => set),
        "a set of comparator_sets.csv",
      ),
      area: isOneOf(areas, "an area of published_areas.csv"),
    },
    once: ["set", "area"],
  });
  return sets.map(({ set, ...rest }) => ({
    ...{ set, title: rest.title, why: rest.why, as_of: rest.as_of, for: rest.for },
    areas: members.filter((each) => each.set === set).map(({ area }) => area),
  }));
}

/** The area whose figure stands beside a value in the release's own files. */
export const firstArea = "E92000001";
