/** A reason in at most 27 characters, for a card: the whole sentence is on the measure's own page. */
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { targetLine } from "../../pipeline/words/target_words.ts";
import type { Trend } from "../trend.ts";
import type { Reason, ReasonKind } from "./reason.ts";

export const longestReason = 27;

/** `icon`: the sign before it (`components/icon.ts`) */
export function reasonPhrase({ kind }: Reason, trend: Trend): string {
  const phrase = phrases[kind](trend);
  return phrase.length > longestReason ? plain[kind] : phrase;
}

const plain: Readonly<Record<ReasonKind, string>> = {
  owed: "Owed in every case",
  signal: "Worse than chance explains",
  slow: "Worse from year to year",
  sharp: "Far worse than before",
  target: "Clearly misses its target",
  peers: "Clearly worse than others",
};

const phrases: Readonly<Record<ReasonKind, (trend: Trend) => string>> = {
  owed: () => plain.owed,
  signal: () => plain.signal,
  slow: (trend) => {
    const { slow } = trend;
    if (slow === null) return plain.slow;
    return `Slow ${way(slow.direction)}: ${main(trend, slow.first)} in ${slow.first.period}`;
  },
  sharp: (trend) => {
    const { sharp } = trend;
    return sharp === null ? plain.sharp : `Sharp ${way(sharp.direction)} from ${main(trend, sharp.first)}`;
  },
  target: ({ measure }) => `Target missed: ${targetLine(measure)}`,
  peers: () => plain.peers,
};

const way = (direction: number): string => (direction > 0 ? "rise" : "fall");
const main = ({ measure }: Trend, value: Trend["years"][number]): string => figureWords(measure, value).main;
