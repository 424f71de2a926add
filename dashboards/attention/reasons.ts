/**
 * Says why a measure needs attention, by six reasons, and how likely chance alone is to give each. Only settled figures are looked
 * at. Deaths are never on a list, and a measure without a better direction can't have become worse.
 */

import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { isDeath } from "../../pipeline/release/figures.ts";
import { countWords } from "../../pipeline/statistics/amount.ts";
import { isSettled } from "../../pipeline/statistics/settled.ts";
import { isWorse } from "../../pipeline/statistics/slow_change.ts";
import { onOrIn } from "../../pipeline/words/period_phrase.ts";
import { fromTo } from "../../pipeline/words/slow_change_words.ts";
import { clauseWords } from "../components/definition_list.ts";
import type { Site } from "../site.ts";
import type { Trend } from "../trend.ts";
import { clearlyMissed, worseThanPeers } from "./against_others.ts";
import { concerned, missedOf, owedAt } from "./concerned.ts";
import type { Reason } from "./reason.ts";
import { chanceOfSharp, sharpReason } from "./sharp_reason.ts";
import { listedChance } from "./thresholds.ts";

export interface Looked {
  readonly reasons: readonly Reason[];
  /** How many entries chance alone would add on average by looking at this measure. */
  readonly chance: number;
}

const nothing: Looked = { reasons: [], chance: 0 };

export function reasonsOf(site: Site, trend: Trend): Looked {
  const { measure } = trend;
  if (!measure.supplied || measure.better === "none" || isDeath(site.catalogue, measure)) return nothing;
  const found = [
    { reason: owed(site, trend), chance: 0 },
    { reason: signal(trend), chance: trend.chart.alarm },
    slow(trend),
    { reason: sharpReason(trend), chance: chanceOfSharp(trend) },
    clearlyMissed(trend),
    worseThanPeers(site, trend),
  ];
  return {
    reasons: found.flatMap(({ reason }) => reason ?? []),
    chance: found.reduce((sum, { chance }) => sum + chance, 0),
  };
}

/** The reason where something owed in every case was missed. Each one missed is counted, so chance does not come into it. */
function owed(site: Site, trend: Trend): Reason | null {
  const { measure } = trend;
  const at = owedAt(site, trend);
  const missed = at && measure.owed ? missedOf(measure, at) : null;
  if (!at || !measure.owed || !missed) return null;
  const of = at.denominator === null ? countWords(missed) : `${countWords(missed)} of ${countWords(at.denominator)}`;
  const when = onOrIn(measure, at);
  const year = concerned(site, trend);
  const over = at.period_kind === "quarter" && year > missed ? `, ${countWords(year)} over four quarters` : "";
  const brief = `missed for ${of} ${when}${over}: ${measure.noun}`;
  const words = `Owed in every case (${clauseWords([measure.owed])}), but ${brief}`;
  return { kind: "owed", words, brief, missed: { of, when, over } };
}

function signal({ measure, latest }: Trend): Reason | null {
  if (latest?.signal !== "concern" || !isSettled(latest.value)) return null;
  const { plain } = figureWords(measure, latest.value);
  return {
    kind: "signal",
    words: `Worse than chance explains: ${plain} ${onOrIn(measure, latest.value)}, ${latest.reason}`,
  };
}

function slow({ measure, slow: change }: Trend): { reason: Reason | null; chance: number } {
  if (change === null) return { reason: null, chance: 0 };
  const listed = change.p < listedChance && isWorse(change.direction, measure.better);
  const way = change.direction === 1 ? "risen" : "fallen";
  const said = `has ${way} ${fromTo(measure, change.first, change.last)}, more steadily than chance would explain`;
  const reason = { kind: "slow", words: `Slow change: it ${said}`, brief: `which ${said}` } as const;
  return { reason: listed ? reason : null, chance: listedChance / 2 };
}
