/** A small release of the child death review: two years of made-up cases, counted by the real measures. */

import type { Release } from "../../pipeline/release/format.ts";
import { noLikeForLike } from "../../pipeline/release/like_for_like.ts";
import { openly } from "../../pipeline/sensitive/disclosure/released.ts";
import { catalogueOf } from "../../pipeline/sensitive/make_release/catalogue.ts";
import { judged } from "../../pipeline/sensitive/make_release/series.ts";
import { settlesByDefault } from "../../pipeline/sensitive/make_release/settles.ts";
import { valuesOf } from "../../pipeline/sensitive/make_release/values.ts";
import { calculate, effectsOf } from "../../pipeline/sensitive/measures/calculate.ts";
import { childDeathReview } from "../../pipeline/sensitive/measures/child_death_review.ts";
import { scratch } from "../warehouse/scratch.ts";

const death = (id: number, year: number, more: Record<string, string> = {}): Record<string, string> => ({
  ...{ case_id: `c${id}`, island: "JE", resident: "Y", died_month: `${year}-02`, age_group: "1-4", sex: "F" },
  ...{ expected: "N", joint_response: "Y", key_worker: "Y", notified_on: `${year}-02-20`, other_processes: "none" },
  ...{ panel_on: `${year}-09-10`, category: "9", modifiable: "identified", preventability: "preventable" },
  ...more,
});

export async function smallRelease(): Promise<Release> {
  const { warehouse, chosen } = await scratch({
    child_death: [
      ...[1, 2, 3, 4, 5, 6].map((id) => death(id, 2023)),
      ...[7, 8, 9, 10, 11].map((id) => death(id, 2024, { category: "4", modifiable: "none", key_worker: "N" })),
      death(12, 2025, { panel_on: "", category: "", other_processes: "inquest" }),
    ].map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ""))),
    child_death_factor: [1, 2, 3].map((id) => ({
      ...{ case_id: `c${id}`, domain: "C", factor: "unsafe_sleep", relevance: "2", modifiable: "Y" },
    })),
    child_death_recommendation: [
      {
        ...{ recommendation_id: "r", panel_year: "2024", theme: "safe_sleep", agency: "health" },
        ...{
          made_on: "2024-10-07",
          due_on: "2025-01-07",
          status: "complete",
          completed_on: "2025-02-03",
          formal_change: "Y",
          impact: "some",
        },
      },
    ],
    population: [2021, 2022, 2023, 2024, 2025].flatMap((year) =>
      Object.entries({ JE: "1200", GG: "700", AL: "100" }).map(([authority, children]) => ({
        ...{ authority, year: `${year}`, age_from: "0", age_to: "17", children },
      })),
    ),
  });
  const cells = await calculate(warehouse, childDeathReview.measures, chosen);
  warehouse.close();
  const [submission] = chosen;
  const settles = () => settlesByDefault("2025-12-31", 1);
  return judged({
    values: valuesOf(cells.map(openly), childDeathReview.measures, submission!, settles),
    catalogue: catalogueOf([childDeathReview], submission!, {
      ...{ profile: "panel", draft: false, kept: new Map() },
      effects: effectsOf(cells),
      settles,
    }),
    quality: { format: 1, extracts: [], findings: [], days_to_supply: null, due_dates: [], left_out: [] },
    duties: [],
    revisions: [],
    likeForLike: noLikeForLike,
    dueNext: null,
  });
}
