/** What happened to somebody: an event that neighbours would know again, and a cause of which there are too few to name it. */
import { isFilled, readReference } from "../../pipeline/reference.ts";
import type { Figures } from "../../pipeline/release/figures.ts";
import type { Covered } from "../edition.ts";
import { anyOf, type Hit, hitsOf } from "./hit.ts";
import { tellingWords } from "./telling_words.ts";

const events = new RegExp(anyOf(tellingWords("event")), "giu");

const causes = readReference("cause_words", ["breakdown", "category", "words"], {
  fields: { breakdown: isFilled, category: isFilled, words: isFilled },
  once: ["breakdown", "category", "words"],
});

const breakdowns = new Set(causes.map(({ breakdown }) => breakdown));

/** Words for causes that no table of the release gives by a number of its own: fewer than `atLeast`, or not shown. */
export function rareCauses(figures: Figures, covered: Covered, atLeast: number): readonly string[] {
  const told = new Set<string>();
  for (const { breakdown, category, period_end, denominator, value } of figures.release.values)
    if (breakdowns.has(breakdown) && period_end <= covered.end && (denominator ?? value ?? 0) >= atLeast)
      told.add(`${breakdown} ${category}`);
  return causes.filter(({ breakdown, category }) => !told.has(`${breakdown} ${category}`)).map(({ words }) => words);
}

export function eventsIn(text: string, rare: readonly string[]): Hit[] {
  return [
    ...hitsOf(text, events, "an event that somebody may know again: say what was learnt, and not what happened"),
    ...(rare.length === 0
      ? []
      : hitsOf(text, new RegExp(anyOf(rare), "giu"), "a cause of which there are too few to name it")),
  ];
}
