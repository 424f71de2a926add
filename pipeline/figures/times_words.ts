/** How many times as many events there were in one span of years as in the one before, with what would fit as well (guidance, paragraph 521). */
import { formatNumber } from "../statistics/format_number.ts";
import { rateRatio } from "../statistics/rate_ratio.ts";

type Events = readonly [events: number, exposure: number];

/** `as`: "many" of numbers, "high" of rates. Blank where one of the two had no event: nothing can be multiplied by that. */
export function timesWords(now: Events, before: Events, as: "many" | "high"): string {
  if (now[0] === 0 || before[0] === 0) return "";
  const found = rateRatio(now, before);
  if (found === null) return "";
  const [ratio, lower, upper] = [found.ratio, found.lower, found.upper].map((each) => formatNumber(each, 1));
  return `${ratio} times as ${as}; it could well be anywhere from ${lower} to ${upper} times`;
}
