/**
 * What else befalls the children of a made-up household while a register has them, and afterwards: courts, enquiries,
 * plans, school, health, leaving care. Each subject draws from a stream of its own, so that one can be changed without
 * disturbing another or the registers.
 */
import { attainmentOf } from "./attainment.ts";
import { careLeaverOf } from "./care_leavers.ts";
import { caseloadOf } from "./caseload.ts";
import { assessedAfterwards } from "./community.ts";
import { courtEntries, proceedingsOf } from "./court.ts";
import { disputesOf } from "./disputes.ts";
import { educationOf } from "./education.ts";
import { enquiriesAbout } from "./enquiries.ts";
import type { Entry } from "./entry.ts";
import { healthOf } from "./health.ts";
import type { Life, World } from "./life.ts";
import { carePlansOf, protectionPlansOf } from "./plans.ts";
import type { Random } from "./random.ts";
import { childrenInCare } from "./spells.ts";

/** The number of each subject's stream; never given to another. */
const subjects = {
  ...{ court: 1, enquiries: 2, disputes: 3, caseload: 4, education: 5, attainment: 6, health: 7, carePlans: 8 },
  ...{ protectionPlans: 9, careLeavers: 10, community: 11 },
} as const;

export function servicesFor(life: Life, world: World, stream: (subject: number) => Random): Entry[] {
  const { periods, registrations } = life;
  const court = stream(subjects.court);
  const proceedings = proceedingsOf(life, world, court);
  const [disputes, education, health] = [
    stream(subjects.disputes),
    stream(subjects.education),
    stream(subjects.health),
  ];
  const [plans, protection] = [stream(subjects.carePlans), stream(subjects.protectionPlans)];
  const [attainment, leaving] = [stream(subjects.attainment), stream(subjects.careLeavers)];
  return [
    ...courtEntries(proceedings, court),
    ...enquiriesAbout(life, proceedings, world, stream(subjects.enquiries)),
    ...periods.flatMap((each) => disputesOf(each, disputes)),
    ...caseloadOf(life, stream(subjects.caseload)),
    ...periods.flatMap((each) => educationOf(each, world, education)),
    ...childrenInCare(life).flatMap(([child, own]) => attainmentOf(child, own, world, attainment)),
    ...periods.flatMap((each) => healthOf(each, world, health)),
    ...periods.flatMap((each) => carePlansOf(each, world, plans)),
    ...registrations.flatMap((each) => protectionPlansOf(each, life, world, protection)),
    ...childrenInCare(life).flatMap(([child, own]) => careLeaverOf(child, own, world, leaving)),
    ...assessedAfterwards(life, world, stream(subjects.community)),
  ];
}
