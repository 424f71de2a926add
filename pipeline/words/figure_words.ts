/**
 * One figure in words, the same in table, card, alt text and comparison. The rules: a percentage never stands without
 * its numerator and denominator; of fewer than ten there is no percentage at all, only the counts; nothing due is not
 * 0 %; and missing, hidden and zero never look alike.
 */
import type { CatalogueMeasure, Value } from "../release/format.ts";
import { countWords, numberWords, unitWords } from "../statistics/amount.ts";
import { signedPoints } from "../statistics/figure_interval.ts";
import { formatNumber } from "../statistics/format_number.ts";
import { ofWords, percentWords, smallestDenominator } from "../statistics/share.ts";

export type FigureState = "figure" | "zero" | "few" | "none" | "hidden" | "not-supplied" | "not-applicable" | "missing";

export interface FigureWords {
  readonly state: FigureState;
  /** the headline: `79%`, `3 of 4`, `80`, `12 days`, `none fell due`, `hidden` */
  readonly main: string;
  /** what stands beside it: `41 of 52`, `too few for a percentage`, `children` */
  readonly beside: string;
  /** both on one line: `79% · 41 of 52` */
  readonly plain: string;
}

/** what of a measure decides how its figures are written */
export type FigureMeasure = Pick<CatalogueMeasure, "kind" | "unit" | "whenNone" | "timescales" | "supplied">;

export type FigureOf = Pick<Value, "numerator" | "denominator" | "value" | "symbol"> &
  Partial<
    Pick<Value, "period_start" | "not_recorded" | "peer_numerator" | "peer_denominator" | "lower" | "upper" | "status">
  >;

export { countWords, unitWords };

const apart = (state: FigureState, main: string, beside = ""): FigureWords => ({
  state,
  main,
  beside,
  plain: beside ? `${main} (${beside})` : main,
});

export function figureWords(measure: FigureMeasure, figure: FigureOf | undefined): FigureWords {
  if (!figure) return apart("missing", "no figure");
  if (figure.symbol === "c") return apart("hidden", "hidden", "to protect people");
  if (figure.symbol === "x") {
    const uncountable = measure.supplied && measure.timescales.some(({ countable }) => !countable);
    return apart("not-supplied", uncountable ? "cannot be told" : "not supplied");
  }
  const { numerator, denominator } = figure;
  if (measure.kind === "proportion") {
    if (numerator === null || denominator === null) return apart("not-applicable", "not applicable");
    if (denominator === 0 && figure.not_recorded)
      return apart("none", "not recorded", `${countWords(figure.not_recorded)} without an answer`);
    if (denominator === 0) return apart("none", noneWords(measure, figure));
    if (denominator < smallestDenominator || figure.symbol === "u")
      return apart("few", ofWords(numerator, denominator), "too few for a percentage");
    const of = ofWords(numerator, denominator);
    const main = percentWords(numerator, denominator);
    return { state: numerator === 0 ? "zero" : "figure", main, beside: of, plain: `${main} · ${of}` };
  }
  if (measure.kind === "gap") return gapWords(measure, figure);
  if (figure.value === null) {
    if (figure.symbol === "u" && numerator !== null) return apart("few", countWords(numerator), "too few for a rate");
    if (measure.kind === "rate" && numerator !== null && denominator === null)
      return apart("not-applicable", countWords(numerator), "no rate: resident children not known in full");
    if (measure.kind === "duration" && numerator === 0) return apart("none", "none to measure");
    if (measure.kind === "score" && denominator === 0) return apart("none", noneWords(measure, figure));
    return apart("not-applicable", "not applicable");
  }
  // of means, 4 and 3.8 stand in one column
  const main = measure.kind === "score" ? formatNumber(figure.value, 1) : numberWords(figure.value, measure.unit);
  if (measure.kind === "score" && denominator !== null) {
    const beside =
      measure.unit === "score"
        ? `mean of ${countWords(denominator)}`
        : `${countWords(numerator!)} for ${countWords(denominator)}`;
    return { state: "figure", main, beside, plain: `${main} · ${beside}` };
  }
  if (measure.kind === "rate" && denominator !== null) {
    const low = figure.symbol === "u" ? ", of low reliability" : "";
    const beside = `${measure.unit}: ${ofWords(numerator!, denominator)}${low}`;
    return { state: figure.value === 0 ? "zero" : "figure", main, beside, plain: `${main} ${beside}` };
  }
  const unit = unitWords(measure.unit, figure.value);
  if (measure.kind === "duration") {
    const beside = numerator === null ? "median" : `median of ${countWords(numerator)}`;
    return { state: "figure", main: `${main} ${unit}`, beside, plain: `${main} ${unit} · ${beside}` };
  }
  return { state: figure.value === 0 ? "zero" : "figure", main, beside: unit, plain: `${main} ${unit}` };
}

/** `−28.7 points · 3 of 9 against 620 of 1,000`: the difference never stands without both groups. */
function gapWords(measure: FigureMeasure, figure: FigureOf): FigureWords {
  const { numerator, denominator, value, peer_numerator: peers, peer_denominator: of } = figure;
  if (numerator === null || !denominator) return apart("none", noneWords(measure, figure));
  const ours = ofWords(numerator, denominator);
  if (value === null || peers == null || of == null) return apart("few", ours, "no peers to compare with");
  const beside = `${ours} against ${ofWords(peers, of)}`;
  if (denominator < smallestDenominator) return apart("few", beside, "too few for a percentage");
  const main = `${signedPoints(value)} points`;
  return { state: value === 0 ? "zero" : "figure", main, beside, plain: `${main} · ${beside}` };
}

/** Of a category that nothing fell into, in a period that was counted by it: that is none, and not a missing figure. */
export const nothingOf = ({ kind }: CatalogueMeasure, whole?: Pick<Value, "period_start">): FigureOf =>
  kind === "count"
    ? { numerator: 0, denominator: null, value: 0, symbol: "" }
    : { numerator: 0, denominator: 0, value: null, symbol: "z", ...(whole && { period_start: whole.period_start }) };

/** That none fell due is said only where the data can tell. */
function noneWords(measure: FigureMeasure, { period_start }: FigureOf): string {
  const told_from = measure.timescales.find((each) => each.told_from)?.told_from;
  if (told_from !== undefined && period_start !== undefined && period_start < told_from) return "none known to be due";
  return measure.whenNone;
}
