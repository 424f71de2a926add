/** Finds what differs between two releases: new periods, restated figures, measures that are new or gone. */
import { addMonths } from "../calendar/add_months.ts";
import type { Catalogue, CatalogueMeasure, PeriodKind, Release, Value } from "./format.ts";

export interface Restated {
  readonly measure: CatalogueMeasure;
  readonly before: Value;
  readonly now: Value;
  /** the definition's version differs: the change may come from that alone */
  readonly redefined: boolean;
  /** timescales in force that were others before */
  readonly retimed: readonly string[];
  /** ISO: days that became a holiday or ceased to be one, and that a due date of the figure may run over */
  readonly holidays: readonly string[];
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
  const measuresBefore = new Map(previous.catalogue.measures.map((measure) => [measure.id, measure]));
  const holidays = changedHolidays(previous.catalogue, release.catalogue);
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
        restated.push({
          ...{ measure, before: then, now, redefined: then.definition_version !== now.definition_version },
          retimed: changedTimescales(measuresBefore.get(measure.id)!, measure),
          holidays: holidays.filter((day) => mayRunOver(day, measure, now)),
        });
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

/** The words of each timescale that was another before. */
const changedTimescales = (before: CatalogueMeasure, now: CatalogueMeasure): readonly string[] =>
  now.timescales.flatMap(({ id, words }) => {
    const then = before.timescales.find((each) => each.id === id);
    return then !== undefined && then.words !== words ? words : [];
  });

/** Of the days that both releases reach: what one counts back or forward from the other's end is new, and not changed. */
function changedHolidays(before: Catalogue, now: Catalogue): readonly string[] {
  const from = before.from > now.from ? before.from : now.from;
  const to = before.as_at < now.as_at ? before.as_at : now.as_at;
  const only = (some: readonly string[], others: readonly string[]) =>
    some.filter((day) => day >= from && day <= to && !others.includes(day));
  return [...only(before.holidays, now.holidays), ...only(now.holidays, before.holidays)].sort();
}

/** A due date in working days is counted from at most this long before the period. */
const reachInMonths = 3;

const mayRunOver = (day: string, { timescales }: CatalogueMeasure, { period_start, period_end }: Value): boolean =>
  timescales.some(({ working_days }) => working_days) &&
  day >= addMonths(period_start, -reachInMonths) &&
  day <= period_end;

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
