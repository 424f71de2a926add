/**
 * Unfinished follow-up. A measure that counts what happens later than the day it is dated by (a plan after an assessment, an
 * audit after a decision) must give it time, or its last weeks look worse in every release. So each population says in what
 * order its events happen, and a measure that counts a later one without a day by which it must have happened does not load:
 * it is compared with a day that has passed, or the measure is dated by it, or those still waiting are counted.
 */
import type { Chapter, Measure } from "./measure.ts";
import { populationOf } from "./populations.ts";

/** The chapters as they are. Throws where a measure counts a later event that has not been given time. */
export function withFollowUpFinished(chapters: readonly Chapter[]): readonly Chapter[] {
  const faults = chapters.flatMap(({ measures }) => measures.flatMap(unfinished));
  if (faults.length > 0) throw new Error(faults.join("; "));
  return chapters;
}

/** What a measure counts of later events without giving them time, a sentence each. */
export function unfinished(measure: Measure): string[] {
  if (measure.moment === "stock") return [];
  const { events, later } = populationOf(measure.population);
  const { of, counts, notRecorded, adds, length = "" } = measure;
  const added = adds === undefined ? [] : [adds.counts, adds.of];
  const conditions = [of.where, counts.where, notRecorded.where, ...added, length].join(" and ");
  const isLater = (event: string) =>
    event !== measure.dated &&
    // of one that is dated by a limit, no event is known to be earlier
    (!events.includes(measure.dated) || events.indexOf(event) > events.indexOf(measure.dated));
  const found = new Set<string>();
  for (const column of [...events, ...Object.keys(later)]) {
    const event = later[column] ?? column;
    if (!isLater(event) || !uses(conditions, column)) continue;
    const left = conditions.replaceAll(byALimit(measure, column), "");
    // of those that waited, how long is counted
    const answered = column !== event && isGivenTime(measure, event);
    if (uses(left, column) && measure.waiting === undefined && !answered) found.add(column);
  }
  return [...found].map(
    (column) =>
      `${measure.id} is dated by ${measure.dated} and counts ${column}, which comes later: it needs a timescale that it allows, or a day that has passed to hold it against`,
  );
}

const uses = (sql: string, column: string): boolean => new RegExp(`\\b${column}\\b`).test(sql);

/** `column <= limit`, where the limit has passed: it is the day the measure is dated by, or one held against the as-at date; and
 * whether there is one at all, beside it. */
function byALimit({ dated, of, population }: Measure, column: string): RegExp {
  const { dueWithin } = populationOf(population);
  const passed = [
    dated,
    ...(dueWithin ? [dueWithin] : []),
    ...[...of.where.matchAll(/\b(\w+) <= as_at\b/g)].map((found) => found[1]!),
  ];
  return new RegExp(`\\b${column} <= (${passed.join("|")})\\b|\\b${column} is null`, "g");
}

/** An answer that comes with an event counts with it, once the event is held to a day or has been given time. */
const isGivenTime = (measure: Measure, event: string): boolean =>
  measure.allows !== undefined ||
  [measure.of.where, measure.counts.where].some((where) => byALimit(measure, event).test(where));
