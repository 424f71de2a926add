/**
 * Finds the point of a series that pages describe: the latest that is settled. Late records may still change a provisional one, so that a
 * signal given on it may be the calendar's (Statistics, settled and provisional). Pooled years are described as they are: a
 * late record of the last months moves three or five years together by little.
 */

import { isPooled } from "../release/codes.ts";
import type { SeriesPoint } from "../release/point.ts";
import { periodKindOf } from "./period_words.ts";

type Status = Pick<SeriesPoint, "status">;

export const isSettled = ({ status }: Status): boolean => status !== "provisional";

/** The latest settled point; where none is settled or years are pooled, the latest. */
export function spokenOf<T extends Status & Pick<SeriesPoint, "period" | "period_end">>(
  points: readonly T[],
): T | undefined {
  const latest = points.at(-1);
  if (latest === undefined || isPooled(periodKindOf(latest.period, latest.period_end))) return latest;
  return points.findLast(isSettled) ?? latest;
}
