/**
 * Wellbeing assessments in the community (G, paragraphs 75 to 151) and the plans that follow: of made-up children whom no
 * register knows, and of those who have come off the Child Protection Register.
 */
import { isoDate } from "../calendar/day_number.ts";
import { dated, type Entry, entry, since, yesNo } from "./entry.ts";
import { birthday, childrenAtHome, type SampleChild } from "./household.ts";
import type { Life, World } from "./life.ts";
import { planEntry, planSeries } from "./plan_series.ts";
import type { Random } from "./random.ts";

/** households whose children are assessed in a month, on an island with 20,000 children, and how that varies */
export const assessedPerMonth = 5;

const providers = {
  health: 27,
  education: 26,
  social_care: 20,
  early_help: 15,
  voluntary: 5,
  youth_service: 4,
  police: 3,
};

/** The children of one household in the community and what is assessed; `name` tells it from all others. */
export function communityHousehold(name: string, arrival: number, world: World, r: Random): Entry[] {
  return childrenAtHome(name, arrival, r).flatMap((child, i) => {
    if (i > 0 && !r.chance(0.35)) return [];
    return [childEntry(child, arrival), ...assessmentsOf(child, arrival, world, r)];
  });
}

/** Children who came off the register, some of whom are helped further in the community. */
export function assessedAfterwards({ registrations }: Life, world: World, r: Random): Entry[] {
  return registrations.flatMap(({ child, end, endReason }) => {
    const asked = (end ?? 0) + r.between(1, 40);
    if (end === null || endReason !== "risk_reduced" || !r.chance(0.3) || asked >= world.horizon) return [];
    return assessmentsOf(child, asked, world, r);
  });
}

function childEntry(child: SampleChild, from: number): Entry {
  return entry("child", from, {
    child_id: child.id,
    birth_month: isoDate(child.birth).slice(0, 7),
    sex: child.sex,
    ethnicity: child.ethnicity,
    disability: child.disability,
    unaccompanied: child.unaccompanied,
  });
}

/** An assessment asked for on a day, mostly completed within weeks, and the plan that it finds to be needed; now and then
 * another a year or so later. */
function assessmentsOf(child: SampleChild, asked: number, world: World, r: Random): Entry[] {
  const until = Math.min(birthday(child, 18), world.horizon);
  if (asked >= until) return [];
  const declined = r.chance(0.09);
  const done = asked + (r.chance(0.76) ? r.between(8, 45) : 46 + r.wait(30));
  const completed = declined || r.chance(0.035) || done >= until ? null : done;
  const needed = r.chance(0.56);
  const told = !r.chance(0.02);
  const assessment = entry("assessment", asked, {
    assessment_id: `A${child.id}-${asked.toString(36)}`,
    child_id: child.id,
    requested_on: r.chance(0.02) ? "" : dated(asked),
    completed_on: dated(completed),
    level: r.pick({ wellbeing: 58, health_or_development: 26, safeguarding: 16 }),
    provider: r.pick(providers),
    requested_by: r.pick({ provider: 48, parent: 29, child: 7, other: 13, "": 3 }),
    declined: since(asked + 5, r.chance(0.02) ? "" : declined ? "Y" : "N"),
    reason_recorded: declined ? since(asked + 5, yesNo(r, 0.84, 0.05)) : "",
    agreed: since(declined ? asked + 5 : completed, yesNo(r, declined ? 0.15 : 0.95)),
    views_recorded: since(completed, yesNo(r, 0.81, 0.04)),
    plan_needed: since(completed, told ? (needed ? "Y" : "N") : ""),
  });
  const again = r.chance(0.14) ? done + 200 + r.wait(300) : null;
  return [
    assessment,
    ...(completed !== null && needed && r.chance(0.93) ? wellbeingPlans(child, completed, until, world, r) : []),
    ...(again === null ? [] : assessmentsOf(child, again, world, r)),
  ];
}

function wellbeingPlans(child: SampleChild, completed: number, until: number, world: World, r: Random): Entry[] {
  const { diary, horizon } = world;
  const start = completed + r.between(1, 30);
  const over = Math.min(start + 100 + r.wait(190), until);
  const end = over < horizon ? over : null;
  return planSeries({ start, end, horizon, months: 3, inTime: 0.72 }, diary, r).map((span) =>
    planEntry("wellbeing", child, span, r),
  );
}
