/** What `explain`, `measures --source` and `report` tell a user, on two small submissions in one warehouse. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ExplainOptions, explainCommand } from "../../pipeline/commands/explain.ts";
import { ingestCommand } from "../../pipeline/commands/ingest.ts";
import { measuresCommand } from "../../pipeline/commands/measures.ts";
import { reportCommand } from "../../pipeline/commands/report.ts";
import { QuorateError } from "../../pipeline/messages.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { conjuncts } from "../../pipeline/sensitive/measures/explain.ts";
import { goodFiles, withSubmission } from "../intake/small_submission.ts";

const work = mkdtempSync(join(tmpdir(), "quorate-explain-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function context() {
  const lines: string[] = [];
  return {
    lines,
    context: {
      print: (line: string) => void lines.push(line),
      log: () => {},
      environment: { QUORATE_KEY: "a key for tests only" },
      clock: () => 0,
      today: "2026-12-31",
      folder: work,
    },
  };
}

const warehouse = "q.duckdb";
const described = (as_at: string) => JSON.stringify({ ...JSON.parse(goodFiles["submission.json"]), as_at });

beforeAll(async () => {
  // within time; one was late to be recorded, and another cannot be read
  const all = goodFiles["looked_after_review.csv"].replaceAll("2025-02-0", "2025-01-2");
  const first = all.replace("r1,c1,2025-01-22,PN2\n", "");
  const second = all.replace("r7,c7,2025-01-28,PN1", "r7,nobody,2025-01-28,PN1");
  const rated = {
    "population.csv": "authority,year,age_from,age_to,children\nJE,2025,0,17,20000\n",
  };
  for (const [as_at, reviews] of [
    ["2025-06-30", first],
    ["2025-12-31", second],
  ] as const)
    await withSubmission(
      { "submission.json": described(as_at), "looked_after_review.csv": reviews, ...rated },
      (folder) => ingestCommand(context().context, { folders: [folder], warehouse }),
    );
});

const explained = async (options: Partial<ExplainOptions>): Promise<string> => {
  const { lines, context: given } = context();
  const nothing = { measure: undefined, period: undefined, kind: undefined, category: undefined, authority: undefined };
  await explainCommand(given, { ...nothing, warehouse, ...options });
  return lines.join("\n");
};

describe("explain", () => {
  test("the definition with its clause and timescale, every step, what was set aside, and what was known before", async () => {
    const said = await explained({ measure: "review-on-time", period: "2025-Q1" });
    expect(said).toContain("review-on-time: Reviews held on time (version 2");
    expect(said).toContain("clause        S 7; G 360");
    expect(said).toContain("20 working days from the day the child became looked after");
    expect(said).toContain("models/looked_after_review.sql");
    expect(said).toMatch(/ 60 {2}denominator\n/);
    expect(said).toMatch(/ 1 {2}looked_after_review: refers to a row that is not there/);
    const now = /figure: .*\((\d+) of 60\)/.exec(said);
    const before = /as at 2025-06-30: .*\((\d+) of 60\)/.exec(said);
    expect([Number(now?.[1]), Number(before?.[1])]).toEqual([59, 59]);
  });

  test("a rate ends with whose children it is held to, and says where nobody knows how many", async () => {
    const children = "denominator: the authority's resident children aged 0 to 17";
    const said = await explained({ measure: "looked-after-rate", period: "2025-Q4" });
    expect(said).toMatch(new RegExp(` \\d+ {2}numerator .*\n {4}20000 {2}${children}`));
    const before = await explained({ measure: "looked-after-rate", period: "2024-Q4" });
    expect(before).toMatch(new RegExp(` \\d+ {2}numerator .*\n {5}none {2}${children}`));
  });

  test("a period written like another is told by its kind", async () => {
    expect(await explained({ measure: "review-on-time", period: "2024/25", kind: "academic_year" })).toContain(
      "academic_year 2024/25, step by step",
    );
    expect(await explained({ measure: "review-on-time", kind: "year_to_march" })).toContain("year_to_march 2024/25");
  });

  test("in one category", async () => {
    const said = await explained({ measure: "review-views-heard", period: "2025-Q1", category: "sex=F" });
    expect(said).toMatch(/in sex = F/);
    expect(said).toMatch(/as at 2025-06-30/);
  });

  test("a measure whose extract was not supplied says so", async () =>
    expect(await explained({ measure: "complaints-received" })).toContain("not supplied: it needs complaint"));

  test.each([
    [{}, /name a measure/],
    [{ measure: "review-on-tme" }, /no such measure \(did you mean review-on-time\?\)/],
    [{ measure: "review-on-time", period: "2031-Q1" }, /no such period of the kinds/],
    [{ measure: "review-on-time", period: "2024/25" }, /--kind year_to_march or --kind academic_year/],
    [{ measure: "review-on-time", kind: "fortnight" }, /--kind must be one of month, quarter/],
    [{ measure: "review-on-time", warehouse: "nowhere.duckdb" }, /no warehouse in that file.*nowhere\.duckdb/],
    [{ measure: "review-on-time", category: "shoe=38" }, /--category must be/],
    [{ measure: "review-views-heard", category: "sex=Q" }, /sex has the categories/],
    [{ measure: "review-on-time", authority: "GG" }, /GG|no submission/],
  ])("wrong use is told: %o", async (options, why) => {
    await expect(explained(options)).rejects.toThrow(QuorateError);
    await expect(explained(options).catch((error: QuorateError) => `${error.message} ${error.place}`)).resolves.toMatch(
      why,
    );
  });

  test("conditions fall apart at their outermost and, and nowhere else", () => {
    expect(conjuncts("a and b")).toEqual(["a", "b"]);
    expect(conjuncts("a between 1 and 2 and b")).toEqual(["a between 1 and 2", "b"]);
    expect(conjuncts("a and (b and c)")).toEqual(["a", "(b and c)"]);
    expect(conjuncts("a or b and c")).toEqual(["a or b and c"]);
    expect(conjuncts("x = ' and ' and b")).toEqual(["x = ' and '", "b"]);
    expect(conjuncts("case when a and b then c end and d")).toEqual(["case when a and b then c end", "d"]);
    expect(conjuncts("true")).toEqual([]);
    for (const { of } of measures)
      expect(conjuncts(of.where).join(" and ").length).toBeLessThanOrEqual(of.where.length);
  });
});

test("measures --source prints every clause, and no measure is forgotten", () => {
  const { lines, context: given } = context();
  measuresCommand(given, true);
  const text = lines.join("\n");
  expect(text).toMatch(/^G 521 +causes, modifiable factors and preventability/m);
  for (const { id } of measures) expect(text).toContain(id);
});

test("report without a release, a name or a year says what to do", () => {
  const { context: given } = context();
  const options = { name: "cdop", year: "2025", release: undefined, to: "reports", words: undefined };
  expect(() => reportCommand(given, options)).toThrow(/no release there/);
  expect(() => reportCommand(given, { ...options, name: "tales" })).toThrow(/name a report: cdop/);
  expect(() => reportCommand(given, { ...options, year: "last" })).toThrow(/--year/);
});
