/**
 * A share in words, by two rules: of fewer than ten there is no percentage, since it would say more than the figures do;
 * and 0 and 100 per cent are said only of none and of all.
 */
import { formatNumber, formatPercent } from "./format_number.ts";
import { percentage } from "./percentage.ts";
import { StatisticsError } from "./statistics_error.ts";

/** Below this a share is shown as its two counts alone. */
export const smallestDenominator = 10;

/** "79%", "under 1%", "over 99%". Throws StatisticsError where the numerator isn't from 0 to a denominator above 0. */
export function percentWords(numerator: number, denominator: number): string {
  if (!(numerator >= 0 && numerator <= denominator && denominator > 0 && Number.isFinite(denominator)))
    throw new StatisticsError("a share is from none to all of some");
  const percent = percentage(numerator, denominator);
  if (numerator > 0 && percent === 0) return "under 1%";
  if (numerator < denominator && percent === 100) return "over 99%";
  return formatPercent(percent);
}

/** "41 of 52" */
export const ofWords = (numerator: number, denominator: number): string =>
  `${formatNumber(numerator)} of ${formatNumber(denominator)}`;
