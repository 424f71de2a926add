/**
 * A made-up child's periods of care and the episodes they consist of: legal statuses and placements that change, each
 * episode beginning on the day the last one ends (X1), the first of a period with reason S.
 */
import { ageOn, birthday, type SampleChild } from "./household.ts";
import type { Random } from "./random.ts";

export interface Episode {
  readonly start: number;
  readonly startReason: string;
  readonly legal: string;
  readonly need: string;
  readonly placement: string;
  readonly provider: string;
  readonly location: string;
  /** null: still running when the world ends */
  readonly end: number | null;
  readonly endReason: string;
  readonly changeReason: string;
}

export interface PeriodOfCare {
  readonly start: number;
  readonly end: number | null;
  readonly episodes: readonly Episode[];
}

/** Legal statuses by what they are; Jersey has its own, elsewhere the looked-after return's are used. */
export interface LegalCodes {
  readonly agreed: string;
  readonly police: string;
  readonly emergency: string;
  readonly interim: string;
  readonly order: string;
}
export const legalCodesOf = (authority: string): LegalCodes =>
  authority === "JE"
    ? { agreed: "JA17", police: "JA41", emergency: "JA37", interim: "JA30", order: "JA24" }
    : { agreed: "V2", police: "L1", emergency: "L2", interim: "C1", order: "C2" };

interface Home {
  readonly placement: string;
  readonly provider: string;
  readonly location: string;
}

const needs = { N1: 60, N5: 13, N4: 8, N3: 6, N2: 4, N6: 4, N8: 5 };
const changeReasons = { CARPL: 55, CREQB: 12, CREQO: 10, CHILD: 9, PLACE: 5, STAND: 3, CLOSE: 3, OTHER: 3 };

/** The child's periods of care from `start` on, before the world ends on `horizon` (day numbers). */
export function periodsOfCare(
  child: SampleChild,
  start: number,
  horizon: number,
  legal: LegalCodes,
  r: Random,
): PeriodOfCare[] {
  const periods: PeriodOfCare[] = [];
  let from = start;
  while (from < horizon && ageOn(child, from) < 17) {
    const [end, reason] = leaving(child, from, r);
    periods.push(periodOfCare(child, from, end < horizon ? end : null, reason, horizon, legal, r));
    const returns = reason.startsWith("E4A") || reason === "E4B" ? r.chance(0.18) : false;
    if (!returns) break;
    from = end + 60 + r.wait(300);
  }
  return periods;
}

function leaving(child: SampleChild, from: number, r: Random): [end: number, reason: string] {
  const adult = birthday(child, 18);
  const grownUp = r.pick({ E5: 40, E17: 35, E6: 15, E7: 10 });
  const stay = r.pick({ short: 32, medium: 42, long: 26 });
  const [end, reason] =
    stay === "short"
      ? [from + 6 + r.wait(80), r.pick({ E4A: 55, E4B: 25, E8: 12, E13: 8 })]
      : stay === "medium"
        ? [from + 120 + r.wait(420), r.pick({ E4A: 55, E45: 12, E46: 8, E13: 15, E41: 10 })]
        : ageOn(child, from) < 4 && r.chance(0.6)
          ? [from + 500 + r.wait(350), r.pick({ E11: 60, E12: 40 })]
          : [adult, grownUp];
  return end < adult ? [end, reason] : [adult, grownUp];
}

function periodOfCare(
  child: SampleChild,
  start: number,
  end: number | null,
  endReason: string,
  horizon: number,
  codes: LegalCodes,
  r: Random,
): PeriodOfCare {
  const alone = child.unaccompanied === "Y";
  const need = alone ? "N8" : r.pick(needs);
  const legals = legalSteps(start, alone, codes, r);
  const homes = placementSteps(child, start, end ?? horizon, r);
  const days = [...new Set([...legals.keys(), ...homes.keys()])].sort((a, b) => a - b);
  const within = days.filter((day) => day === start || (day > start && day < (end ?? horizon)));
  let [legal, home] = [legals.get(start)!, homes.get(start)!];
  const episodes = within.map((day, i): Episode => {
    const [newLegal, newHome] = [legals.has(day), homes.has(day)];
    legal = legals.get(day) ?? legal;
    home = homes.get(day) ?? home;
    const next = within[i + 1];
    const moves = next !== undefined && homes.has(next);
    return {
      start: day,
      startReason: day === start ? "S" : newLegal && newHome ? "B" : newLegal ? "L" : "P",
      legal,
      need,
      ...home,
      end: next ?? end,
      endReason: next === undefined ? (end === null ? "" : endReason) : "X1",
      changeReason: moves ? r.pick(changeReasons) : "",
    };
  });
  return { start, end, episodes };
}

/** From which day which legal status holds. */
function legalSteps(start: number, alone: boolean, codes: LegalCodes, r: Random): Map<number, string> {
  const { agreed, police, emergency, interim, order } = codes;
  const began = r.pick({ agreed: 56, interim: 20, emergency: 14, police: 10 });
  const steps = new Map<number, string>();
  let [day, status] = [start, alone ? agreed : codes[began]];
  const step = (days: number, next: string) => {
    steps.set(day, status);
    day += days;
    status = next;
  };
  if (status === police) step(r.between(1, 3), r.chance(0.5) ? emergency : agreed);
  if (status === emergency) step(r.between(5, 15), r.chance(0.75) ? interim : agreed);
  if (status === agreed && !alone && r.chance(0.35)) step(40 + r.wait(160), interim);
  if (status === interim) step(180 + r.wait(150), order);
  return steps.set(day, status);
}

/** From which day the child lives where. */
function placementSteps(child: SampleChild, start: number, end: number, r: Random): Map<number, Home> {
  const steps = new Map<number, Home>();
  for (let day = start; day < end; day += 20 + r.wait(ageOn(child, day) >= 11 ? 420 : 700)) {
    steps.set(day, homeAt(ageOn(child, day), r));
  }
  return steps;
}

function homeAt(age: number, r: Random): Home {
  const foster = r.pick({ U6: 60, U4: 28, U3: 8, U1: 4 });
  const kind =
    age < 10
      ? r.pick({ foster: 66, kin: 20, parent: 9, home: 5 })
      : r.pick({ foster: 42, kin: 15, parent: 5, home: 24, off: 11, school: 3 });
  switch (kind) {
    case "kin":
      return {
        placement: r.pick({ U3: 60, U1: 40 }),
        provider: "PR1",
        location: "ON",
      };
    case "parent":
      return { placement: "P1", provider: "PR0", location: "ON" };
    case "home":
      return {
        placement: "K2",
        provider: r.pick({ PR1: 80, PR5: 20 }),
        location: "ON",
      };
    case "off":
      return {
        placement: r.pick({ K2: 65, R1: 20, K1: 5, U4: 10 }),
        provider: "PR4",
        location: "OFF",
      };
    case "school":
      return { placement: "S1", provider: "PR4", location: "OFF" };
    default:
      return { placement: foster, provider: "PR1", location: r.chance(0.02) ? "" : "ON" };
  }
}
