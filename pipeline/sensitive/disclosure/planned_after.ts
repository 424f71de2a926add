/** After which releases one is planned, where one of the same day may have been published before. */
import type { LedgerRelease } from "./ledger.ts";

/** In the order in which they are tried. What everybody may see is the same when it is published again: it is planned as it was then, and only
 * where its figures are no longer the same, after itself. To other readers what of it everybody was told is always told as it was, by
 * the release of the same day too, or the two would tell a correction apart. */
export function plannedAfter(
  releases: readonly LedgerRelease[],
  asAt: string,
  isForEverybody: boolean,
): readonly (readonly LedgerRelease[])[] {
  const isAgain = releases.at(-1)?.as_at === asAt;
  return isForEverybody && isAgain ? [releases.slice(0, -1), releases] : [releases];
}
