/**
 * The project and the second opinion, written from the design alone and without SQL, say the same: of every cell of every
 * measure on the sample, and on random small authorities of every awkward shape that the contracts allow.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { chapters, measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { sources } from "../../pipeline/sensitive/sources/index.ts";
import { buildModels } from "../../pipeline/sensitive/warehouse/build_models.ts";
import { chooseSubmissions } from "../../pipeline/sensitive/warehouse/choose_submissions.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import type { Cell } from "./cells.ts";
import { differences } from "./differences.ts";
import { projectCells, rowsOf, warehouseOf } from "./loading.ts";
import { opinionsOf, secondOpinion } from "./opinion.ts";
import { randomAuthority } from "./random_authority.ts";
import { structures } from "./structures.ts";

/** The measures that have an opinion; later chapters have none yet. */
const own = measures.filter(({ id }) => opinionsOf.includes(id));

test("every measure of the chapters of reviews, registers and court has one (`test/second_opinion/*_measures.ts`)", () => {
  const five = [
    "looked-after-reviews",
    "conferences",
    "looked-after-register",
    "protection-register",
    "court-and-enquiries",
  ];
  const wanted = chapters.filter(({ id }) => five.includes(id)).flatMap((chapter) => chapter.measures);
  expect(wanted.map(({ id }) => id).sort()).toEqual([...opinionsOf].sort());
  expect(own.map(({ id }) => id).sort()).toEqual([...opinionsOf].sort());
});

test("on the sample", async () => {
  const warehouse = await Warehouse.open(":memory:");
  const loaded = await ingest(warehouse, {
    folder: new URL("../../data/sample/JE-2025-Q4", import.meta.url).pathname,
    source: sources[0]!,
    described: {},
    key: Buffer.from("a key for tests"),
    setAsideLimit: 0.05,
    today: "2026-12-31",
    log: () => {},
  });
  const chosen = await chooseSubmissions(warehouse, [loaded.submissionId]);
  const rows = await rowsOf(warehouse, chosen[0]!);
  await buildModels(warehouse, chosen);
  const project = (await projectCells(warehouse, own, chosen)).get("JE")!;
  warehouse.close();
  const opinion = secondOpinion(rows);
  expect(opinion.length).toBeGreaterThan(10_000);
  expect(differences(project, opinion)).toEqual([]);
});

describe("on random authorities", () => {
  const met = new Map<string, number>(Object.keys(structures).map((structure) => [structure, 0]));
  const said = new Set<string>();
  const remember = (cells: readonly Cell[]) => {
    for (const { measure_id, breakdown, counted, known, unknown } of cells)
      if (known + unknown > 0) said.add(`${measure_id} ${breakdown}${counted > 0 && counted < known ? " some" : ""}`);
  };

  test("the same cells", async () => {
    // eight in one warehouse, under the same ids, so that no authority's rows touch another's; Guernsey has no calendar
    const english = ["41", "42", "43", "44", "45", "46"].map((last) => `E060000${last}`);
    // without the bias towards nothing and next to nothing, which a few runs would not get beyond
    const eight = fc.noBias(fc.tuple(...["JE", "GG", ...english].map(randomAuthority)));
    await fc.assert(
      fc.asyncProperty(eight, async (authorities) => {
        const { warehouse, chosen } = await warehouseOf(authorities);
        const project = await projectCells(warehouse, own, chosen);
        warehouse.close();
        for (const rows of authorities) {
          const opinion = secondOpinion(rows);
          remember(opinion);
          for (const [structure, has] of Object.entries(structures))
            if (has(rows)) met.set(structure, met.get(structure)! + 1);
          expect(differences(project.get(rows.authority)!, opinion)).toEqual([]);
        }
      }),
      // a seed whose authorities meet every awkward structure and every breakdown, as the tests below ask
      { seed: 20250526, numRuns: 25 },
    );
  });

  test("every awkward structure was met", () => {
    expect([...met].filter(([, times]) => times < 3)).toEqual([]);
  });

  test.each(own)("$id was put to the test, whole and in parts", ({ id, kind, counts, breakdowns, distributions }) => {
    for (const breakdown of ["all", ...breakdowns, ...distributions]) {
      // every row of such a category has the same answer
      const always = counts.where === "true" || kind === "count" || kind === "rate";
      const oneAnswer = always || breakdown === "duration" || distributions.some((each) => each === breakdown);
      expect(said).toContain(`${id} ${breakdown}${oneAnswer ? "" : " some"}`);
    }
  });
});
