/**
 * What happens on the made-up island to no child of its registers: wellbeing assessments in the community, alerts,
 * complaints, enquiries about children unknown, decisions to share information, child deaths; and once a year what corporate
 * parents did, how peers fared and what people said.
 */

import { childDeaths } from "./child_deaths.ts";
import { assessedPerMonth, communityHousehold } from "./community.ts";
import { dutiesOf } from "./duties.ts";
import { unknownEnquiries } from "./enquiries.ts";
import type { Entry } from "./entry.ts";
import { feedbackOf } from "./feedback.ts";
import { sharingDecisions } from "./information_sharing.ts";
import type { World } from "./life.ts";
import { peersOf } from "./peers.ts";
import { poisson } from "./poisson.ts";
import { complaints, idInMonth, practiceAlerts } from "./practice.ts";
import type { Random } from "./random.ts";
import { dayOf, quarterEnds } from "./year_days.ts";

/** Keeps the island's streams apart from the households', whose second key is 0 or more. */
const [ofIsland, ofCommunity] = [-1, -2];

/** The month that begins on the day `first`, piece by piece. */
export function* islandMonth(
  first: number,
  scale: number,
  world: World,
  stream: (...keys: number[]) => Random,
): Generator<readonly Entry[]> {
  const { diary } = world;
  const arriving = stream(ofIsland, 1);
  for (let i = 0, households = poisson(assessedPerMonth * scale, arriving); i < households; i++) {
    const r = stream(ofCommunity, i);
    yield communityHousehold(idInMonth("W", first, i), first + r.between(0, 27), world, r);
  }
  yield unknownEnquiries(first, scale, stream(ofIsland, 2));
  yield practiceAlerts(first, scale, diary, stream(ofIsland, 3));
  yield complaints(first, scale, diary, stream(ofIsland, 4));
  yield sharingDecisions(first, scale, stream(ofIsland, 5));
  yield childDeaths(first, scale, stream(ofIsland, 6));
}

/** A calendar year. */
export function islandYear(
  authority: string,
  year: number,
  scale: number,
  stream: (...keys: number[]) => Random,
): Entry[] {
  return [
    ...dutiesOf(year, stream(ofIsland, 7)),
    ...peersOf(authority, year - 1, scale, stream(ofIsland, 8)),
    ...quarterEnds.flatMap((end, i) =>
      feedbackOf(`${year}-Q${i + 1}`, dayOf(year, end), scale, stream(ofIsland, 9, i)),
    ),
  ];
}
