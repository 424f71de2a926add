/**
 * Made-up care leavers at the end of each quarter (G, paragraphs 383 to 399): those of 16 to 24 who were looked after for
 * 13 weeks since 14 and no longer are; and, from 14 on, those still looked after with their adviser. What they do and where they live changes now and then; where they live is
 * suitable less and less often over the years. Their pathway plans run from 16 to 25.
 */
import { isoDate } from "../calendar/day_number.ts";
import { dated, type Entry, entry } from "./entry.ts";
import { ageOn, birthday, type SampleChild } from "./household.ts";
import type { Care, World } from "./life.ts";
import { suitableHomeShare } from "./performance.ts";
import { type PlanSpan, planEntry, planSeries } from "./plan_series.ts";
import type { Random } from "./random.ts";
import { entitledFrom, isOn } from "./spells.ts";
import { dayOf, quarterEnds } from "./year_days.ts";

/** The year since which the leaving care service has taken stock. */
const firstStock = 2016;

const activities = {
  minor: { F2: 58, F4: 10, F5: 10, P2: 5, P5: 3, G4: 3, G5: 10, G6: 1 },
  adult: { F1: 8, F2: 16, F4: 8, F5: 30, P1: 1, P2: 3, P5: 6, G4: 8, G5: 15, G6: 5 },
};
const homes = {
  minor: { B: 55, D: 14, E: 16, T: 4, C: 3, K: 3, X: 1, S: 1, Y: 3 },
  adult: { U: 48, D: 11, B: 15, E: 7, K: 5, T: 3, W: 2, V: 1, S: 2, X: 2, G: 1, R: 1, Y: 2 },
};
/** Nobody's home is suitable here. */
const neverSuitable = /[SRVX]/;

/** The child's quarters and pathway plans; nothing where it was not looked after for long enough. */
export function careLeaverOf(child: SampleChild, periods: readonly Care[], world: World, r: Random): Entry[] {
  const { diary, horizon } = world;
  const entitled = entitledFrom(child, periods, horizon);
  if (entitled === null || entitled >= horizon) return [];
  const asked = r.chance(0.35) ? birthday(child, 22) + r.wait(300) : null;
  const start = entitled + (r.chance(0.8) ? r.between(10, 90) : 90 + r.wait(90));
  const plansEnd = birthday(child, 25);
  const end = plansEnd < horizon ? plansEnd : null;
  const plans =
    r.chance(0.05) || start >= plansEnd ? [] : planSeries({ start, end, horizon, months: 6, inTime: 0.76 }, diary, r);
  return [
    ...plans.map((span) => planEntry("pathway", child, span, r)),
    ...quarters(child, periods, entitled, plans, asked, horizon, r),
  ];
}

function quarters(
  child: SampleChild,
  periods: readonly Care[],
  entitled: number,
  plans: readonly PlanSpan[],
  asked: number | null,
  horizon: number,
  r: Random,
): Entry[] {
  const fourteen = birthday(child, 14);
  const since14 = periods.find(({ end }) => end === null || end > fourteen)!;
  const allocated = Math.max(fourteen, since14.start) + (r.chance(0.75) ? r.between(0, 45) : 46 + r.wait(240));
  const forgotten = r.chance(0.04);
  const again = asked === null || r.chance(0.15) ? null : asked + r.between(5, 60);
  const likely = Number(r.pick({ "0.97": 66, "0.85": 19, "0.35": 9, "0.04": 6 }));
  const stays = periods.at(-1)!.episodes.at(-1)!.endReason === "E17";
  const staysUntil = birthday(child, Number(r.pick({ 19: 30, 20: 30, 21: 40 })));
  let contact = Math.max(entitled, periods.at(-1)!.start);
  let [activity, home] = ["", ""];
  const entries: Entry[] = [];
  for (let quarter = 0; ; quarter++) {
    const year = firstStock + Math.floor(quarter / 4);
    const day = dayOf(year, quarterEnds[quarter % 4]!);
    if (day > horizon || ageOn(child, day) >= 25) break;
    const gone = periods.some(({ end }) => end !== null && end <= day);
    const age = ageOn(child, day);
    // still looked after: all that is noted is the adviser, who is there from 14
    if (age >= 14 && age < 18 && isOn(periods, child, day) && !forgotten && allocated <= day) {
      const blank = { in_touch: "", last_contact_on: "", activity: "", accommodation: "", suitable: "" };
      const others = { adviser_requested: "", pathway_plan_reviewed_on: "", staying_put: "" };
      const adviser = { adviser_allocated_on: dated(allocated) };
      entries.push(
        entry("care_leaver", day, { child_id: child.id, as_at: isoDate(day), ...blank, ...adviser, ...others }),
      );
      continue;
    }
    if (day < entitled || !gone || isOn(periods, child, day)) continue;
    const [ofAge, put] = [age < 18 ? "minor" : "adult", stays && age >= 18 && day < staysUntil] as const;
    if (activity === "" || r.chance(0.13)) activity = r.pick<string>(activities[ofAge]);
    if (put) home = "Z";
    else if (home === "" || home === "Z" || (ofAge === "adult" && /[TE]/.test(home)) || r.chance(0.1)) {
      home = r.pick<string>(homes[ofAge]);
    }
    const touch = r.chance(likely) ? "Y" : r.pick({ N: 55, refused: 25, not_required: 20 });
    if (touch === "Y") contact = Math.max(contact, day - Math.min(r.wait(24), 85));
    const told = touch === "Y" ? !r.chance(0.01) : r.chance(0.35);
    const suitable = neverSuitable.test(home) ? "N" : r.chance(suitableHomeShare(day)) ? "Y" : "N";
    const adviser = age < 22 ? (forgotten ? null : allocated) : again;
    const reviewed = plans.flatMap((plan) => [plan.agreed, plan.reviewed ?? plan.agreed]).filter((each) => each <= day);
    entries.push(
      entry("care_leaver", day, {
        child_id: child.id,
        as_at: isoDate(day),
        in_touch: r.chance(0.015) ? "" : touch,
        last_contact_on: r.chance(0.02) || contact > day ? "" : dated(contact),
        activity: told ? activity : "",
        accommodation: told ? home : "",
        suitable: told && !r.chance(0.02) ? suitable : "",
        adviser_allocated_on: adviser !== null && adviser <= day ? dated(adviser) : "",
        adviser_requested: age < 22 || r.chance(0.04) ? "" : asked !== null && asked <= day ? "Y" : "N",
        pathway_plan_reviewed_on: reviewed.length === 0 ? "" : dated(Math.max(...reviewed)),
        staying_put: r.chance(0.02) ? "" : put && told ? "Y" : "N",
      }),
    );
  }
  return entries;
}
