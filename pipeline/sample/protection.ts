/**
 * A made-up family's time in child protection: strategy discussion, conference, registration of brothers and sisters
 * together, review conferences after 3 and then every 6 months, and how it ends.
 */
import { involvement } from "./agencies.ts";
import { type Conference, convene, missedConference, type Seat, type Sitting, type Team } from "./conference.ts";
import type { Diary } from "./diary.ts";
import { ageOn, birthday, type Household, type SampleChild, type Way } from "./household.ts";
import { officerId } from "./officers.ts";
import { onTimeShare } from "./performance.ts";
import type { Random } from "./random.ts";

export interface Registration {
  readonly id: string;
  readonly child: SampleChild;
  readonly start: number;
  readonly initial: string;
  readonly latest: string;
  /** the day the latest category replaced the first */
  readonly latestFrom: number;
  /** null: still registered when the world ends */
  readonly end: number | null;
  readonly endReason: string;
  /** the officer who chairs the case's conferences */
  readonly officer: string;
}

export interface ProtectionCase {
  readonly conferences: readonly Conference[];
  readonly registrations: readonly Registration[];
  /** the last day anything was decided; null while a child is registered when the world ends */
  readonly over: number | null;
}

/** How a case begins and what is already certain of its course. */
export interface CaseOptions {
  readonly way: Way;
  /** 1 for the household's first case */
  readonly nth: number;
  readonly begun: number;
  /** from this day the children are looked after, and soon come off the register */
  readonly careFrom: number | null;
  readonly horizon: number;
  readonly officers: number;
}

const categories = { NEG: 40, EMO: 36, PHY: 11, SAB: 6, MUL: 7 };
const plannedBefore = 14;

type Ending = readonly [end: number, reason: string] | null;

/** One case of a household, from the strategy discussion to the last child's coming off the register. */
export function protectionCase(home: Household, options: CaseOptions, diary: Diary, r: Random): ProtectionCase {
  const { way, nth, begun, careFrom, horizon, officers } = options;
  const considered = home.children.filter(
    (child) => way === "pre_birth" || (child.birth <= begun && ageOn(child, begun) < 17),
  );
  const base = `${String(home.number).padStart(5, "0")}-${nth}`;
  const team: Team = {
    base,
    chair: officerId(r.between(1, officers)),
    involved: involvement(
      considered.some((child) => ageOn(child, begun) >= 5),
      r,
    ),
    parentComes: r.chance(0.87),
  };
  const registers = r.chance(0.87);
  const seats = considered.map((child): Seat => {
    const registered = registers && !r.chance(0.05);
    const registration = registered ? `G${base}-${child.id.slice(child.id.indexOf("-") + 1)}` : "";
    return { child, registration, outcome: registered ? "registered" : "not_registered" };
  });
  const conferences: Conference[] =
    considered.length === 0 ? [] : convene(firstSitting(way, begun, seats, diary, r), 1, team, diary, r);
  const first = conferences.at(-1)?.held ?? begun;
  const category = r.pick(categories);
  const started = seats
    .filter(({ registration }) => registration !== "")
    .map(({ child, registration: id }) => {
      const start = Math.max(first, child.birth);
      const latest = r.chance(0.09) ? r.pick(categories) : category;
      return { id, child, start, initial: category, latest, latestFrom: start + r.between(90, 200) };
    });
  const endings = new Map<string, Ending>(
    started.map(({ id, child, start }) => [id, certainEnd(child, start, careFrom, r)]),
  );
  const still = (day: number) =>
    started.filter(({ id, start }) => {
      const ending = endings.get(id) ?? null;
      return start < day && (ending === null || ending[0] > day);
    });

  let due = diary.monthsAfter(first, 3);
  for (let nthReview = 1; due <= horizon && still(due).length > 0; nthReview++) {
    const planned = due - plannedBefore;
    const held = r.chance(onTimeShare(due) + 0.02)
      ? diary.onOrBefore(due - r.wait(5))
      : diary.onOrAfter(due + 1 + r.wait(12));
    const there = still(held);
    if (there.length === 0 || r.chance(0.006)) {
      conferences.push(missedConference(due, planned, conferences.length + 1, team));
      due = diary.monthsAfter(due, 6);
      continue;
    }
    const stops = r.chance([0.3, 0.46, 0.5, 0.55][nthReview - 1] ?? 0.6);
    const reviewed = there.map(({ child, id }): Seat => {
      return { child, registration: id, outcome: r.chance(stops ? 0.93 : 0.04) ? "removed" : "continued" };
    });
    const sitting = { kind: "review", strategy: null, due, planned: Math.min(planned, held), held, seats: reviewed };
    const met = convene(sitting, conferences.length + 1, team, diary, r);
    conferences.push(...met);
    const decided = met.at(-1)!.held!;
    for (const { registration, outcome } of reviewed) {
      const ending = endings.get(registration) ?? null;
      const removed = outcome === "removed" && (ending === null || decided < ending[0]);
      if (removed) endings.set(registration, [decided, "risk_reduced"]);
    }
    due = diary.monthsAfter(decided, 6);
  }

  const registrations = started.map((each): Registration => {
    const [end, endReason] = endings.get(each.id) ?? [null, ""];
    return { ...each, end, endReason, officer: team.chair };
  });
  const ends = registrations.map(({ end }) => end);
  return {
    conferences,
    registrations,
    over: ends.includes(null) ? null : Math.max(first, ...ends.map((end) => end ?? 0)),
  };
}

function firstSitting(way: Way, begun: number, seats: readonly Seat[], diary: Diary, r: Random): Sitting {
  const strategy = diary.onOrAfter(begun);
  if (way === "transfer_in") {
    return {
      kind: way,
      strategy: null,
      due: null,
      planned: strategy,
      held: diary.after(strategy, r.between(5, 20)),
      seats,
    };
  }
  const due = diary.after(strategy, 15);
  const held = diary.after(strategy, r.chance(onTimeShare(due) - 0.02) ? r.between(7, 15) : 16 + r.wait(6));
  return { kind: way === "pre_birth" ? way : "initial", strategy, due, planned: strategy, held, seats };
}

/** What takes a child off the register whatever conferences decide: care, eighteen, or moving away. */
function certainEnd(child: SampleChild, start: number, careFrom: number | null, r: Random): Ending {
  const adult: Ending = [birthday(child, 18), "adult"];
  const moved: Ending = r.chance(0.03) ? [start + r.between(60, 500), "moved"] : adult;
  const care: Ending = careFrom === null ? adult : [careFrom + r.between(0, 28), "looked_after"];
  const [end, reason] = [moved, care].reduce((first, each) => (each[0] < first[0] ? each : first), adult);
  return [Math.max(end, start + 1), reason];
}
