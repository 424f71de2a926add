/** The eight wellbeing indicators at one assessment of a made-up child (G, paragraph 356): how great the need, and how the
 * professional and the child see it, who don't always agree. */
import { dated, type Entry, entry } from "./entry.ts";
import { ageOn, type SampleChild } from "./household.ts";
import type { Random } from "./random.ts";

/** how often there is some need, and how often a significant one */
const needs = {
  safe: [0.34, 0.18],
  healthy: [0.3, 0.1],
  achieving: [0.42, 0.18],
  nurtured: [0.42, 0.22],
  active: [0.3, 0.07],
  respected: [0.28, 0.08],
  responsible: [0.32, 0.1],
  included: [0.36, 0.13],
} as const;

/** A child's own view is asked from this age on. */
const viewFrom = 5;

export function ratingsOf(child: SampleChild, assessed: number, r: Random): Entry[] {
  const asked = ageOn(child, assessed) >= viewFrom && !r.chance(0.06);
  return Object.entries(needs).map(([indicator, [some, significant]]) => {
    const lot = r.next();
    const need = lot < significant ? "significant" : lot < significant + some ? "some" : "none";
    const professional = { none: 4, some: 3, significant: 1 }[need] + r.between(0, 1);
    const own = professional + Number(r.pick({ "-1": 14, "0": 44, "1": 30, "2": 12 }));
    return entry("wellbeing_rating", assessed, {
      child_id: child.id,
      assessed_on: dated(assessed),
      indicator,
      need,
      child_view: asked && !r.chance(0.02) ? String(Math.min(5, Math.max(1, own))) : "",
      professional_view: r.chance(0.02) ? "" : String(professional),
    });
  });
}
