/**
 * Which numbers may be printed for everybody, each by itself. What may be printed is printed exactly; what may not is merged with
 * others or left out, and never rounded or replaced. Whether numbers that may each be printed give another away together is for the
 * audit.
 */

/** Of what the service did; of who children are, what they said, chose or achieved; of a death. */
export type DisclosureClass = "service" | "child" | "death";

/** Below this nobody is told how many children there were. */
export const fewestChildren = 5;
/** Below this there is no share, no mean and no median. */
export const fewestForShare = 10;
/** Below this there are no quartiles. */
export const fewestForQuartiles = 20;

/** Of a number of children or deaths: five or more. Of what the service did: none, or five or more. */
export const mayPrintCount = (of: DisclosureClass, count: number): boolean =>
  count >= fewestChildren || (of === "service" && count === 0);

/** Of `count` in `all`: from ten on. Of what the service did that is enough, and all and none may be said: "all 12 reviews were late" is
 * what the page is for. Of children, those that count and those that do not are each five or more, since "every child" and "none"
 * tell a reader about the child that they know. */
export function mayPrintShare(of: DisclosureClass, count: number, all: number): boolean {
  if (all < fewestForShare) return false;
  return of === "service" || (count >= fewestChildren && all - count >= fewestChildren);
}

/** What of a length of time may be printed: nothing, its median, or the middle half too, with the interval of the median. Never the least
 * or the most. Beside a share of the same rows within a timescale they need no tie. A length that has so many below it says only whether
 * so many are within the timescale or not: where few are, the median of ten or more leaves nought to five of them, and with quartiles and
 * the interval of twenty or more, the lowest of which has four below it, nought to four; where few are not, it is the same from the other
 * end. That is more than the four values that must be left to a number of children. The interval of fewer than twenty would say too much:
 * of ten its ends are the second and the ninth. */
export function mayPrintLengths(measured: number): "nothing" | "median" | "median and quartiles" {
  if (measured < fewestForShare) return "nothing";
  return measured < fewestForQuartiles ? "median" : "median and quartiles";
}

/** Of a mean: of ten or more. */
export const mayPrintMean = (scores: number): boolean => scores >= fewestForShare;
