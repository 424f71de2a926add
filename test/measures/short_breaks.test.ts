/**
 * A child on a series of short breaks is in no measure that does not say so: added to an authority's rows, with everything
 * that could be recorded of them, such children change no figure. A new measure, population or model that forgets them is
 * found here.
 */
import { describe, expect, test } from "vitest";
import { calculate } from "../../pipeline/sensitive/measures/calculate.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { populations } from "../../pipeline/sensitive/measures/populations.ts";
import { countedAllTheSame, modelsThatKnow } from "../../pipeline/sensitive/measures/short_breaks.ts";
import { modelSql } from "../../pipeline/sensitive/warehouse/model.ts";
import { models } from "../../pipeline/sensitive/warehouse/models/index.ts";
import { rowsIn, type ScratchRows, scratch } from "../warehouse/scratch.ts";

/** Models that look at care and do not tell short breaks apart, each with why. */
const judged: Readonly<Record<string, string>> = {
  court_proceeding: "whether a child whom an application is about is looked after, which in law they are",
  court_open_on_date: "the same",
  registered_on_date: "whether a registered child is looked after too, which in law they are",
  register_transaction: "the register's own list of who came and went, by its law; no measure is counted from it",
  review_sequence: "told by the timescale of the course that each review belongs to",
  review_course: "tells them apart",
};

const care = /\b(period_of_care|looked_after_on_date|looked_after_spell|placement_spell|known\.looked_after_episode)\b/;

test("every model that looks at care tells short breaks apart, or is judged", () => {
  const looks = models.map(({ model }) => model).filter((model) => care.test(modelSql(model).text));
  const tells = models.filter(({ columns }) => "short_breaks" in columns).map(({ model }) => model);
  expect(looks.filter((model) => !tells.includes(model) && judged[model] === undefined)).toEqual([]);
});

test("every population that tells them apart is one that leaves them out, or is judged", () => {
  const tells = models.filter(({ columns }) => "short_breaks" in columns).map(({ model }) => model);
  const counted = Object.values(populations).map(({ model }) => model as string);
  expect(counted.filter((model) => tells.includes(model)).sort()).toEqual(modelsThatKnow().sort());
});

test("what counts them all the same is there to be counted", () => {
  const known = [...Object.keys(populations), ...measures.map(({ id }) => id)];
  expect(Object.keys(countedAllTheSame).filter((name) => !known.includes(name))).toEqual([]);
});

const days = { from: "2023-04-01", as_at: "2025-03-31" };
/** A child in care from 2023 who is reviewed on time, with a bit of everything, so that no measure is empty for want of one. */
const inCare: ScratchRows = {
  child: [{ child_id: "c", birth_month: "2008-05", sex: "F", unaccompanied: "N" }],
  looked_after_episode: [
    { child_id: "c", started_on: "2023-05-02", start_reason: "S", legal_status: "C2", placement: "U6", location: "ON" },
  ],
  looked_after_review: ["2023-05-16", "2023-08-16", "2024-02-16", "2024-08-16", "2025-02-14"].map((held_on, place) => ({
    ...{ review_id: `r${place}`, child_id: "c", held_on, participation: "PN1" },
  })),
  health: [{ child_id: "c", kind: "dental", due_on: "2024-05-01", completed_on: "2024-05-01" }],
  education: [
    { child_id: "c", academic_year: "202324", term: "spring", sessions_possible: "100", sessions_absent: "2" },
  ],
  attainment: [{ child_id: "c", academic_year: "202324", stage: "ks4", result: "grade4_english_maths", achieved: "Y" }],
  care_leaver: [{ child_id: "c", as_at: "2025-01-31", in_touch: "Y", activity: "F2", accommodation: "B" }],
};

/** Everything of the child above, said of another on short breaks, but for reviews. */
const alike = (child_id: string, episodes: readonly Record<string, string>[]): ScratchRows => ({
  ...Object.fromEntries(
    Object.entries(inCare)
      .filter(([extract]) => extract !== "looked_after_review")
      .map(([extract, rows]) => [extract, rows.map((row) => ({ ...row, child_id }))]),
  ),
  looked_after_episode: episodes.map((row) => ({
    ...{ child_id, start_reason: "S", placement: "U6", location: "ON", ...row },
  })),
});

const together = (...all: readonly ScratchRows[]): ScratchRows => {
  const extracts = new Set(all.flatMap((given) => Object.keys(given)));
  return Object.fromEntries([...extracts].map((extract) => [extract, all.flatMap((given) => rowsIn(given, extract))]));
};

const cellsOf = async (given: ScratchRows, authority = "E06000046") => {
  const { warehouse, chosen } = await scratch(given, { authority, ...days });
  const cells = await calculate(warehouse, measures, chosen);
  warehouse.close();
  return cells;
};

