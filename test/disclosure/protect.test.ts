/** What everybody may see of an island: enough to be of use, and nothing that must stay open. Each kind of leak is planted and found. */
import { beforeAll, describe, expect, test } from "vitest";
import { narrowOf } from "../../pipeline/sensitive/disclosure/audit/audit.ts";
import { bothKnown, Contradiction, type Known, networkOf } from "../../pipeline/sensitive/disclosure/audit/system.ts";
import type { Table } from "../../pipeline/sensitive/disclosure/column.ts";
import { Numbers } from "../../pipeline/sensitive/disclosure/numbers.ts";
import { printedBy } from "../../pipeline/sensitive/disclosure/printed.ts";
import { type Protection, protect } from "../../pipeline/sensitive/disclosure/protect.ts";
import { tiesOf } from "../../pipeline/sensitive/disclosure/ties.ts";
import type { BreakdownId } from "../../pipeline/sensitive/measures/breakdowns.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import type { Cell } from "../../pipeline/sensitive/measures/cell.ts";
import { cellId, type Side } from "../../pipeline/sensitive/measures/cell_id.ts";
import type { Measure } from "../../pipeline/sensitive/measures/measure.ts";
import { islandCells } from "./island.ts";
import { toldOf } from "./told_of.ts";

let cells: readonly Cell[];
let numbers: Numbers;
let found: Protection;
beforeAll(async () => {
  cells = await islandCells();
  numbers = new Numbers(measures, cells);
  found = await protect(measures, cells);
});

/** What an audit of tables alone, as anybody could make it, tells of a measure's numbers. */
async function audit({ id }: Measure, tables: readonly Table[], before: ReadonlyMap<string, Known> = new Map()) {
  const ties = tiesOf(measures, tables, "JE", numbers);
  const own = ties.targets.filter(({ measure }) => measure === id);
  expect(own.length).toBeGreaterThan(0);
  return narrowOf(own, networkOf(ties.sums, ties.atMost), bothKnown(before, printedBy(tables)));
}

const measureOf = (id: string): Measure => {
  const measure = measures.find((each) => each.id === id);
  if (measure === undefined) throw new Error(`no measure ${id}`);
  return measure;
};
const wholes = ({ id }: Measure, kind: string) =>
  cells.filter((cell) => cell.measure_id === id && cell.period_kind === kind && cell.breakdown === "all");
const planted = (measure: Measure, of: readonly Cell[], more: Partial<Table> = {}): Table => ({
  ...{ measure, breakdown: null, of: "child", rung: of[0]?.period_kind ?? "year", groups: [[]] },
  columns: of.map((cell) => ({ period: cell.period, cells: [cell] })),
  ...more,
});

