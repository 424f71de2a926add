/**
 * The rules of NHS *Making Data Count* for what chance doesn't explain, in its order, so that a point that breaks several
 * is named for the first: outside the limits; a trend of 7 points each above (or each below) the one before; two of three
 * points close to the same limit; a shift of 7 points on the same side of the centre. A gap ends a run: nobody knows what
 * lay there. Source: NHSRplotthedots, `ptd_calculate_point_type`.
 */
import type { ControlPoint } from "./control_point.ts";

export type Rule = "outside" | "trend" | "two_of_three" | "shift";

/** Which rule a point breaks and to which side: 1 high or rising, −1 low or falling. */
export interface SpecialCause {
  readonly rule: Rule;
  readonly direction: 1 | -1;
}

/** points in a run, whether a trend or a shift */
export const runLength = 7;

/** For each point the first rule it breaks, or null for common cause and for a gap. */
export function specialCauses(points: readonly (ControlPoint | null)[]): (SpecialCause | null)[] {
  const found: (SpecialCause | null)[] = points.map(() => null);
  const mark = (rule: Rule, direction: 1 | -1, at: number) => {
    found[at] ??= { rule, direction };
  };
  points.forEach((point, i) => {
    if (point?.outside) mark("outside", point.value > point.upper ? 1 : -1, i);
  });
  for (const direction of [1, -1] as const) {
    const along = (window: readonly ControlPoint[]) =>
      window.every((point, i) => i === 0 || (point.value - window[i - 1]!.value) * direction > 0);
    for (const i of windows(points, runLength, along)) mark("trend", direction, i);
  }
  for (const direction of [1, -1] as const) {
    const sameSide = (window: readonly ControlPoint[]) => window.every(({ side }) => side === direction);
    const twoClose = (window: readonly ControlPoint[]) =>
      sameSide(window) && window.filter(({ close }) => close).length >= 2;
    for (const i of windows(points, 3, twoClose)) if (points[i]!.close) mark("two_of_three", direction, i);
  }
  for (const direction of [1, -1] as const) {
    const sameSide = (window: readonly ControlPoint[]) => window.every(({ side }) => side === direction);
    for (const i of windows(points, runLength, sameSide)) mark("shift", direction, i);
  }
  return found;
}

/** The indexes that lie in any window of so many neighbouring points of one group, without a gap, for which `holds`. */
function windows(
  points: readonly (ControlPoint | null)[],
  length: number,
  holds: (window: readonly ControlPoint[]) => boolean,
): Set<number> {
  const inside = new Set<number>();
  for (let start = 0; start + length <= points.length; start++) {
    const window = points.slice(start, start + length).filter((point) => point !== null);
    const together = window.length === length && window.every(({ group }) => group === window[0]!.group);
    if (together && holds(window)) for (let i = start; i < start + length; i++) inside.add(i);
  }
  return inside;
}
