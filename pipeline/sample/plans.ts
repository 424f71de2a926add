/** A made-up child's care plans while looked after, each with the wellbeing assessment it rests on, and its protection plans
 * from one conference to the next. */
import type { Entry } from "./entry.ts";
import type { Care, Life, World } from "./life.ts";
import { type PlanSpan, planEntry, planSeries } from "./plan_series.ts";
import type { Registration } from "./protection.ts";
import type { Random } from "./random.ts";
import { ratingsOf } from "./wellbeing.ts";

export function carePlansOf({ child, start, end }: Care, { diary, horizon }: World, r: Random): Entry[] {
  const [none, first] = [r.chance(0.03), start + (r.chance(0.8) ? r.between(1, 12) : 13 + r.wait(25))];
  if (none) return [];
  const spans = planSeries({ start: first, end, horizon, months: 6, inTime: 0.8 }, diary, r);
  return spans.flatMap((span) => {
    const assessed = Math.max(start, span.agreed - r.between(0, 14));
    return [planEntry("care", child, span, r), ...(r.chance(0.95) ? ratingsOf(child, assessed, r) : [])];
  });
}

/** Each conference makes the plan anew: what it decides is agreed within days. */
export function protectionPlansOf(each: Registration, { conferences }: Life, { diary }: World, r: Random): Entry[] {
  const { child, start, end } = each;
  const decided = conferences
    .filter(
      ({ kind, quorate, places }) => kind === "review" && quorate && places.some((p) => p.registration === each.id),
    )
    .flatMap(({ held }) => (held !== null && held > start && (end === null || held <= end) ? [held] : []));
  const days = [...new Set([start, ...decided.filter((day) => day !== end)])];
  if (r.chance(0.015)) return [];
  return days.flatMap((day, i) => {
    const ended = days[i + 1] ?? end;
    const agreed = Math.min(day + (r.chance(0.85) ? 0 : r.between(1, 20)), (ended ?? Number.POSITIVE_INFINITY) - 1);
    if (agreed < day) return [];
    const reviewed = days[i + 1] ?? (decided.includes(end ?? -1) ? end : null);
    const span: PlanSpan = { agreed, reviewDue: diary.monthsAfter(day, i === 0 ? 3 : 6), reviewed, ended };
    return [planEntry("protection", child, span, r)];
  });
}
