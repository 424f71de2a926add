/**
 * Nothing that is not printed reaches a release: with every number that is not printed changed, its files stay the same to the byte. So no
 * interval, sentence, chart, hash or order can tell of one.
 */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { noLikeForLike } from "../../pipeline/release/like_for_like.ts";
import type { Table } from "../../pipeline/sensitive/disclosure/column.ts";
import { protect } from "../../pipeline/sensitive/disclosure/protect.ts";
import { openly, type Released } from "../../pipeline/sensitive/disclosure/released.ts";
import { catalogueOf } from "../../pipeline/sensitive/make_release/catalogue.ts";
import { protectedFigures } from "../../pipeline/sensitive/make_release/protected_figures.ts";
import { judged } from "../../pipeline/sensitive/make_release/series.ts";
import { settlesByDefault } from "../../pipeline/sensitive/make_release/settles.ts";
import { valuesOf } from "../../pipeline/sensitive/make_release/values.ts";
import { writeRelease } from "../../pipeline/sensitive/make_release/write.ts";
import { effectsOf } from "../../pipeline/sensitive/measures/calculate.ts";
import { chapters, measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import type { Cell } from "../../pipeline/sensitive/measures/cell.ts";
import type { ChosenSubmission } from "../../pipeline/sensitive/warehouse/choose_submissions.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { islandCells } from "./island.ts";

const work = mkdtempSync(join(tmpdir(), "quorate-same-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

let cells: readonly Cell[];
let tables: readonly Table[];
beforeAll(async () => {
  cells = await islandCells();
  ({ tables } = await protect(measures, cells));
});

const place = ({ measure_id, period_kind, period, breakdown, category }: Cell | Released) =>
  [measure_id, period_kind, period, breakdown, category].join("|");

/** Every file of the public release of these cells, and what else is put among its figures. */
async function released(of: readonly Cell[], more: readonly Released[] = []): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(work, "release-"));
  const { released, kept } = protectedFigures(measures, tables, of, () => true);
  const submission = {
    ...{ submission_id: "s", authority: "JE", name: "Jersey", from: "2016-01-01", as_at: "2025-12-31" },
    ...{ supplied_on: null, supplier: "", synthetic: true, named: [], inputs: [] },
    supplied: measures.flatMap(({ needs }) => needs.flat()),
  } as unknown as ChosenSubmission;
  const settles = () => settlesByDefault("2025-12-31", 1);
  const all = [...released, ...more];
  const wholes = all.filter(({ breakdown }) => breakdown === "all");
  const release = judged({
    values: valuesOf(all, measures, submission, settles, () => true),
    catalogue: catalogueOf(chapters, submission, {
      ...{ profile: "public", draft: false, effects: effectsOf(wholes), settles, kept },
    }),
    ...{ quality: null, duties: [], revisions: [], dueNext: null, likeForLike: noLikeForLike },
  });
  const warehouse = await Warehouse.open(":memory:");
  try {
    await writeRelease(
      warehouse,
      release,
      { quorate: "0", inputs: [], settings: {}, rows: null, dueNext: null, account: null },
      folder,
    );
  } finally {
    warehouse.close();
  }
  return Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "base64")]));
}

/** What is printed, and what printed numbers add up to. */
function printedPlaces(): Set<string> {
  const { released } = protectedFigures(measures, tables, cells, () => true);
  const printed = new Set(released.filter(({ known, counted }) => known !== null || counted !== null).map(place));
  // a group is printed as the sum of its categories
  const places = [...printed].flatMap((each) => {
    const [measure, kind, period, breakdown, category = ""] = each.split("|");
    return category.split("+").map((own) => [measure, kind, period, breakdown, own].join("|"));
  });
  return new Set(places);
}

const changed = (cell: Cell): Cell => ({
  ...cell,
  ...{ counted: cell.counted + 1000, known: cell.known + 3000, unknown: cell.unknown + 70 },
  ...{ median: cell.median === null ? null : cell.median + 500, effect: cell.effect },
});

test("with every number that is not printed another one, the release is the same to the byte", async () => {
  const printed = printedPlaces();
  const others = cells.map((cell) => (printed.has(place(cell)) ? cell : changed(cell)));
  expect(others.filter((cell, at) => cell !== cells[at]).length).toBeGreaterThan(50_000);
  expect(await released(others)).toEqual(await released(cells));
});

test("one number that nobody may see, put among the figures, is seen", async () => {
  const printed = printedPlaces();
  const leak = cells.find((cell) => !printed.has(place(cell)) && cell.period_kind === "year" && cell.counted > 0);
  if (leak === undefined) throw new Error("everything is printed");
  const [with_, without] = [await released(cells, [openly(leak)]), await released(cells)];
  expect(with_["values.csv"]).not.toBe(without["values.csv"]);
});
