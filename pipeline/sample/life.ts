/** All that befalls a made-up household, from its arrival to the end of the world; what of it a submission shows is for
 * `rows.ts` to say. It doesn't depend on when it is looked at, so that a later submission contains the earlier one. */
import { type LegalCodes, type PeriodOfCare, periodsOfCare } from "./care.ts";
import type { Conference } from "./conference.ts";
import type { Diary } from "./diary.ts";
import { ageOn, type Household, type SampleChild } from "./household.ts";
import { officerId } from "./officers.ts";
import { protectionCase, type Registration } from "./protection.ts";
import type { Random } from "./random.ts";
import { type Review, reviewsOf } from "./reviews.ts";

/** A child's period of care, its reviews, and the officer whose child it is. */
export interface Care extends PeriodOfCare {
  readonly child: SampleChild;
  readonly reviews: readonly Review[];
  readonly officer: string;
}

export interface Life {
  readonly children: readonly SampleChild[];
  readonly periods: readonly Care[];
  readonly conferences: readonly Conference[];
  readonly registrations: readonly Registration[];
}

/** What all households have in common. */
export interface World {
  readonly diary: Diary;
  readonly legal: LegalCodes;
  /** the day number on which the world ends */
  readonly horizon: number;
  readonly officers: number;
}

/** The life of a household. */
export function lifeOf(home: Household, world: World, r: Random): Life {
  const { diary, legal, horizon, officers } = world;
  const straight = home.way === "care" || home.way === "unaccompanied";
  const escalates = !straight && r.chance(0.19);
  const careFrom = straight ? home.arrival : escalates ? home.arrival + r.between(50, 420) : null;
  const conferences: Conference[] = [];
  const registrations: Registration[] = [];
  let begun: number | null = straight ? null : home.arrival;
  for (let nth = 1; begun !== null && begun < horizon - 60 && nth <= 3; nth++) {
    const way = nth === 1 ? home.way : "protection";
    const found = protectionCase(
      home,
      { way, nth, begun, careFrom: nth === 1 ? careFrom : null, horizon, officers },
      diary,
      r,
    );
    conferences.push(...found.conferences);
    registrations.push(...found.registrations);
    const again = !escalates && r.chance(0.16);
    begun = again && found.over !== null ? found.over + 90 + r.wait(420) : null;
  }
  const entering = careFrom === null ? [] : home.children.filter(() => straight || r.chance(0.9));
  const periods = entering.flatMap((child) => {
    const start = careFrom!;
    if (child.birth > start || ageOn(child, start) >= 18 || start >= horizon) return [];
    let number = 0;
    return periodsOfCare(child, start, horizon, legal, r).map((period) => {
      const own = r.between(1, officers);
      const reviews = reviewsOf(child, period, horizon, own, officers, diary, r, number);
      number += reviews.length;
      return { ...period, child, reviews, officer: officerId(own) };
    });
  });
  return { children: home.children, periods, conferences, registrations };
}
