/** The periods that lie whole within a submission (measures.md, Values; the rule for windows there too). */

export interface Period {
  readonly period_kind: string;
  readonly period: string;
  /** ISO dates, both inside */
  readonly first: string;
  readonly last: string;
}

const pad = (number: number, width = 2) => String(number).padStart(width, "0");

/** The last day of a month. */
export function monthEnd(year: number, month: number): string {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
  return `${year}-${pad(month)}-${days}`;
}

/** From the first of one month to the end of the month `months - 1` later. */
function spanning(period_kind: string, period: string, year: number, month: number, months: number): Period {
  const last = month - 1 + months - 1;
  return {
    period_kind,
    period,
    first: `${year}-${pad(month)}-01`,
    last: monthEnd(year + Math.floor(last / 12), (last % 12) + 1),
  };
}

export function periodsOf(from: string, asAt: string): Period[] {
  const found: Period[] = [];
  const firstYear = Number(from.slice(0, 4));
  const lastYear = Number(asAt.slice(0, 4));
  for (let year = firstYear - 1; year <= lastYear; year++) {
    const next = pad((year + 1) % 100);
    for (let month = 1; month <= 12; month++) {
      found.push(spanning("month", `${year}-${pad(month)}`, year, month, 1));
      const [startYear, startMonth] = month === 12 ? [year, 1] : [year - 1, month + 1];
      found.push(spanning("rolling_12_months", `to ${year}-${pad(month)}`, startYear, startMonth, 12));
    }
    for (let quarter = 1; quarter <= 4; quarter++)
      found.push(spanning("quarter", `${year}-Q${quarter}`, year, quarter * 3 - 2, 3));
    found.push(spanning("year", `${year}`, year, 1, 12));
    found.push(spanning("year_to_march", `${year}/${next}`, year, 4, 12));
    found.push(spanning("academic_year", `${year}/${next}`, year, 9, 12));
  }
  // pooled windows end with the latest whole calendar year and don't overlap
  const latestWhole = asAt.endsWith("-12-31") ? lastYear : lastYear - 1;
  for (const length of [3, 5])
    for (let end = latestWhole; end >= firstYear; end -= length)
      found.push(spanning(`pooled_${length}_years`, `${end - length + 1}-${end}`, end - length + 1, 1, 12 * length));
  return found.filter(({ first, last }) => first >= from && last <= asAt);
}
