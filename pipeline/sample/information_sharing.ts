/** Recorded decisions to share information (G, paragraphs 262 to 265) of a month, made up: some audited later, and families
 * told more and more often over the years. */
import { dated, type Entry, entry, since, yesNo } from "./entry.ts";
import { familyInformedShare } from "./performance.ts";
import { poisson } from "./poisson.ts";
import { idInMonth } from "./practice.ts";
import type { Random } from "./random.ts";

/** a month, on an island with 20,000 children */
const decisionsPerMonth = 9;

const agencies = {
  health: 32,
  education: 24,
  police: 16,
  social_care: 15,
  voluntary: 5,
  housing: 4,
  youth_service: 3,
  other: 1,
};

export function sharingDecisions(month: number, scale: number, r: Random): Entry[] {
  return Array.from({ length: poisson(decisionsPerMonth * scale, r) }, (_, i) => {
    const day = month + r.between(0, 27);
    const audited = r.chance(0.33) ? day + r.between(20, 150) : null;
    return entry("information_sharing_decision", day, {
      decision_id: idInMonth("I", month, i),
      decided_on: dated(day),
      agency: r.pick(agencies),
      basis: r.pick({ wellbeing: 36, safeguarding: 34, corporate_parenting: 10, consent: 17, other: 3 }),
      shared: r.chance(0.85) ? "Y" : "N",
      reason_recorded: yesNo(r, 0.89, 0.04),
      family_informed: yesNo(r, familyInformedShare(day), 0.05),
      audited_on: dated(audited),
      audit_compliant: since(audited, yesNo(r, 0.87, 0.02)),
    });
  });
}