/** Measures of which a figure differs. */
async function differing(first: ScratchRows, second: ScratchRows): Promise<string[]> {
  const [one, two] = [await cellsOf(first), await cellsOf(second)].map(
    (cells) =>
      new Map(
        cells.map(({ measure_id, period_kind, period, breakdown, category, ...counted }) => [
          [measure_id, period_kind, period, breakdown, category].join(" "),
          JSON.stringify(counted),
        ]),
      ),
  ) as [Map<string, string>, Map<string, string>];
  const keys = [...new Set([...one.keys(), ...two.keys()])].filter((key) => one.get(key) !== two.get(key));
  return [...new Set(keys.map((key) => key.split(" ")[0]!))].sort();
}

/** What a figure of theirs may be in: their legal status by itself, and how full the extracts are. */
const allowed = [
  "extract-completeness",
  "extract-set-aside",
  "extract-warnings",
  "extract-timeliness",
  "looked-after-by-legal-status",
];

const monthly = (year: string) =>
  ["01", "03", "05", "07", "09", "11"].map((month) => ({
    legal_status: "V3",
    ...{ started_on: `${year}-${month}-28`, ended_on: `${year}-${month}-30`, end_reason: "E8" },
  }));

describe("children on short breaks change no figure", () => {
  test.each<[string, readonly Record<string, string>[]]>([
    ["an agreement that runs (V4)", [{ started_on: "2023-05-02", legal_status: "V4" }]],
    ["an agreement from before the data", [{ started_on: "2021-05-02", legal_status: "V4" }]],
    [
      "agreements that ended, with a change of carer",
      [
        { started_on: "2023-05-02", legal_status: "V4", ended_on: "2023-12-04", end_reason: "X1" },
        { started_on: "2023-12-04", start_reason: "P", legal_status: "V4", ended_on: "2024-12-04", end_reason: "E8" },
      ],
    ],
    ["breaks one by one (V3), some over a month's end", [...monthly("2023"), ...monthly("2024")].slice(2)],
    [
      "breaks one by one, then an agreement",
      [...monthly("2023").slice(2), { started_on: "2024-01-08", legal_status: "V4" }],
    ],
  ])("%s", async (_, episodes) => {
    const found = await differing(inCare, together(inCare, alike("v", episodes)));
    expect(found.filter((id) => !allowed.includes(id))).toEqual([]);
  });

  test("and breaks before or after care change nothing of the care", async () => {
    const [first] = inCare.looked_after_episode!;
    const also = (...rows: Record<string, string>[]) => ({
      ...inCare,
      looked_after_episode: [...rows, { ...first!, ended_on: "2025-03-03", end_reason: "E4A" }],
    });
    const breaks = [
      { child_id: "c", started_on: "2023-04-10", ended_on: "2023-04-13", end_reason: "E8" },
      { child_id: "c", started_on: "2025-03-24" },
    ].map((row) => ({ ...row, start_reason: "S", legal_status: "V3", placement: "K2", location: "OFF" }));
    const found = await differing(also(), also(...breaks));
    expect(found.filter((id) => !allowed.includes(id))).toEqual([]);
  });
});

describe("a child who passes from an agreement (V4) to a care order", () => {
  const passed: ScratchRows = {
    child: inCare.child!,
    looked_after_episode: [
      { started_on: "2023-05-02", start_reason: "S", legal_status: "V4", ended_on: "2024-06-03", end_reason: "X1" },
      { started_on: "2024-06-03", start_reason: "L", legal_status: "C2" },
    ].map((row) => ({ child_id: "c", placement: "U6", location: "ON", ...row })),
    looked_after_review: [{ review_id: "r", child_id: "c", held_on: "2024-06-28", participation: "PN1" }],
  };

  test("is looked after, and due a first review, from that day", async () => {
    const cells = await cellsOf(passed);
    const of = (id: string, period: string) => {
      const found = cells.find((cell) => cell.measure_id === id && cell.period === period && cell.breakdown === "all")!;
      return [found.counted, found.known];
    };
    expect(of("looked-after-number", "2023/24")).toEqual([0, 0]);
    expect(of("looked-after-number", "2024/25")).toEqual([1, 1]);
    expect(of("looked-after-started", "2024/25")).toEqual([1, 1]);
    expect(of("looked-after-ceased", "2024/25")).toEqual([0, 0]);
    // due on 1 July, 20 working days after 3 June; the second on 28 September, which nobody recorded
    expect(of("review-on-time", "2024-07")).toEqual([1, 1]);
    expect(of("review-on-time", "2024-09")).toEqual([0, 1]);
    expect(of("looked-after-transfers", "2024/25")).toEqual([0, 0]);
  });
});