describe("the sample", () => {
  const heads = (of: string) => found.tables.filter((table) => table.breakdown === null && table.of === of);
  const tables = (of: string) => found.tables.filter((table) => table.breakdown !== null && table.of === of);

  test("says enough: most figures of the service and of children exactly, in some period or in words", () => {
    expect(heads("service").filter(({ inWords }) => !inWords).length).toBeGreaterThanOrEqual(52);
    expect(heads("child").filter(({ inWords }) => !inWords).length).toBeGreaterThanOrEqual(63);
    expect(heads("child").length).toBeGreaterThanOrEqual(75);
    expect(tables("child").length).toBeGreaterThanOrEqual(130);
  });

  test("gives nothing away that must stay open, by an audit of the tables alone: nor to an agency, which knows its own", async () => {
    expect(await toldOf(found.tables, cells)).toEqual([]);
    expect(found.insiders.agencies).toBeGreaterThan(20);
    expect(found.insiders.toldToAgencies).toBeGreaterThan(0);
    expect(found.insiders.toldToFamilies).toBeGreaterThan(0);
  });

  test("no measure lacks its own sides, though others count the same rows", () => {
    const sums = new Set(found.ties.sums.map(({ parts }) => parts.map(([key]) => key).join("\n")));
    const lacking = found.tables.filter(({ measure, breakdown, columns }) => {
      if (measure.kind !== "proportion" || breakdown !== null) return false;
      const cell = columns[0]?.cells[0];
      const when =
        cell &&
        (measure.moment === "stock"
          ? cell.period_end
          : `${cell.period_start.slice(0, 7)} ${cell.period_end.slice(0, 7)}`);
      const id = (side: Side) => cellId(measure, side, { authority: "JE", when: when ?? "", within: "" });
      const own = [id("known"), id("counted"), id("not counted")];
      return own[0] !== own[1] && !sums.has(own.join("\n"));
    });
    expect(lacking.map(({ measure }) => measure.id)).toEqual([]);
  });

  test("every tie holds of what was truly counted, and no rest is below nothing", () => {
    const sides = ["all", "known", "unknown", "counted", "not counted"] as const;
    const nowhere = { authority: "", when: "", within: "" };
    const of = new Map<string, { measure: Measure; side: Side }>();
    for (const measure of measures)
      for (const side of sides) {
        const [prefix = ""] = cellId(measure, side, nowhere).split("|");
        if (!of.has(prefix)) of.set(prefix, { measure, side });
      }
    const truly = (key: string): number | null => {
      const [prefix = "", , when = "", within = ""] = key.split("|");
      const [whole, part] = prefix.split(" without ");
      if (whole !== undefined && part !== undefined) {
        const [more, less] = [truly(key.replace(prefix, whole)), truly(key.replace(prefix, part))];
        return more === null || less === null ? null : more - less;
      }
      const { measure, side } = of.get(prefix) ?? { measure: measureOf("review-on-time"), side: "all" };
      const [breakdown = "", list = ""] = within.split(": ");
      if (breakdown === "") return numbers.valueOf(measure, side, when, null, "all");
      const owner = measures.find(
        (each) =>
          sides.some((one) => cellId(each, one, nowhere).startsWith(`${prefix}|`)) &&
          [...each.breakdowns, ...each.distributions].some((one) => one === breakdown),
      );
      if (owner === undefined) return null;
      const values = list.split(" + ").map((category) => numbers.valueOf(owner, side, when, breakdown, category));
      return values.includes(null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    };
    let held = 0;
    for (const { parts, because } of found.ties.sums.filter((_, at) => at % 7 === 0)) {
      const values = parts.map(([key, sign]) => [truly(key), sign] as const);
      if (values.some(([value]) => value === null)) continue;
      for (const [at, [key]] of parts.entries())
        if (key.includes(" without ")) expect([key, (values[at]?.[0] ?? 0) >= 0]).toEqual([key, true]);
      const sum = values.reduce((all, [value, sign]) => all + sign * (value ?? 0), 0);
      expect([because, parts.map(([key]) => key), sum]).toEqual([because, parts.map(([key]) => key), 0]);
      held++;
    }
    expect(held).toBeGreaterThan(5000);
  });
});

describe("planted leaks are found", () => {
  const started = () => measureOf("looked-after-started");

  test("months beside a year whose rest is few", async () => {
    const months = wholes(started(), "month");
    const year = wholes(started(), "year").find(({ period }) => {
      const own = months.filter((month) => month.period.startsWith(period));
      return own.slice(9).reduce((sum, { known }) => sum + known, 0) < 5;
    });
    const own = months.filter((month) => year !== undefined && month.period.startsWith(year.period)).slice(0, 9);
    expect(own).toHaveLength(9);
    expect((await audit(started(), [...found.tables, planted(started(), own)])).length).toBeGreaterThan(0);
  });

  test("a rolling window beside its year", async () => {
    // from December to November: with the calendar year they leave one month against another
    const rolling = cells.filter(
      ({ measure_id, period_kind, period }) =>
        measure_id === started().id && period_kind === "rolling_12_months" && period.endsWith("-11"),
    );
    const months = wholes(started(), "month").filter(({ period }) => period.endsWith("-12"));
    expect(
      (await audit(started(), [...found.tables, planted(started(), rolling), planted(started(), months)])).length,
    ).toBeGreaterThan(0);
  });

  test("a row that is not there, and a group that is few", async () => {
    const table = found.tables.find(
      ({ breakdown, measure }) => breakdown === "ethnicity" && measure.discloses === "child",
    );
    if (table === undefined) throw new Error("no table by ethnic group");
    const whole = wholes(table.measure, table.rung).at(-1);
    if (whole === undefined) throw new Error("no period");
    const one = cells.filter(
      ({ measure_id, period, period_kind, breakdown, known }) =>
        measure_id === table.measure.id &&
        period === whole.period &&
        period_kind === whole.period_kind &&
        breakdown === "ethnicity" &&
        known < 5,
    );
    const absent: Cell = {
      ...whole,
      breakdown: "ethnicity",
      category: "other-ethnic-group",
      counted: 0,
      known: 0,
      unknown: 0,
    };
    const [cell = absent] = one;
    const more = { breakdown: "ethnicity" as BreakdownId, groups: [[cell.category]] };
    expect(
      (await audit(table.measure, [...found.tables, planted(table.measure, [cell], more)])).length,
    ).toBeGreaterThan(0);
  });

  test("a percentage over a numerator that is hidden", async () => {
    const worded = found.tables.find(
      ({ inWords, measure }) => inWords && measure.kind === "proportion" && measure.discloses === "child",
    );
    const cell = worded?.columns[0]?.cells[0];
    if (worded === undefined || cell === undefined) throw new Error("nothing is said in words");
    const exact = planted(worded.measure, [cell]);
    expect(
      (await audit(worded.measure, [...found.tables.filter((table) => table !== worded), exact])).length,
    ).toBeGreaterThan(0);
  });

  test("a register by quarter, with who left it", async () => {
    const [stock, ceased] = [measureOf("looked-after-number"), measureOf("looked-after-ceased")];
    const tables = [planted(stock, wholes(stock, "quarter")), planted(ceased, wholes(ceased, "quarter"))];
    // who came is the difference: of some quarter they are few
    const narrow = await audit(started(), [...found.tables, ...tables]);
    const rows = cellId(measureOf("looked-after-started"), "all", { authority: "JE", when: "", within: "" }).split(
      "|",
    )[0];
    expect(narrow.some(({ target }) => target.key.startsWith(`${rows}|`))).toBe(true);
  });

  test("one stale part: an earlier release said another number", async () => {
    const quarters = wholes(started(), "quarter");
    const stale = new Map([
      [cellId(started(), "known", { authority: "JE", when: "2025-01 2025-03", within: "" }), { least: 400, most: 400 }],
    ]);
    await expect(audit(started(), [...found.tables, planted(started(), quarters.slice(1))], stale)).rejects.toThrow(
      Contradiction,
    );
  });
});
