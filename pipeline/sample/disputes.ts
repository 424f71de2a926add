/** Disagreements that a reviewing officer raises after a made-up review (G, paragraphs 367 and 368): most are settled with
 * the lead worker, a few go to the court advisory service or the chief officer. */
import { dated, type Entry, entry, since } from "./entry.ts";
import type { Care } from "./life.ts";
import type { Random } from "./random.ts";

const themes = {
  ...{ drift: 24, plan_not_followed: 18, visits: 10, records: 8, placement: 14, contact: 7, education: 6, health: 5 },
  ...{ voice: 4, multi_agency: 3, other: 1 },
};
/** how far it goes, how often, and how long that takes */
const stages = { lead_worker: 54, supervisor: 30, court_advisory_service: 7, chief_officer: 9 };
const days = {
  lead_worker: [2, 7],
  supervisor: [8, 14],
  court_advisory_service: [18, 25],
  chief_officer: [14, 26],
} as const;
/** it is taken to a higher stage after so many days */
const raisedHigher = 7;

export function disputesOf({ child, reviews, end }: Care, r: Random): Entry[] {
  return reviews.flatMap(({ id, held }) => {
    const raised = (held ?? 0) + r.between(1, 25);
    if (held === null || !r.chance(0.075) || (end !== null && raised >= end)) return [];
    const stage = r.pick(stages);
    const [least, mean] = days[stage];
    const resolved = r.chance(0.06) ? null : raised + least + r.wait(mean);
    const atStage = r.chance(0.03) ? "" : stage;
    return [
      entry("dispute", raised, {
        dispute_id: `S${id.slice(1)}`,
        child_id: child.id,
        raised_on: dated(raised),
        theme: r.pick(themes),
        highest_stage: since(raised + raisedHigher, stage, "lead_worker"),
        resolved_on: dated(resolved),
        resolved_at_stage: since(resolved, atStage),
        outcome: since(resolved, r.pick({ resolved: 62, partly_resolved: 20, not_resolved: 8, withdrawn: 10 })),
      }),
    ];
  });
}
