/**
 * Made-up cases of the child death overview panel (G, paragraphs 454 to 524): Jersey, Guernsey and Alderney together, about
 * four a year. No case is linked to a child of any register. The panel waits for other processes to end, but for a few.
 */
import { isoDate } from "../calendar/day_number.ts";
import { recommendationsOf } from "./death_recommendations.ts";
import { dated, type Entry, entry, since, yesNo } from "./entry.ts";
import { poisson } from "./poisson.ts";
import { idInMonth } from "./practice.ts";
import type { Random } from "./random.ts";

/** a month, on islands with some 32,000 children between them, 20,000 of them on the one */
const deathsPerMonth = 4.2 / 12;

/** More cases than a month can have, even in a county. */
const mostInMonth = 4096;

const ages = { "0-27d": 40, "28-364d": 20, "1-4": 13, "5-9": 8, "10-14": 8, "15-17": 11 };
const categories: Readonly<Record<keyof typeof ages, Readonly<Record<string, number>>>> = {
  "0-27d": { 8: 56, 7: 38, 9: 6 },
  "28-364d": { 7: 33, 10: 27, 5: 12, 9: 12, 6: 8, 8: 5, 1: 3 },
  "1-4": { 7: 20, 4: 18, 5: 16, 3: 16, 9: 12, 6: 10, 10: 4, 1: 4 },
  "5-9": { 4: 34, 3: 18, 6: 15, 7: 14, 5: 12, 9: 7 },
  "10-14": { 4: 24, 3: 24, 6: 16, 2: 14, 5: 14, 7: 8 },
  "15-17": { 3: 34, 2: 30, 4: 13, 5: 10, 6: 8, 1: 5 },
};
/** how often a death of a category was expected, and could have been otherwise */
const expectedShare: Readonly<Record<string, number>> = { 4: 0.85, 7: 0.75, 8: 0.5, 6: 0.6, 5: 0.12, 9: 0.1 };
const modifiableShare: Readonly<Record<string, number>> = {
  1: 0.9,
  2: 0.7,
  3: 0.7,
  10: 0.75,
  9: 0.4,
  5: 0.35,
  6: 0.2,
  8: 0.2,
};

const factors = {
  A: {
    congenital: 5,
    prematurity: 6,
    chronic_illness: 5,
    acute_illness: 4,
    disability: 3,
    mental_health: 3,
    risk_taking: 3,
  },
  B: { parental_smoking: 6, parental_substance_use: 3, domestic_abuse: 3, parental_mental_health: 3, neglect: 2 },
  C: { unsafe_sleep: 4, housing: 3, road_safety: 3, water_safety: 2, home_safety: 2 },
  D: { access_to_care: 3, recognition: 4, communication: 5, follow_up: 3, training: 2 },
} as const;

/** The cases of children who died in a month (its first day), their factors and what the panel recommended. */
export function childDeaths(month: number, scale: number, r: Random): Entry[] {
  return Array.from({ length: poisson(deathsPerMonth * scale, r) }, (_, i) => caseOf(month, i, r)).flat();
}

function caseOf(month: number, i: number, r: Random): Entry[] {
  const id = idInMonth("D", month, i);
  const age = r.pick(ages);
  const category = r.pick<string>(categories[age]);
  const expected = r.chance(expectedShare[category] ?? 0.03);
  const notified = month + r.between(0, 27) + (r.chance(0.8) ? r.between(0, 2) : r.between(3, 12));
  const post = r.chance(expected ? 0.15 : 0.95) ? notified + 25 + r.wait(50) : null;
  const review = r.chance(0.96) ? Math.max(post ?? 0, notified + 20) + 15 + r.wait(40) : null;
  const other = expected
    ? r.pick({ none: 93, inquest: 7 })
    : category === "1"
      ? r.pick({ criminal: 40, several: 60 })
      : r.pick({ none: 34, inquest: 54, serious_case_review: 4, several: 6, "": 2 });
  const ended = other === "none" || other === "" ? null : notified + 110 + r.wait(other === "inquest" ? 110 : 260);
  const waits = r.chance(0.8);
  const before = Math.max(review ?? notified + 60, waits ? (ended ?? 0) : 0);
  const panel = r.chance(0.97) ? before + 30 + r.wait(85) : null;
  const modifiable = r.chance(modifiableShare[category] ?? 0.06)
    ? "identified"
    : r.pick({ none: 88, insufficient: 12 });
  const preventable =
    modifiable === "identified"
      ? r.pick({ potentially_preventable: 66, preventable: 22, not_preventable: 8, insufficient: 4 })
      : r.pick({ not_preventable: 88, potentially_preventable: 6, insufficient: 6 });
  const learns = r.chance(modifiable === "identified" ? 0.9 : 0.5);
  const found = entry("child_death", notified, {
    case_id: id,
    island: r.pick({ JE: 62, GG: 36, AL: 2 }),
    resident: r.chance(0.92) ? "Y" : "N",
    died_month: isoDate(month).slice(0, 7),
    age_group: age,
    sex: r.pick({ M: 56, F: 44 }),
    expected: expected ? "Y" : "N",
    notified_on: r.chance(0.02) ? "" : dated(notified),
    joint_response: expected ? r.pick({ N: 92, Y: 2, "": 6 }) : yesNo(r, 0.87, 0.04),
    key_worker: yesNo(r, 0.85, 0.05),
    post_mortem_result_on: dated(post),
    review_meeting_on: dated(review),
    other_processes: other,
    other_processes_ended_on: dated(ended),
    panel_on: dated(panel),
    category: since(panel, category),
    modifiable: since(panel, r.chance(0.02) ? "" : modifiable),
    preventability: since(panel, r.chance(0.02) ? "" : preventable),
    learning: since(panel, learns ? "Y" : "N"),
  });
  if (panel === null) return [found];
  return [found, ...factorsOf(id, panel, r), ...(learns ? recommendationsOf(month * mostInMonth + i, panel, r) : [])];
}

function factorsOf(id: string, panel: number, r: Random): Entry[] {
  const often = { A: 0.95, B: 0.5, C: 0.35, D: 0.45 } as const;
  const canChange = { A: 0.1, B: 0.6, C: 0.75, D: 0.85 } as const;
  return (["A", "B", "C", "D"] as const).flatMap((domain) => {
    if (!r.chance(often[domain])) return [];
    const named = new Set([
      r.pick<string>(factors[domain]),
      ...(r.chance(0.35) ? [r.pick<string>(factors[domain])] : []),
    ]);
    return [...named].map((factor) =>
      entry("child_death_factor", panel, {
        ...{ case_id: id, domain, factor },
        relevance: r.pick({ 0: 14, 1: 40, 2: 46 }),
        modifiable: r.chance(canChange[domain]) ? "Y" : "N",
      }),
    );
  });
}
