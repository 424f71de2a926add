/** Cells counted become figures: the value with its interval and its symbol. Their signals come when their series are judged (`series.ts`). */
import { isCountable, timescaleFor } from "../../calendar/timescales.ts";
import type { Value } from "../../release/format.ts";
import { clusteredWilson } from "../../statistics/clustered_intervals.ts";
import { differenceInterval } from "../../statistics/difference.ts";
import { twoSidedZ } from "../../statistics/normal.ts";
import { percentage, percentagePoints, percentOfFraction } from "../../statistics/percentage.ts";
import type { Interval } from "../../statistics/proportion.ts";
import { countInterval, exactCountInterval } from "../../statistics/rate.ts";
import { round } from "../../statistics/round.ts";
import { type Released, unitTold } from "../disclosure/released.ts";
import { isSupplied } from "../measures/calculate.ts";
import type { Measure } from "../measures/measure.ts";
import { firstArea } from "../measures/published_figures.ts";
import { targetFor, targets } from "../measures/targets.ts";
import type { ChosenSubmission } from "../warehouse/choose_submissions.ts";
import { builtIn, type PublishedByOthers } from "./others.ts";
import type { Settles } from "./settles.ts";

type Figures = Pick<
  Value,
  | "numerator"
  | "denominator"
  | "not_recorded"
  | "value"
  | "lower"
  | "upper"
  | "quartile_1"
  | "quartile_3"
  | "peer_numerator"
  | "peer_denominator"
  | "symbol"
>;

const nothing = {
  numerator: null,
  denominator: null,
  not_recorded: null,
  value: null,
  lower: null,
  upper: null,
  quartile_1: null,
  quartile_3: null,
  peer_numerator: null,
  peer_denominator: null,
};

/** Deaths below which there is no rate: it would say more than the figures do (Statistics, child deaths). */
const fewestDeaths = 10;
/** Deaths below which a rate is of low reliability, and says so. */
const reliableDeaths = 20;

/** A release's figures, in the order of the cells. */
export function valuesOf(cells: readonly Released[], ...declared: Parameters<typeof valueMaker>): Value[] {
  const toValue = valueMaker(...declared);
  return cells.flatMap((cell) => toValue(cell) ?? []);
}

/** Makes the figure of a cell; null of a category where nothing can be said of the measure. */
export function valueMaker(
  measures: readonly Measure[],
  submission: ChosenSubmission,
  settles: (measure: string) => Settles,
  isProtected: (measure: Measure) => boolean = () => false,
  others: PublishedByOthers = builtIn(),
): (cell: Released) => Value | null {
  const byId = new Map(
    measures.map((measure) => {
      const { authority, as_at } = submission;
      const { id, timescales } = measure;
      const countable = timescales.every((each) => isCountable(timescaleFor(each, authority, as_at), authority));
      const unit = isProtected(measure) ? unitTold(measure, measure.discloses) : measure.unit;
      return [id, { measure, unit, supplied: isSupplied(measure, submission), countable, settled: settles(id).to }];
    }),
  );
  const set = targets();
  const published = new Map(
    others.figures
      .filter(({ area }) => area === firstArea)
      .map((figure) => [`${figure.measure_id} ${figure.period_kind} ${figure.period}`, figure]),
  );
  const firstName = others.areas.find(({ area }) => area === firstArea)?.name ?? null;
  const targetAt = (measure: string, day: string) => targetFor(measure, submission.authority, day, set)?.value ?? null;
  const withTarget = new Set(set.map(({ measure }) => measure));
  return (cell) => {
    const known = byId.get(cell.measure_id);
    if (known === undefined) throw new Error(`a cell of ${cell.measure_id}, which was not asked for`);
    const { measure, unit, supplied, countable, settled } = known;
    // where nothing can be said to fall due, that nothing did would be untrue
    const told = supplied && (countable || cell.known !== 0);
    const whole = cell.breakdown === "all";
    const beside =
      whole && measure.benchmark.comparability !== "none"
        ? published.get(`${cell.measure_id} ${cell.period_kind} ${cell.period}`)
        : undefined;
    if (!told && cell.breakdown !== "all") return null;
    return {
      measure_id: cell.measure_id,
      definition_version: measure.version,
      authority: cell.authority,
      period_kind: cell.period_kind,
      period: cell.period,
      period_start: cell.period_start,
      period_end: cell.period_end,
      breakdown: cell.breakdown,
      category: cell.category,
      ...(told ? figuresOf(measure, cell) : { ...nothing, symbol: "x" as const }),
      few: told ? cell.few : "",
      unit: isDistribution(measure, cell) ? "percent" : unit,
      signal: "",
      target: withTarget.has(cell.measure_id) ? targetAt(cell.measure_id, cell.period_end) : null,
      comparator_name: beside ? firstName : null,
      comparator_value: beside?.value ?? null,
      comparability: beside ? measure.benchmark.comparability : "none",
      status: cell.period_end > settled ? "provisional" : "settled",
    };
  };
}

/** Whether an interval can be given: not where rows are dependent in an unknown way, but where their clusters are known. */
const isSure = ({ independent }: Measure, { variance }: Released): boolean => independent || variance !== null;

