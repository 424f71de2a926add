/** Open data of the fixture's release: it passes the screener, holds the release's numbers and nothing else, and says what it is. */
import { describe, expect, test } from "vitest";
import { openDataOf } from "../../dashboards/open_data.ts";
import { indicators } from "../../pipeline/open_data/indicators.ts";
import {
  itemName,
  itemNames,
  longestItem,
  measureName,
  measureNames,
  topicName,
  topicNames,
} from "../../pipeline/open_data/names.ts";
import { openData } from "../../pipeline/open_data/open_data.ts";
import type { Release, Value } from "../../pipeline/release/format.ts";
import { rules, screen } from "../../pipeline/screener/screen.ts";
import { breakdowns } from "../../pipeline/sensitive/measures/breakdowns.ts";
import { chapters, measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { capital } from "../../pipeline/words/first_letter.ts";
import { fixtureRelease } from "../dashboards/fixture.ts";
import { openDataDifferences, rowsOf } from "../dashboards/reconcile_open_data.ts";
import { addColumn, readPair, rightFiles } from "../screener/pair.ts";

const draft: Release = {
  ...fixtureRelease,
  catalogue: { ...fixtureRelease.catalogue, profile: "public", draft: true },
};
const asKind = (value: Value, period_kind: Value["period_kind"], period: string): Value => ({
  ...value,
  ...{ period_kind, period },
});
/** with years to March and academic years too */
const release: Release = {
  ...draft,
  values: draft.values.flatMap((value) => {
    if (value.period_kind !== "year") return [value];
    const next = `${value.period}/${String(Number(value.period) + 1).slice(2)}`;
    return [value, asKind(value, "year_to_march", next), asKind(value, "academic_year", next)];
  }),
};
const files = openData(release);
const fileOf = (ending: string) => files.find(({ name }) => name.endsWith(ending))!;

test("a pair of files for each family of identifiers, each named as a draft and as made up", () => {
  const stem = "JE-2025-12-31-public-draft-synthetic";
  const families = ["calendar-years", "years-to-march", "academic-years"];
  expect(files.map(({ name }) => name)).toEqual(
    families.flatMap((family) => [`${stem}-${family}.csv`, `${stem}-${family}.meta.csv`]),
  );
  for (const row of rowsOf(fileOf("calendar-years.csv").text)) expect(row.marking).toBe("public draft synthetic");
});

test("each pair passes every rule, but that DfE's data dictionary knows no name of ours", () => {
  for (const [at, data] of files.entries()) {
    if (at % 2 === 1) continue;
    const [dataName, metaName] = [data.name, files[at + 1]!.name];
    const bytes = { data: Buffer.from(data.text), meta: Buffer.from(files[at + 1]!.text) };
    const { results } = screen({ dataName, metaName, ...bytes });
    const others = results.filter(({ result }) => result !== "PASS").map(({ number, result }) => `${number} ${result}`);
    expect(others).toEqual(["82 WARNING", "83 WARNING"]);
  }
});

test("every figure of a whole year is there, with both its numbers", () => {
  expect(openDataDifferences(files, release)).toEqual([]);
  const { text } = fileOf("calendar-years.csv");
  expect(text).not.toMatch(/Q[1-4]/);
});

test.each([
  ["a number", /,Total,Total,Settled,\d+,/, ",Total,Total,Settled,9999,"],
  ["a symbol", /,Under 1,(\w+),c,/, ",Under 1,$1,0,"],
  ["a period", /\n2020,/, "\n2019,"],
])("%s that is changed is found", (_, right, wrong) => {
  const changed = files.map(({ name, text }) => ({ name, text: text.replace(right, wrong) }));
  expect(changed).not.toEqual(files);
  expect(openDataDifferences(changed, release)).not.toEqual([]);
});

test("a year to March is named by the year in which it ends, an academic year by both", () => {
  const periods = (ending: string) => [...new Set(rowsOf(fileOf(ending).text).map((row) => row.time_period))].sort();
  expect(periods("years-to-march.csv").slice(0, 2)).toEqual(["2021", "2022"]);
  expect(periods("academic-years.csv").slice(0, 2)).toEqual(["202021", "202122"]);
});

test("a filter with one value has no row in the meta file", () => {
  const values = draft.values.filter(
    ({ measure_id, period_kind, breakdown }) =>
      measure_id === "review-on-time" && period_kind === "year" && breakdown === "all",
  );
  const [, meta] = openData({ ...draft, values });
  expect(
    rowsOf(meta!.text)
      .filter(({ col_type }) => col_type === "Filter")
      .map(({ col_name }) => col_name),
  ).toEqual(["status"]);
});

test("a pair that the screener would refuse is not given out", () => {
  const [first, second] = draft.catalogue.measures;
  const measuresOfOneName = draft.catalogue.measures.map((measure) =>
    measure === second ? { ...measure, title: first!.title, chapter: first!.chapter } : measure,
  );
  const refused = { ...draft, catalogue: { ...draft.catalogue, measures: measuresOfOneName } };
  expect(() => openData(refused)).toThrow(
    expect.objectContaining({ code: "open-data-refused", message: expect.stringContaining("rule 71 general_dupes") }),
  );
});

test("it is for everybody or nobody, and the same figures give the same bytes", () => {
  expect(openDataOf(fixtureRelease)).toBeUndefined();
  expect(openDataOf({ ...draft, values: [] })).toBeUndefined();
  const packed = openDataOf(release)!;
  expect(Buffer.compare(packed, openDataOf(release)!)).toBe(0);
  // of the first entry: midnight, 1 January 1980, on every machine
  expect([...packed.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
});

describe("names of the whole catalogue", () => {
  const repeated = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at);

  test("no two measures, breakdowns or categories of one are called the same, and none is too long", () => {
    expect(repeated(measures.map(measureName))).toEqual([]);
    expect(repeated(breakdowns.map(topicName))).toEqual([]);
    for (const breakdown of breakdowns) {
      const names = breakdown.categories.map(({ id }) => itemName(breakdown, id));
      expect([breakdown.id, repeated(names)]).toEqual([breakdown.id, []]);
      expect([breakdown.id, names.filter((name) => name.length > longestItem)]).toEqual([breakdown.id, []]);
    }
    const others = [...measures.map(measureName), ...breakdowns.map(topicName), ...chapters.map(({ title }) => title)];
    expect(others.filter((name) => name.length > longestItem)).toEqual([]);
  });

  test("and the table names nothing that needs no other name", () => {
    const shared = (all: readonly { readonly id: string; readonly title: string }[], id: string) =>
      all.filter(({ title }) => title === all.find((each) => each.id === id)?.title).length > 1;
    expect(Object.keys(measureNames).filter((id) => !shared(measures, id))).toEqual([]);
    expect(Object.keys(topicNames).filter((id) => !shared(breakdowns, id))).toEqual([]);
    const short = Object.entries(itemNames).flatMap(([id, names]) => {
      const categories = breakdowns.find((each) => each.id === id)?.categories ?? [];
      const labelled = (code: string) => categories.find((each) => each.id === code)?.label ?? "";
      const isShared = (label: string) =>
        categories.filter((each) => capital(each.label) === capital(label)).length > 1;
      return Object.keys(names).filter((code) => labelled(code).length <= longestItem && !isShared(labelled(code)));
    });
    expect(short).toEqual([]);
  });

  test("as columns of their own four would be refused, which is one reason why a measure is a value of a filter", () => {
    const files = rightFiles();
    const snake = (id: string) => id.replaceAll("-", "_");
    for (const { id } of measures) {
      addColumn(files, `${snake(id)}_percent`, "1");
      files.meta.push({ col_name: `${snake(id)}_percent`, col_type: "Indicator", label: id, indicator_dp: "0" });
    }
    for (const { id } of breakdowns) {
      addColumn(files, snake(id), "Total", "One");
      files.meta.push({ col_name: snake(id), col_type: "Filter", label: id });
    }
    // those of names: of a column, of an indicator, of a filter like a place, of what is harmonised; and how long
    const ofNames = rules.filter(({ number }) => ["12", "13", "14", "15", "28", "74", "78"].includes(number));
    const pair = readPair(files);
    expect(ofNames.flatMap(({ number, faults }) => faults(pair).map((name) => `${number} ${name}`)).sort()).toEqual([
      "15 gap_ks4_english_maths_percent",
      "28 provider",
      "74 ethnicity",
      "74 review_venue_chosen_percent",
    ]);
  });

  test("several categories together are named as far as there is room, in the order of the list", () => {
    const breakdown = breakdowns.find(({ id }) => id === "care-end-reason")!;
    const [first, ...others] = breakdown.categories.map(({ id }) => id);
    const name = itemName(breakdown, [first, ...others].join("+"));
    expect(name.length).toBeLessThanOrEqual(longestItem);
    expect(name).toMatch(/ or \d+ others$/);
    expect(name.startsWith(itemName(breakdown, first!))).toBe(true);
  });
});

test("columns of numbers have labels of their own", () => {
  for (const key of ["name", "label"] as const)
    expect(new Set(indicators.map((each) => each[key])).size).toBe(indicators.length);
});
