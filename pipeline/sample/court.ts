/**
 * Applications to the court about made-up children: those behind each interim and full order of a period of care, and a
 * few others. All are about children looked after or registered on the day of the application (S, section 5).
 */

import { dated, type Entry, entry, since } from "./entry.ts";
import { ageOn, type SampleChild } from "./household.ts";
import type { Care, Life, World } from "./life.ts";
import type { Registration } from "./protection.ts";
import type { Random } from "./random.ts";

export interface Proceeding {
  readonly child: SampleChild;
  readonly application: string;
  readonly start: number;
  readonly hearing: number;
  /** null: still running when the world ends */
  readonly end: number | null;
  readonly outcome: string;
}

export function proceedingsOf({ periods, registrations }: Life, { legal }: World, r: Random): Proceeding[] {
  const care = periods.flatMap((period) => [...forOrders(period, legal, r), ...others(period, legal.order, r)]);
  const supervised = registrations.flatMap((each) => supervision(each, r));
  return [...care, ...supervised].sort((a, b) => a.start - b.start);
}

export function courtEntries(proceedings: readonly Proceeding[], r: Random): Entry[] {
  const numbers = new Map<SampleChild, number>();
  return proceedings.map(({ child, application, start, hearing, end, outcome }) => {
    const number = (numbers.get(child) ?? 0) + 1;
    numbers.set(child, number);
    const appointed = Math.min(start + r.between(0, 12), end ?? Number.POSITIVE_INFINITY);
    const guardian = /care|supervision|secure|emergency/.test(application) && r.chance(0.93);
    return entry("court_proceeding", start, {
      proceeding_id: `L${child.id.slice(1)}-${String(number).padStart(2, "0")}`,
      child_id: child.id,
      application,
      applied_on: dated(start),
      first_hearing_on: dated(r.chance(0.98) ? hearing : null),
      concluded_on: dated(end),
      outcome: r.chance(0.02) ? "" : since(end, outcome),
      guardian_appointed_on: dated(guardian ? appointed : null),
    });
  });
}

/** What led to the legal statuses of a period of care. */
function forOrders({ child, episodes, start, end }: Care, legal: World["legal"], r: Random): Proceeding[] {
  const made: Proceeding[] = [];
  episodes.forEach((episode, i) => {
    const day = episode.start;
    if (i > 0 && episodes[i - 1]!.legal === episode.legal) return;
    if (episode.legal === legal.emergency) {
      made.push({ child, application: "emergency_protection", start: day, hearing: day, end: day, outcome: "granted" });
    }
    if (episode.legal !== legal.interim) return;
    const applied = Math.max(start, day - r.between(0, 10));
    made.push({ child, application: "interim_care", start: applied, hearing: day, end: day, outcome: "granted" });
    const ordered = episodes.slice(i).find((later) => later.legal === legal.order)?.start;
    const concluded = ordered ?? end;
    made.push({
      ...{ child, application: "care", start: applied, end: concluded },
      hearing: Math.min(day + r.between(5, 25), concluded ?? Number.POSITIVE_INFINITY),
      outcome: ordered !== undefined ? "granted" : r.pick({ withdrawn: 35, no_order: 30, other_order: 30, refused: 5 }),
    });
  });
  return made;
}

/** How a period of care came to its end, attempts to end it, and secure accommodation. */
function others({ child, episodes, start, end }: Care, order: string, r: Random): Proceeding[] {
  const made: Proceeding[] = [];
  const add = (application: string, applied: number, concluded: number | null, outcome: string) => {
    const from = Math.max(start, applied);
    const hearing = Math.min(from + r.between(7, 30), concluded ?? Number.POSITIVE_INFINITY);
    made.push({ child, application, start: from, hearing, end: concluded, outcome });
  };
  const [reason, last] = [episodes.at(-1)!.endReason, episodes.at(-1)!];
  if (end !== null && reason === "E41") add("residence", end - r.between(60, 150), end, "granted");
  if (end !== null && /E4[56]|E1[12]/.test(reason)) add("other", end - r.between(80, 200), end, "granted");
  const under = episodes.find(({ legal }) => legal === order)?.start;
  if (end !== null && under !== undefined && last.legal === order && /E4[AB]/.test(reason)) {
    add("discharge", Math.max(under + 1, end - r.between(60, 150)), end, "granted");
  } else if (under !== undefined && r.chance(0.09)) {
    const applied = under + 200 + r.wait(300);
    const concluded = applied + r.between(60, 160);
    if (concluded < (end ?? 0))
      add("discharge", applied, concluded, r.pick({ refused: 45, withdrawn: 40, no_order: 15 }));
  }
  const applied = start + 20 + r.wait(200);
  const secure = r.chance(0.06) && ageOn(child, applied) >= 13 && applied + 8 < (end ?? 0);
  if (secure)
    add("secure_accommodation", applied, applied + r.between(1, 7), r.pick({ granted: 80, refused: 12, withdrawn: 8 }));
  return made;
}

/** Now and then a registered child is to be supervised rather than looked after. */
function supervision({ child, start, end }: Registration, r: Random): Proceeding[] {
  const [asked, applied, lasts] = [r.chance(0.06), start + r.between(20, 140), 70 + r.wait(70)];
  const over = end === null ? applied + lasts : Math.min(applied + lasts, end);
  if (!asked || (end !== null && applied >= end)) return [];
  const outcome = r.pick({ granted: 60, no_order: 18, withdrawn: 15, refused: 7 });
  return [
    {
      child,
      application: "supervision",
      start: applied,
      hearing: Math.min(applied + r.between(7, 30), over),
      end: over,
      outcome,
    },
  ];
}
