/** One made-up child protection conference; without a quorum (one in twenty) another that makes up for it, mostly within
 * ten working days. */
import { type AgencyPart, agenciesAt, reportDays } from "./agencies.ts";
import type { Diary } from "./diary.ts";
import { ageOn, type SampleChild } from "./household.ts";
import { externalOfficer } from "./officers.ts";
import type { Random } from "./random.ts";

/** A child at a conference: the registration it began or reviewed, and what was decided. */
export interface Seat {
  readonly child: SampleChild;
  readonly registration: string;
  readonly outcome: string;
}

export interface Place extends Seat {
  readonly present: string;
  readonly views: string;
  readonly parent: string;
}

export interface Conference {
  readonly id: string;
  readonly kind: string;
  readonly strategy: number | null;
  readonly due: number | null;
  /** from this day on the conference is in the register */
  readonly planned: number;
  readonly held: number | null;
  readonly quorate: boolean;
  readonly reconvenedFrom: string;
  readonly minutes: number | null;
  readonly complaints: string;
  readonly officer: string;
  readonly external: string;
  readonly places: readonly Place[];
  readonly agencies: readonly AgencyPart[];
}

/** What is to be a conference: when, of what kind, about whom. */
export type Sitting = Pick<Conference, "kind" | "strategy" | "due" | "planned"> & {
  readonly held: number;
  readonly seats: readonly Seat[];
};

/** What stays the same through a family's case. */
export interface Team {
  /** the ids of the case's conferences begin with this */
  readonly base: string;
  readonly chair: string;
  readonly involved: readonly boolean[];
  readonly parentComes: boolean;
}

/** The conference, or the two; the last is the one that decided. `number` is the first one's number within the case. */
export function convene(sitting: Sitting, number: number, team: Team, diary: Diary, r: Random): Conference[] {
  const first = conference(sitting, number, !r.chance(0.05), "", team, diary, r);
  if (first.quorate) return [first];
  const held = diary.after(sitting.held, r.chance(0.82) ? r.between(4, 10) : r.between(11, 24));
  const again = { ...sitting, held, strategy: null, due: diary.after(sitting.held, 10), planned: sitting.held };
  return [first, conference(again, number + 1, true, first.id, team, diary, r)];
}

/** A conference that fell due and was never held. */
export function missedConference(due: number, planned: number, number: number, team: Team): Conference {
  return {
    ...{ id: idOf(team, number), kind: "review", strategy: null, due, planned, held: null, quorate: false },
    ...{
      reconvenedFrom: "",
      minutes: null,
      complaints: "",
      officer: team.chair,
      external: "N",
      places: [],
      agencies: [],
    },
  };
}

function conference(
  { kind, strategy, due, planned, held, seats }: Sitting,
  number: number,
  quorate: boolean,
  reconvenedFrom: string,
  team: Team,
  diary: Diary,
  r: Random,
): Conference {
  const minutes = diary.after(held, r.chance(0.8) ? r.between(5, 20) : 21 + r.wait(9));
  const external = r.chance(0.04);
  const parent = team.parentComes ? r.pick({ Y: 92, N: 6, "": 2 }) : r.pick({ Y: 20, N: 77, "": 3 });
  const days = kind === "review" ? reportDays.review : reportDays.initial;
  return {
    ...{ id: idOf(team, number), kind, strategy, due, planned, held, quorate, reconvenedFrom },
    minutes: r.chance(0.97) ? minutes : null,
    complaints: r.pick({ Y: 89, N: 7, "": 4 }),
    officer: external ? externalOfficer : team.chair,
    external: external ? "Y" : "N",
    places: seats.map((seat) => ({
      ...seat,
      outcome: quorate ? seat.outcome : "",
      registration: quorate || kind === "review" ? seat.registration : "",
      present: r.chance(0.02) ? "" : r.chance(ageOn(seat.child, held) >= 10 ? 0.42 : 0.03) ? "Y" : "N",
      views: r.pick({ Y: 85, N: 10, "": 5 }),
      parent,
    })),
    agencies: agenciesAt(held, days, quorate, team.involved, diary, r),
  };
}

const idOf = ({ base }: Team, number: number) => `P${base}-${String(number).padStart(2, "0")}`;
