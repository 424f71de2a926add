/** Numbers of things. They are complete, so they have no interval. */
import type { FigurePoint } from "../release/point.ts";
import { amountWords, countWords, numberWords, unitWords } from "../statistics/amount.ts";
import { effectOf } from "../statistics/effect_of.ts";
import { binomialTest } from "../statistics/exact_tests.ts";
import { round } from "../statistics/round.ts";
import type { Absent } from "./figure.ts";
import { absentWords, againstGoal, apart, type Kind, lowWords, told, valueWords } from "./kind.ts";
import { timesWords } from "./times_words.ts";

type Figure = Absent | { readonly state: "figure" | "zero"; readonly value: number };

const read = ({ value }: FigurePoint): Figure =>
  value === null ? { state: "not-applicable" } : { state: value === 0 ? "zero" : "figure", value };

/** What counts as more than chance: one in twenty, as for the 95 % intervals of other kinds. */
const rare = 0.05;

export const count: Kind = {
  head: "Number",
  scale: "whole",
  axis: ({ counts }) => `Number: ${counts}`,

  words({ unit }, point) {
    const figure = read(point);
    if (!("value" in figure)) return apart(figure.state, "not applicable");
    const [main, beside] = [numberWords(figure.value, unit), unitWords(unit, figure.value)];
    return { state: figure.state, main, beside, plain: `${main} ${beside}` };
  },

  inReport(measure, point) {
    const { unit } = measure;
    const figure = read(point);
    if (!("value" in figure)) return count.words(measure, point).plain;
    return figure.value === 0 ? `no ${unit}` : `${countWords(figure.value)} ${unitWords(unit, figure.value)}`;
  },

  told({ unit }, point, when) {
    const figure = read(point);
    if (!("value" in figure)) return absentWords(point, when);
    return told(`${amountWords(figure.value, unit)} ${when}.${lowWords(point)}`);
  },

  soFar: valueWords,
  inYear: valueWords,
  sureness: () => "",
  interval: () => null,
  intervalWords: ({ lower, upper }) => `${countWords(lower)} to ${countWords(upper)}`,
  chance: () => "No interval: the count is complete",

  change(measure, now, before) {
    const [is, was] = [read(now), read(before)];
    if (!("value" in is) || !("value" in was)) return { size: null, sure: "" };
    const more = round(is.value - was.value);
    if (more === 0) return { size: null, sure: "" };
    const what = amountWords(Math.abs(more), measure.unit);
    // numbers on two days count many of the same children, so nothing is known of the role of chance
    const chance = measure.moment === "flow" && measure.independent !== false && effectOf(measure) === 1;
    const sure = chance && binomialTest(is.value, is.value + was.value, 0.5) >= rare ? "could be chance" : "";
    const times = chance ? timesWords([is.value, 1], [was.value, 1], "many") : "";
    return { size: `${what} ${more > 0 ? "more" : "fewer"}`, sure, times };
  },

  against: ({ better }, goal, { value }) => againstGoal(better, value, goal),
  nothing: () => ({ numerator: 0, denominator: null, value: 0, symbol: "" }),
};
