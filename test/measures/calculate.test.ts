/** What is counted: worked cells for every kind of period, and what must hold between parts and wholes on the sample. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { periodKinds } from "../../pipeline/release/format.ts";
import { ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { breakdownOf } from "../../pipeline/sensitive/measures/breakdowns.ts";
import { calculate, modelsUnder } from "../../pipeline/sensitive/measures/calculate.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import type { Cell } from "../../pipeline/sensitive/measures/cell.ts";
import { type Category, explain } from "../../pipeline/sensitive/measures/explain.ts";
import { periodsWithin } from "../../pipeline/sensitive/measures/periods.ts";
import { quorateFiles } from "../../pipeline/sensitive/sources/quorate_files.ts";
import { buildModels } from "../../pipeline/sensitive/warehouse/build_models.ts";
import { chooseSubmissions } from "../../pipeline/sensitive/warehouse/choose_submissions.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { type ScratchRows, scratch } from "../warehouse/scratch.ts";

async function cellsOf(given: ScratchRows): Promise<Cell[]> {
  const { warehouse, chosen } = await scratch(given);
  const cells = await calculate(warehouse, measures, chosen);
  warehouse.close();
  return cells;
}
const pick = (cells: readonly Cell[], id: string, period: string, breakdown = "all", category = "all") => {
  const cell = cells.find(
    (each) =>
      each.measure_id === id && each.period === period && each.breakdown === breakdown && each.category === category,
  );
  return cell && [cell.counted, cell.known, cell.unknown];
};

const episode = { started_on: "2025-01-06", start_reason: "S", legal_status: "C2", placement: "U6" };
const given: ScratchRows = {
  child: [
    { child_id: "a", birth_month: "2013-05", sex: "F" },
    { child_id: "b", birth_month: "2024-05", sex: "M" },
  ],
  looked_after_episode: [
    { child_id: "a", ...episode },
    { child_id: "b", ...episode, ended_on: "2025-06-30", end_reason: "E4A" },
  ],
  looked_after_review: [
    { review_id: "a1", child_id: "a", held_on: "2025-02-03", participation: "PN1", officer_id: "x" },
    { review_id: "a2", child_id: "a", held_on: "2025-05-09", participation: "PN4", officer_id: "y" },
    { review_id: "a3", child_id: "a", held_on: "2025-11-07" },
    { review_id: "b1", child_id: "b", held_on: "2025-02-10", participation: "PN0", officer_id: "x" },
    { review_id: "b2", child_id: "b", due_on: "2025-05-10" },
  ],
};

test("of so many measures that a number has no more bits for them, each is counted", async () => {
  const started = measures.find(({ id }) => id === "looked-after-started")!;
  const many = Array.from({ length: 70 }, (_, at) => ({ ...started, id: `started-${at}` }));
  const { warehouse, chosen } = await scratch(given, { wanted: modelsUnder(many) });
  const cells = await calculate(warehouse, many, chosen);
  warehouse.close();
  for (const { id } of many) {
    expect([id, pick(cells, id, "2025")]).toEqual([id, [2, 2, 0]]);
    expect([id, pick(cells, id, "2025", "sex", "F")]).toEqual([id, [1, 1, 0]]);
  }
});

describe("the rate of child deaths is of all islands that share the panel", () => {
  const died = { died_month: "2023-02", age_group: "0-27d", sex: "F", expected: "N" };
  const child_death = [
    { case_id: "c1", island: "JE", resident: "Y", ...died },
    { case_id: "c2", island: "GG", resident: "Y", ...died },
    { case_id: "c3", island: "AL", resident: "N", ...died },
  ];
  const population = Object.entries({ JE: "20000", GG: "12000", AL: "300" }).map(([authority, children]) => ({
    ...{ authority, year: "2021", age_from: "0", age_to: "17", children },
  }));
  const rateOf = async (given: ScratchRows, years: readonly string[] = ["2021", "2022", "2023", "2024", "2025"]) => {
    const everyYear = years.flatMap((year) => (given.population ?? []).map((row) => ({ ...row, year })));
    const cells = await cellsOf({ ...given, population: everyYear });
    const cell = cells.find(({ measure_id, period }) => measure_id === "death-rate" && period === "2021-2025");
    return [cell!.known, cell!.resident];
  };

  test("deaths and children of one island are counted with those of the others", async () =>
    expect(await rateOf({ child_death, population })).toEqual([2, 5 * 32_300]));

  test.each([["JE"], ["GG"], ["AL"]])("without the children of %s there is no rate", async (without) =>
    expect(
      await rateOf({ child_death, population: population.filter(({ authority }) => authority !== without) }),
    ).toEqual([2, null]),
  );

  test("an estimate stands for two more years, and no longer", async () => {
    const given = { child_death, population };
    expect(await rateOf(given, ["2021", "2023"])).toEqual([2, 5 * 32_300]);
    expect(await rateOf(given, ["2021", "2022"])).toEqual([2, null]);
  });

  test("other rates are of the authority's own children", async () => {
    const cells = await cellsOf({ population: population.map((row) => ({ ...row, year: "2025" })) });
    const own = cells.filter(({ measure_id, resident }) => measure_id !== "death-rate" && resident !== null);
    expect(new Set(own.filter(({ period }) => period === "2025").map(({ resident }) => resident))).toEqual(
      new Set([20_000]),
    );
  });

  test("of what two submissions say of an island, its own is taken; the other's stands where it says nothing", async () => {
    const { warehouse } = await scratch({ population });
    await warehouse.run(sql`
      insert into intake.submission select 'own' as submission_id, 'GG' as authority, * exclude (submission_id, authority) from intake.submission;
      insert into intake.account select 'own' as submission_id, * exclude (submission_id) from intake.account;
      insert into intake.completeness select 'own' as submission_id, * exclude (submission_id) from intake.completeness;
      insert into register.population by name select 'own' as submission_id, 'GG' as authority, * exclude (submission_id, authority)
        replace (12500 as children) from register.population where authority = 'GG'`);
    await buildModels(warehouse, await chooseSubmissions(warehouse, ["s", "own"]));
    const found = await warehouse.rows(sql`select authority, children from work.resident_children`);
    warehouse.close();
    expect(found).toEqual([
      { authority: "AL", children: 300 },
      { authority: "GG", children: 12_500 },
      { authority: "JE", children: 20_000 },
    ]);
  });
});

describe("peers of a gap", () => {
  const peer = { authority: "JE", outcome: "grade4_english_maths", group: "not_looked_after", denominator: "1000" };
  const given: ScratchRows = {
    child: [{ child_id: "a", birth_month: "2009-01", sex: "F" }],
    looked_after_episode: [
      { child_id: "a", started_on: "2020-01-06", start_reason: "S", legal_status: "C2", placement: "U6" },
    ],
    attainment: ["202324", "202425"].map((academic_year) => ({
      ...{ child_id: "a", academic_year, stage: "ks4", result: "grade4_english_maths", achieved: "Y" },
    })),
    peer_outcome: [
      { ...peer, period: "202324", numerator: "620" },
      { ...peer, period: "202425", numerator: "640" },
      { ...peer, period: "2024", numerator: "600" },
      { ...peer, period: "2024/25", numerator: "610" },
    ],
  };

  test("years of another kind than ours are not added to those of ours", async () => {
    const cells = await cellsOf(given);
    const pooled = cells.find(
      ({ measure_id, period }) => measure_id === "gap-ks4-english-maths" && period === "2023-2025",
    );
    expect([pooled?.peer_counted, pooled?.peer_known]).toEqual([1260, 2000]);
  });
});

describe("worked cells", () => {
  let cells: Cell[];
  beforeAll(async () => {
    cells = await cellsOf(given);
  });

  test("reviews on time, by the due date", () => {
    // a1 due 3 February, held that day; b1 due 3 February, a week late; a2 due 3 May, six days late; b2 due 10 May, never
    // held; a3 due 9 November, held two days before
    expect(pick(cells, "review-on-time", "2025-02")).toEqual([1, 2, 0]);
    expect(pick(cells, "review-on-time", "2025-Q1")).toEqual([1, 2, 0]);
    expect(pick(cells, "review-on-time", "2025-Q2")).toEqual([0, 2, 0]);
    expect(pick(cells, "review-on-time", "2025-Q3")).toEqual([0, 0, 0]);
    expect(pick(cells, "review-on-time", "2025")).toEqual([2, 5, 0]);
    expect(pick(cells, "review-on-time", "2024/25", "all", "all")).toEqual([1, 2, 0]);
    expect(pick(cells, "review-on-time", "to 2025-10")).toEqual([1, 4, 0]);
    expect(pick(cells, "review-on-time", "2023-2025")).toEqual([2, 5, 0]);
    expect(pick(cells, "review-on-time", "2021-2025")).toEqual([2, 5, 0]);
    expect(pick(cells, "review-on-time", "2025", "review-number", "first")).toEqual([1, 2, 0]);
    expect(pick(cells, "review-on-time", "2025", "age-band", "10-15")).toEqual([2, 3, 0]);
    expect(pick(cells, "review-on-time", "2025", "officer", "officer-1")).toEqual([1, 2, 0]);
  });

  test("days late: two held after six days and seven, one that waited fifty-one until the child left care", () => {
    const late = cells.find(
      (cell) => cell.measure_id === "review-days-late" && cell.period === "2025" && cell.breakdown === "all",
    )!;
    expect(late).toMatchObject({ counted: 2, known: 3, median: 7, quartile_1: 6, quartile_3: null });
    expect(pick(cells, "review-days-late", "2025", "days-late", "not-held")).toEqual([1, 3, 0]);
    expect(pick(cells, "review-days-late", "2025", "days-late", "6-20")).toEqual([2, 3, 0]);
  });

  test("views heard: missing is not no, and PN0 is left out", () => {
    expect(pick(cells, "review-views-heard", "2025")).toEqual([1, 2, 1]);
    expect(pick(cells, "review-participation", "2025", "participation", "PN0")).toEqual([1, 1, 0]);
    expect(pick(cells, "review-participation", "2025", "participation", "not-recorded")).toEqual([1, 1, 0]);
  });

  test("stocks are counted on the last day of the period", () => {
    expect(pick(cells, "looked-after-number", "2025-05")).toEqual([2, 2, 0]);
    expect(pick(cells, "looked-after-number", "2025-Q2")).toEqual([1, 1, 0]);
    expect(pick(cells, "looked-after-number", "2025", "sex", "F")).toEqual([1, 1, 0]);
    expect(
      cells.filter((cell) => cell.measure_id === "looked-after-number" && cell.period_kind === "pooled_3_years"),
    ).toEqual([]);
    expect(pick(cells, "review-child-all-on-time", "2025")).toEqual([0, 1, 0]);
  });

  test("flows", () => {
    expect(pick(cells, "looked-after-started", "2025-Q1")).toEqual([2, 2, 0]);
    expect(pick(cells, "looked-after-ceased", "2025-06")).toEqual([1, 1, 0]);
    expect(pick(cells, "looked-after-started", "2024")).toEqual([0, 0, 0]);
  });
});

test("an authority with nothing at all has a nought in every period", async () => {
  const cells = await cellsOf({});
  expect(cells.length).toBeGreaterThan(1000);
  // the submission itself is there, and has a row for each extract
  const counted = cells.filter(({ measure_id }) => !/^(extract-|constant-|duty-)/.test(measure_id));
  expect(counted.every((cell) => cell.counted === 0 && cell.known === 0 && cell.breakdown === "all")).toBe(true);
  // and the law names its corporate parents, who have done nothing
  const duties = cells.filter(({ measure_id, breakdown }) => measure_id.startsWith("duty-") && breakdown === "all");
  expect(duties.every((cell) => cell.counted === 0 && cell.known === 78)).toBe(true);
});

describe("on the sample", () => {
  let warehouse: Warehouse;
  let cells: Cell[];
  beforeAll(async () => {
    warehouse = await Warehouse.open(":memory:");
    const folder = new URL("../../data/sample/JE-2025-Q4", import.meta.url).pathname;
    const loaded = await ingest(warehouse, {
      folder,
      source: quorateFiles,
      described: {},
      key: Buffer.from("a key for tests"),
      setAsideLimit: 0.05,
      today: "2026-12-31",
      log: () => {},
    });
    const chosen = await chooseSubmissions(warehouse, [loaded.submissionId]);
    await buildModels(warehouse, chosen);
    cells = await calculate(warehouse, measures, chosen);
  });
  afterAll(() => warehouse.close());

  const sums = new Map<string, Map<string, number[]>>();
  const totals = (kind: string, id: string, breakdown: string): ReadonlyMap<string, number[]> => {
    if (sums.size === 0)
      for (const { period_kind, measure_id, breakdown, period, counted, known, unknown } of cells) {
        const key = `${period_kind} ${measure_id} ${breakdown}`;
        if (!sums.has(key)) sums.set(key, new Map());
        const sum = sums.get(key)!.get(period) ?? [0, 0, 0];
        sums.get(key)!.set(period, [sum[0]! + counted, sum[1]! + known, sum[2]! + unknown]);
      }
    return sums.get(`${kind} ${id} ${breakdown}`) ?? new Map();
  };

  test("no cell is there twice", () => {
    const keys = cells.map((cell) =>
      [cell.measure_id, cell.period_kind, cell.period, cell.breakdown, cell.category].join(" "),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(measures)("$id: parts add up to the whole in every kind of period", ({ id, breakdowns }) => {
    for (const kind of periodKinds) {
      // a rolling window by category would give each month's away: it stands as a whole alone
      if (kind === "rolling_12_months") {
        for (const breakdown of breakdowns) expect(totals(kind, id, breakdown).size).toBe(0);
        continue;
      }
      const whole = totals(kind, id, "all");
      for (const breakdown of breakdowns.filter((each) => !breakdownOf(each).overlaps)) {
        const parts = totals(kind, id, breakdown);
        for (const [period, sum] of whole) expect([period, parts.get(period) ?? [0, 0, 0]]).toEqual([period, sum]);
      }
    }
  });

  test.each(measures.filter(({ moment, periods }) => moment === "flow" && periods.includes("year")))(
    "$id: quarters add up to years, and years to windows",
    ({ id, periods }) => {
      const [quarters, years, windows] = [
        totals("quarter", id, "all"),
        totals("year", id, "all"),
        totals("pooled_5_years", id, "all"),
      ];
      const add = (from: ReadonlyMap<string, number[]>, wanted: (period: string) => boolean) =>
        [...from]
          .filter(([period]) => wanted(period))
          .reduce((sum, [, each]) => sum.map((part, i) => part + each[i]!), [0, 0, 0]);
      expect(years.size).toBe(10);
      for (const [year, sum] of periods.includes("quarter") ? years : [])
        expect(add(quarters, (quarter) => quarter.startsWith(year))).toEqual(sum);
      for (const [window, sum] of windows) {
        const [first, last] = window.split("-") as [string, string];
        expect(add(years, (year) => year >= first && year <= last)).toEqual(sum);
      }
    },
  );

  test.each(measures)("$id: explained step by step, the steps add up to the figure", async (measure) => {
    const own = cells.filter((cell) => cell.measure_id === measure.id && cell.known > 0);
    const whole = own.findLast((cell) => cell.breakdown === "all" && cell.period_kind !== "month");
    const part = own.findLast((cell) => cell.breakdown !== "all" && cell.period === whole?.period);
    for (const cell of [whole, part].filter((each) => each !== undefined)) {
      const period = periodsWithin("2016-01-01", "2025-12-31").find(
        ({ kind, label }) => kind === cell.period_kind && label === cell.period,
      )!;
      const category = cell.breakdown === "all" ? null : (cell as unknown as Category);
      const { steps, ...said } = await explain(warehouse, measure, "JE", period, category);
      for (const [place, { rows }] of steps.entries())
        expect(rows).toBeLessThanOrEqual(steps[Math.max(0, place - 1)]!.rows);
      expect(steps.at(-1)!.rows).toBe(said.inQuestion);
      expect(said.inQuestion).toBe(said.notRecorded + said.denominator);
      expect(said.numerator).toBeLessThanOrEqual(said.denominator);
      const figure = said.added ?? said;
      const distributed = measure.distributions.some((each) => each === cell.breakdown);
      const counts = !distributed && (measure.kind === "count" || measure.kind === "rate");
      expect([counts ? figure.denominator : figure.numerator, figure.denominator]).toEqual([
        counts ? cell.known : cell.counted,
        cell.known,
      ]);
    }
  });

  test("every category that turns up is declared", () => {
    for (const { breakdown, category } of cells.filter((cell) => cell.breakdown !== "all"))
      expect(breakdownOf(breakdown as Parameters<typeof breakdownOf>[0]).categories.map((each) => each.id)).toContain(
        category,
      );
  });

  test("no breakdown is the outcome in another guise: not every category is all or none", () => {
    const sums = new Map<string, [counted: number, known: number][]>();
    const years = cells.filter(({ period_kind }) => period_kind === "year" || period_kind === "academic_year");
    for (const { id, kind, breakdowns } of measures)
      for (const breakdown of kind === "proportion" || kind === "gap" ? breakdowns : []) {
        const own = years.filter((cell) => cell.measure_id === id && cell.breakdown === breakdown);
        for (const category of new Set(own.map((cell) => cell.category))) {
          const of = own.filter((cell) => cell.category === category);
          const sum = (side: "counted" | "known") => of.reduce((total, cell) => total + cell[side], 0);
          sums.set(`${id} ${breakdown}`, [...(sums.get(`${id} ${breakdown}`) ?? []), [sum("counted"), sum("known")]]);
        }
      }
    const disguised = [...sums].filter(([, categories]) => {
      const told = categories.filter(([, known]) => known >= 10);
      const whole = told.reduce(([x, n], [counted, known]) => [x + counted, n + known], [0, 0]);
      return told.length > 1 && whole[0]! > 0 && whole[0]! < whole[1]! && told.every(([x, n]) => x === 0 || x === n);
    });
    expect(disguised.map(([name]) => name)).toEqual([]);
  });

  test("every measure has something to say of 2025, or of the years up to it", () => {
    const latest = {
      year: "2025",
      quarter: "2025-Q4",
      academic_year: "2024/25",
      pooled_3_years: "2023-2025",
      pooled_5_years: "2021-2025",
    } as const;
    const silent = measures.filter(({ id, periods }) => {
      const kind = (["year", "academic_year", "pooled_3_years", "pooled_5_years", "quarter"] as const).find((each) =>
        periods.includes(each),
      )!;
      return (totals(kind, id, "all").get(latest[kind])?.[1] ?? 0) === 0;
    });
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test("every gap has its peers, every rate its residents, and nobody else has either", () => {
    for (const { id, kind } of measures) {
      const own = cells.filter((cell) => cell.measure_id === id && cell.breakdown === "all");
      expect([id, own.some(({ peer_known }) => peer_known !== null)]).toEqual([id, kind === "gap"]);
      expect([id, own.some(({ resident }) => resident !== null)]).toEqual([id, kind === "rate"]);
    }
  });
});
