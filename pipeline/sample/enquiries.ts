/**
 * The registers questioned (S, section 10): about made-up children while they are on a register and for a while after,
 * some of them again and again, and about children whom no register knows.
 */
import { isoDate } from "../calendar/day_number.ts";
import type { Proceeding } from "./court.ts";
import { dated, type Entry, entry } from "./entry.ts";
import type { SampleChild } from "./household.ts";
import type { Life, World } from "./life.ts";
import { poisson } from "./poisson.ts";
import type { Random } from "./random.ts";
import { isOn } from "./spells.ts";

const agencies = {
  ...{ social_care: 14, police: 30, health: 27, education: 14, probation: 4, youth_service: 2, housing: 2 },
  ...{ voluntary: 2, court: 4, other: 1 },
};
const substances = {
  ...{ new_concern: 25, routine_check: 30, pre_placement: 8, hospital_presentation: 15, school_admission: 8 },
  ...{ police_incident: 12, other: 2 },
};
const actionsBy = {
  none: { none: 70, information: 30 },
  low: { none: 30, information: 60, referral: 10 },
  medium: { information: 45, referral: 45, strategy_discussion: 10 },
  high: { information: 10, referral: 45, strategy_discussion: 45 },
};
type Register = "looked_after" | "protection" | "court";
/** Which other register is asked about a child that one has. */
const elsewhere: Readonly<Record<Register, Readonly<Partial<Record<Register, number>>>>> = {
  looked_after: { protection: 70, court: 30 },
  protection: { looked_after: 75, court: 25 },
  court: { looked_after: 60, protection: 40 },
};
/** enquiries a month about children whom no register knows, on an island with 20,000 */
const unknownPerMonth = 4;

/** What was asked about a household's children. */
export function enquiriesAbout(life: Life, proceedings: readonly Proceeding[], { horizon }: World, r: Random): Entry[] {
  const { periods, registrations } = life;
  const registers = { looked_after: periods, protection: registrations, court: proceedings } as const;
  const numbers = new Map<SampleChild, number>();
  const about = (child: SampleChild, day: number, register: Register): Entry => {
    const number = (numbers.get(child) ?? 0) + 1;
    numbers.set(child, number);
    const on = isOn(registers[register], child, day);
    const untold = on && r.chance(0.01);
    return enquiry(
      `N${child.id.slice(1)}-${String(number).padStart(2, "0")}`,
      day,
      register,
      on,
      untold ? "" : child.id,
      r,
    );
  };
  const asked = (child: SampleChild, start: number, end: number | null, register: Register): Entry[] => {
    const mean = r.chance(0.06) ? 75 : 900;
    const [until, days] = [Math.min(end ?? horizon, horizon), [] as number[]];
    for (let day = start + r.wait(mean); day < until; day += 1 + r.wait(mean)) days.push(day);
    const later = until + 10 + r.wait(400);
    if (r.chance(0.3) && later < horizon) days.push(later);
    return days.map((day) =>
      about(child, day, r.chance(0.85) ? register : r.pick(elsewhere[register] as Record<Register, number>)),
    );
  };
  return [
    ...periods.flatMap(({ child, start, end }) => asked(child, start, end, "looked_after")),
    ...registrations.flatMap(({ child, start, end }) => asked(child, start, end, "protection")),
    ...proceedings.flatMap(({ child, start, end }) => asked(child, start, end, "court").slice(0, 1)),
  ];
}

/** What was asked in a month (its first day) about children unknown to the registers. */
export function unknownEnquiries(month: number, scale: number, r: Random): Entry[] {
  return Array.from({ length: poisson(unknownPerMonth * scale, r) }, (_, i) => {
    const id = `N${isoDate(month).slice(0, 7).replace("-", "")}-${String(i + 1).padStart(3, "0")}`;
    const register = r.pick({ looked_after: 24, protection: 70, court: 6 });
    return enquiry(id, month + r.between(0, 27), register, false, "", r);
  });
}

function enquiry(id: string, day: number, register: string, on: boolean, child: string, r: Random): Entry {
  const concern = r.pick({ none: 28, low: 34, medium: 27, high: 11 });
  const action = r.pick<string>(actionsBy[concern]);
  return entry("register_enquiry", day, {
    enquiry_id: id,
    made_on: dated(day),
    register,
    agency: r.pick(agencies),
    substance: r.pick(substances),
    child_id: child,
    on_register: r.chance(0.01) ? "" : on ? "Y" : "N",
    concern: r.chance(0.03) ? "" : concern,
    action: r.chance(0.03) ? "" : action,
  });
}
