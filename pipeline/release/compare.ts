/** Finds what differs between two releases: new periods, restated figures, measures that are new or gone. */
import type { CatalogueMeasure, PeriodKind, Release, Value } from "./format.ts";

export interface Restated {
  readonly measure: CatalogueMeasure;
  readonly before: Value;
  readonly now: Value;
  /** the definition's version differs: the change may come from that alone */
  readonly redefined: boolean;
}

export interface Comparison {
  readonly appeared: readonly CatalogueMeasure[];
  readonly vanished: readonly CatalogueMeasure[];
  /** whole figures of periods the earlier release did not have */
  readonly fresh: readonly { readonly measure: CatalogueMeasure; readonly values: readonly Value[] }[];
  /** of figures for the whole, not of breakdowns */
  readonly restated: readonly Restated[];
  /** how many figures of breakdowns were restated */
  readonly restatedInBreakdowns: number;
  /** extracts of which rows were set aside in one of the two; empty where readers are not told of rows */
  readonly setAside: readonly { readonly title: string; readonly before: number; readonly now: number }[];
}

const keyOf = (value: Value): string =>
  [value.measure_id, value.authority, value.period_kind, value.period, value.breakdown, value.category].join("\n");

export function compareReleases(previous: Release, release: Release): Comparison {
  const before = new Map(previous.values.map((value) => [keyOf(value), value]));
  const byMeasure = new Map<string, Value[]>();
  for (const value of release.values) {
    const own = byMeasure.get(value.measure_id);
    if (own) own.push(value);
    else byMeasure.set(value.measure_id, [value]);
  }
  const ids = (of: Release) => new Set(of.catalogue.measures.map(({ id }) => id));
  const [old, current] = [ids(previous), ids(release)];
  const restated: Restated[] = [];
  const fresh: { measure: CatalogueMeasure; values: Value[] }[] = [];
  let restatedInBreakdowns = 0;
  for (const measure of release.catalogue.measures.filter(({ id }) => old.has(id))) {
    const values: Value[] = [];
    const kinds = comparedKinds(measure);
    for (const now of byMeasure.get(measure.id) ?? []) {
      const then = before.get(keyOf(now));
      const whole = now.breakdown === "all";
      if (!then && whole && kinds.includes(now.period_kind)) values.push(now);
      if (!then || same(then, now)) continue;
      if (!whole) restatedInBreakdowns++;
      else if (kinds.includes(now.period_kind))
        restated.push({ measure, before: then, now, redefined: then.definition_version !== now.definition_version });
    }
    if (values.length > 0) fresh.push({ measure, values });
  }
  return {
    appeared: release.catalogue.measures.filter(({ id }) => !old.has(id)),
    vanished: previous.catalogue.measures.filter(({ id }) => !current.has(id)),
    fresh,
    restated,
    restatedInBreakdowns,
    setAside: setAsideIn(previous, release),
  };
}

function setAsideIn({ quality: before }: Release, { quality: now }: Release): Comparison["setAside"] {
  if (before === null || now === null) return [];
  const rowsOf = (extracts: typeof now.extracts, wanted: string) =>
    extracts.find(({ extract }) => extract === wanted)?.set_aside ?? 0;
  return now.extracts
    .map(({ extract, title, set_aside }) => ({ title, before: rowsOf(before.extracts, extract), now: set_aside }))
    .filter((each) => each.before > 0 || each.now > 0);
}

/** quarters and years; of a measure that has neither, every kind it is counted for */
function comparedKinds({ periods }: CatalogueMeasure): readonly PeriodKind[] {
  const usual = periods.filter((kind) => kind === "quarter" || kind === "year");
  return usual.length > 0 ? usual : periods;
}

const same = (a: Value, b: Value): boolean =>
  a.numerator === b.numerator && a.denominator === b.denominator && a.value === b.value && a.symbol === b.symbol;
