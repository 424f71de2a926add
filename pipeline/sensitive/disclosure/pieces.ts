/** The finest pieces that periods are made of: cut at each month with which one of them begins or ends. */
import { monthName, monthNumber } from "./numbers.ts";

/** `2025-01 2025-12` by months; each period with the pieces that it is made of. */
export function piecesOf(periods: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const ends = periods.map((period) => {
    const [first = "", last = ""] = period.split(" ");
    return { period, first: monthNumber(first), after: monthNumber(last) + 1 };
  });
  const cuts = [...new Set(ends.flatMap(({ first, after }) => [first, after]))].sort((a, b) => a - b);
  return new Map(
    ends.map(({ period, first, after }) => {
      const own = cuts.filter((cut) => cut >= first && cut <= after);
      return [period, own.slice(1).map((cut, at) => `${monthName(own[at] ?? cut)} ${monthName(cut - 1)}`)];
    }),
  );
}