const isDistribution = ({ distributions }: Measure, { breakdown }: Released): boolean =>
  distributions.some((each) => each === breakdown);

function figuresOf(measure: Measure, cell: Released): Figures {
  const { counted, known, unknown: not_recorded } = cell;
  if (cell.few === "" && isDistribution(measure, cell) && counted !== null && known !== null) {
    const counts = { ...nothing, numerator: counted, denominator: known, not_recorded };
    return known === 0 ? { ...counts, symbol: "z" } : { ...counts, value: percentage(counted, known, 1), symbol: "" };
  }
  if (cell.few === "")
    switch (measure.kind) {
      case "count":
        if (known !== null) return { ...nothing, numerator: known, not_recorded, value: known, symbol: "" };
        break;
      case "duration":
        if (counted !== null) return lengthOf(cell, counted);
        break;
      case "rate":
        if (known !== null) return rateOf(measure, { ...cell, known });
        break;
      case "score":
        if (counted !== null && known !== null) return meanOf({ ...cell, counted, known });
        break;
      case "gap":
        if (counted !== null && known !== null) return gapOf(measure, { ...cell, counted, known });
        break;
      case "proportion":
        if (counted !== null && known !== null) return shareOf(measure, { ...cell, counted, known });
        break;
    }
  const isCount = measure.kind === "count" || measure.kind === "rate";
  return { ...nothing, numerator: counted, denominator: isCount ? null : known, not_recorded, symbol: "c" };
}

/** A cell of which it may be told how many count, and of how many. */
type Counted = Released & { readonly counted: number; readonly known: number };

function lengthOf({ known, unknown, median, quartile_1, quartile_3, ...cell }: Released, counted: number): Figures {
  const counts = { ...nothing, numerator: counted, denominator: known, not_recorded: unknown };
  const ends = { lower: cell.median_lower, upper: cell.median_upper };
  return { ...counts, ...ends, value: median, quartile_1, quartile_3, symbol: median === null ? "z" : "" };
}

function meanOf({ counted, known, unknown, variance }: Counted): Figures {
  const counts = { ...nothing, numerator: counted, denominator: known, not_recorded: unknown };
  if (known === 0) return { ...counts, symbol: "z" };
  const mean = counted / known;
  const half = variance === null ? null : twoSidedZ(0.95) * Math.sqrt(variance / known);
  const ends = half === null ? {} : { lower: round(mean - half, 2), upper: round(mean + half, 2) };
  return { ...counts, ...ends, value: round(mean, 2), symbol: "" };
}

function shareOf(measure: Measure, cell: Counted): Figures {
  const { counted, known, unknown, effect } = cell;
  const counts = { ...nothing, numerator: counted, denominator: known, not_recorded: unknown };
  if (known === 0) return { ...counts, symbol: "z" };
  const interval = isSure(measure, cell) ? clusteredWilson(counted, known, effect) : null;
  return { ...counts, value: percentage(counted, known, 1), ...percents(interval), symbol: "" };
}

const percents = (interval: Interval | null) =>
  interval === null
    ? { lower: null, upper: null }
    : { lower: percentOfFraction(interval.lower, 1), upper: percentOfFraction(interval.upper, 1) };

/** A stock has no interval; a flow of events has one (Statistics, rate). */
function rateOf(
  { per = 1, moment, discloses }: Measure,
  { known, unknown, resident }: Pick<Counted, "known" | "unknown" | "resident">,
): Figures {
  const counts = { ...nothing, numerator: known, denominator: resident, not_recorded: unknown };
  if (resident === null || resident === 0) return { ...counts, symbol: "z" };
  if (discloses === "death" && known < fewestDeaths) return { ...counts, symbol: "u" };
  const rate = (events: number) => round((events * per) / resident, 1);
  // of deaths exact at any number (Statistics, child deaths); else Byar's from ten, as others publish theirs
  const interval = moment === "stock" ? null : discloses === "death" ? exactCountInterval(known) : countInterval(known);
  const ends = interval && { lower: rate(interval.lower), upper: rate(interval.upper) };
  const symbol = discloses === "death" && known < reliableDeaths ? "u" : "";
  return { ...counts, value: rate(known), ...ends, symbol };
}

/** Ours less the peers', both whole: the figures of each side stand beside the difference. */
function gapOf(measure: Measure, cell: Counted): Figures {
  const { counted, known, unknown, peer_counted, peer_known } = cell;
  const sides = {
    ...{ ...nothing, numerator: counted, denominator: known, not_recorded: unknown },
    ...{ peer_numerator: peer_counted, peer_denominator: peer_known },
  };
  if (known === 0 || !peer_known || peer_counted === null) return { ...sides, symbol: "z" };
  const interval = isSure(measure, cell)
    ? differenceInterval([counted, known], [peer_counted, peer_known], 0.95, { own: cell.effect })
    : null;
  return {
    ...sides,
    value: percentagePoints([counted, known], [peer_counted, peer_known], 1),
    ...percents(interval),
    symbol: "",
  };
}
