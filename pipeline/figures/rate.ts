/** Rates: numbers for every ten or hundred thousand resident children. Where there are too few there is no rate, only the number. */
import type { FigurePoint } from "../release/point.ts";
import { amountWords, countWords, numberWords } from "../statistics/amount.ts";
import { formatNumber } from "../statistics/format_number.ts";
import { round } from "../statistics/round.ts";
import { ofWords } from "../statistics/share.ts";
import type { Absent } from "./figure.ts";
import {
  absentWords,
  againstGoal,
  apart,
  givenInterval,
  type Kind,
  lowWords,
  missing,
  nothingOf,
  told,
  unsure,
  usualWords,
  valueWords,
} from "./kind.ts";
import { timesWords } from "./times_words.ts";

type Figure =
  | Absent
  /** resident children are not known in full */
  | { readonly state: "not-applicable"; readonly events: number }
  | { readonly state: "few"; readonly events: number }
  | { readonly state: "figure" | "zero"; readonly rate: number; readonly events: number; readonly residents: number };

function read({ numerator, denominator, value, symbol }: FigurePoint): Figure {
  if (numerator === null) return { state: "not-applicable" };
  if (value === null && symbol === "u") return { state: "few", events: numerator };
  if (denominator === null) return { state: "not-applicable", events: numerator };
  if (value === null) return { state: "not-applicable" };
  return { state: value === 0 ? "zero" : "figure", rate: value, events: numerator, residents: denominator };
}

export const rate: Kind = {
  head: "Rate and counts",
  scale: "any",
  axis: ({ unit, of }) => `Rate ${unit}: ${of}`,

  words({ unit }, point) {
    const figure = read(point);
    if (figure.state === "few") return apart("few", countWords(figure.events), "too few for a rate");
    if (!("rate" in figure))
      return "events" in figure
        ? apart("not-applicable", countWords(figure.events), "no rate: resident children not known in full")
        : apart(figure.state, "not applicable");
    const main = numberWords(figure.rate, unit);
    const low = point.symbol === "u" ? ", of low reliability" : "";
    const beside = `${unit}: ${ofWords(figure.events, figure.residents)}${low}`;
    return { state: figure.state, main, beside, plain: `${main} ${beside}` };
  },

  inReport: (measure, point) => rate.words(measure, point).plain,

  told({ unit, noun }, point, when) {
    const figure = read(point);
    if (!("rate" in figure)) {
      if (!("events" in figure)) return absentWords(point, when);
      const why =
        figure.state === "few"
          ? "too few for a rate"
          : "and no rate, because the number of resident children is not known in full";
      return missing(`${formatNumber(figure.events)} ${noun} ${when}, ${why}.`);
    }
    const of = `${formatNumber(figure.events)} for ${formatNumber(figure.residents)} resident children`;
    return told(`${amountWords(figure.rate, unit)} (${of}) ${when}.${lowWords(point)}`);
  },

  soFar: valueWords,
  inYear: valueWords,

  sureness(measure, point) {
    const interval = rate.interval(measure, point);
    if (interval !== null) return usualWords("rate", rate.intervalWords(interval));
    return (measure.independent ?? true) || measure.moment === "stock" ? "" : unsure;
  },

  interval: (_, point) => givenInterval(point),
  intervalWords: ({ lower, upper }) => `${countWords(lower)} to ${countWords(upper)}`,
  chance: ({ moment }) =>
    moment === "stock" ? "No interval: a number on a day is complete" : "Each rate has its 95% interval",

  change({ unit }, now, before) {
    const [is, was] = [read(now), read(before)];
    if (!("rate" in is) || !("rate" in was)) return { size: null, sure: "" };
    const higher = round(is.rate - was.rate, 1);
    if (higher === 0) return { size: null, sure: "" };
    const times = timesWords([is.events, is.residents], [was.events, was.residents], "high");
    return { size: `${numberWords(Math.abs(higher), unit)} ${higher > 0 ? "higher" : "lower"}`, sure: "", times };
  },

  against: ({ better }, goal, { value }) => againstGoal(better, value, goal),
  nothing: nothingOf,
};
