/**
 * What has become better, or is done in every case: at most three, by the tests that a list of many measures needs, so that good news is as
 * sure as bad.
 */
import { isDeath } from "../../pipeline/release/figures.ts";
import type { Value } from "../../pipeline/release/format.ts";
import { isSettled } from "../../pipeline/statistics/settled.ts";
import { smallestDenominator } from "../../pipeline/statistics/share.ts";
import { isWorse } from "../../pipeline/statistics/slow_change.ts";
import type { Site } from "../site.ts";
import type { Trend, YearChange } from "../trend.ts";
import { missedOf, owedAt } from "./concerned.ts";
import { listedChance } from "./thresholds.ts";

export interface Better {
  readonly trend: Trend;
  readonly value: Value;
  readonly why: "signal" | "slow" | "sharp" | "all done";
}

const most = 3;

export function betterOf(site: Site, trends: readonly Trend[]): readonly Better[] {
  const found = trends.flatMap((trend) => {
    const { measure } = trend;
    if (!measure.supplied || measure.better === "none" || isDeath(site.catalogue, measure)) return [];
    return changed(trend) ?? done(site, trend) ?? [];
  });
  const order = ["signal", "slow", "sharp", "all done"];
  const size = ({ value }: Better) => value.denominator ?? 0;
  return found.sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why) || size(b) - size(a)).slice(0, most);
}

function changed(trend: Trend): Better | null {
  const { latest, slow, sharp } = trend;
  if (latest?.signal === "improvement" && isSettled(latest.value)) return { trend, value: latest.value, why: "signal" };
  if (isBetter(trend, slow)) return { trend, value: slow.last, why: "slow" };
  return isBetter(trend, sharp) ? { trend, value: sharp.last, why: "sharp" } : null;
}

const isBetter = ({ measure }: Trend, change: YearChange | null): change is YearChange =>
  change !== null && change.p < listedChance && change.direction !== 0 && !isWorse(change.direction, measure.better);

/** Owed in every case, and done in every one of ten or more. */
function done(site: Site, trend: Trend): Better | null {
  const value = owedAt(site, trend);
  if (trend.measure.owed === null || value === undefined || (value.denominator ?? 0) < smallestDenominator) return null;
  return missedOf(trend.measure, value) === 0 ? { trend, value, why: "all done" } : null;
}
