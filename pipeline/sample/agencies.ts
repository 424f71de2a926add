/** Which agencies work with a made-up family, who came to a conference, and whose reports came when. */
import type { Diary } from "./diary.ts";
import type { Random } from "./random.ts";

export interface AgencyPart {
  readonly agency: string;
  readonly involved: string;
  readonly attended: string;
  readonly counted: string;
  readonly reportRequired: string;
  readonly reportReceived: number | null;
}

/** The shares of conferences an agency is involved in, comes to, and reports to in time; whether it counts for quorum. */
const agencies = [
  { agency: "social_care", involved: 0.99, attends: 0.98, inTime: 0.9, counts: true },
  { agency: "police", involved: 0.9, attends: 0.72, inTime: 0.68, counts: true },
  { agency: "health", involved: 0.97, attends: 0.91, inTime: 0.8, counts: true },
  { agency: "education", involved: 0.8, attends: 0.87, inTime: 0.84, counts: true },
  { agency: "probation", involved: 0.1, attends: 0.62, inTime: 0.7, counts: false },
  { agency: "youth_service", involved: 0.18, attends: 0.66, inTime: 0.72, counts: false },
  { agency: "housing", involved: 0.24, attends: 0.52, inTime: 0.6, counts: false },
  { agency: "voluntary", involved: 0.28, attends: 0.8, inTime: 0.75, counts: false },
] as const;

/** Working days before the conference by which a report is due. */
export const reportDays = { initial: 3, review: 5 } as const;

/** Whether each agency works with the family, in the order of the list above: settled once a case. */
export function involvement(schoolAge: boolean, r: Random): boolean[] {
  return agencies.map(({ agency, involved }) => r.chance(agency === "education" && !schoolAge ? 0.3 : involved));
}

/** The agencies at a conference held on a day. Without a quorum, police and health stay away. */
export function agenciesAt(
  held: number,
  before: number,
  quorate: boolean,
  involved: readonly boolean[],
  diary: Diary,
  r: Random,
): AgencyPart[] {
  return agencies.map(({ agency, attends, inTime, counts }, i) => {
    const [required, early, came] = [r.chance(0.92), r.chance(inTime), r.chance(attends)];
    const received = r.chance(0.92) ? reportDay(held, before, early, diary, r) : null;
    const kept = quorate ? came || agency === "social_care" : came && agency !== "police" && agency !== "health";
    if (!involved[i]) {
      return { agency, involved: "N", attended: "N", counted: "N", reportRequired: "N", reportReceived: null };
    }
    return {
      agency,
      involved: "Y",
      attended: r.chance(0.015) ? "" : kept ? "Y" : "N",
      counted: kept && counts ? "Y" : "N",
      reportRequired: required ? "Y" : "N",
      reportReceived: required ? received : null,
    };
  });
}

function reportDay(held: number, before: number, early: boolean, diary: Diary, r: Random): number {
  const due = diary.before(held, before);
  return early ? diary.before(due, r.between(0, 4)) : diary.onOrBefore(Math.min(held, due + r.between(1, 6)));
}
