import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { calendarNamed } from "../../pipeline/calendar/calendars.ts";
import { dueDate } from "../../pipeline/calendar/due_date.ts";
import { timescaleFor } from "../../pipeline/calendar/timescales.ts";
import { type SampleExtract, sampleColumns } from "../../pipeline/sample/columns.ts";
import { SampleError } from "../../pipeline/sample/sample_error.ts";
import { type SampleOptions, sampleDefaults, sampleSubmission } from "../../pipeline/sample/sample_submission.ts";
import { keptSamples, writeSample } from "../../pipeline/sample/write_sample.ts";
import { keptSubmissions, made, type Row } from "./made.ts";

const kept = new URL("../../data/sample/", import.meta.url);
const [earlier, later] = keptSubmissions();
const both = keptSamples.map(({ asAt }, i) => [asAt, [earlier, later][i]!] as const);

describe("the samples kept with the project", () => {
  it.each(keptSamples)("$folder is what the generator makes, to the byte", ({ folder, asAt }) => {
    const files = sampleSubmission({ ...sampleDefaults, asAt });
    expect(readdirSync(new URL(folder, kept)).sort()).toEqual(files.map(({ name }) => name).sort());
    expect(files.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(3_500_000);
    for (const { name, text } of files) {
      const path = new URL(`${folder}/${name}`, kept);
      expect(readFileSync(path, "utf8") === text, name).toBe(true);
      expect(statSync(path).size).toBeLessThan(700_000);
    }
  });

  it("say that they are synthetic", () => {
    const description = JSON.parse(sampleSubmission(sampleDefaults)[0]!.text);
    expect(description).toEqual({
      supplied_on: "2026-01-12",
      ...{ authority: "JE", name: "Jersey (synthetic sample)", as_at: "2025-12-31", from: "2016-01-01" },
      ...{ supplier: "Quorate sample generator (synthetic: no real child)", extracts: "full", synthetic: true },
    });
    expect(readFileSync(new URL("README.md", kept), "utf8")).toContain("npm run -s quorate -- sample --to data/sample");
  });
});

describe.each(both)("the island as at %s", (asAt, { looked_after_episode: episodes, ...rest }) => {
  const {
    child: children,
    looked_after_review: reviews,
    protection_registration: registrations,
    conference: conferences,
  } = rest;
  const yearEnds = Array.from({ length: 10 }, (_, i) => `${2016 + i}-12-31`).filter((day) => day <= asAt);
  const on = (rows: readonly Row[], day: string) =>
    rows.filter((row) => row.started_on! <= day && (row.ended_on === "" || row.ended_on! > day));

  it.each([...yearEnds, asAt])("has 65 to 95 looked after and 35 to 65 registered on %s", (day) => {
    const lookedAfter = new Set(on(episodes, day).map((row) => row.child_id)).size;
    expect(lookedAfter).toBeGreaterThanOrEqual(65);
    expect(lookedAfter).toBeLessThanOrEqual(95);
    const registered = on(registrations, day).length;
    expect(registered).toBeGreaterThanOrEqual(35);
    expect(registered).toBeLessThanOrEqual(65);
  });

  it("has nothing after that day but what falls due", () => {
    const late = Object.values({ ...rest, looked_after_episode: episodes }).flatMap((rows) =>
      rows.flatMap((row) =>
        Object.entries(row).filter(([column, on]) => /_on$/.test(column) && !/due_on$/.test(column) && on > asAt),
      ),
    );
    expect(late).toEqual([]);
    expect(children.every((row) => row.birth_month! <= asAt.slice(0, 7))).toBe(true);
    expect(reviews.some((row) => row.due_on! > asAt)).toBe(true);
  });

  it("has episodes that follow on, but for the faults put in", () => {
    let broken = 0;
    episodes.forEach((row, i) => {
      const next = episodes[i + 1];
      const continues = row.end_reason === "X1";
      const follows = next?.child_id === row.child_id && next?.start_reason !== "S";
      if (continues !== follows || (continues && next!.started_on !== row.ended_on)) broken++;
      if ((row.ended_on === "") !== (row.end_reason === "")) broken++;
      if (row.change_reason !== "" && !/[PTBU]/.test(next!.start_reason!)) broken++;
    });
    expect(broken).toBeLessThan(8);
  });

  it("looks after nobody beyond eighteen", () => {
    const birth = new Map(children.map((row) => [row.child_id, row.birth_month!]));
    for (const row of episodes) {
      const until = row.ended_on === "" ? asAt : row.ended_on!;
      const [year, month] = birth.get(row.child_id!)!.split("-");
      expect(until <= `${Number(year) + 18}-${month}-01`).toBe(true);
    }
  });

  it("gives PN0 to children under four and to no other", () => {
    const birth = new Map(children.map((row) => [row.child_id, row.birth_month!]));
    for (const row of reviews) {
      if (!row.participation || !row.held_on || !birth.has(row.child_id!)) continue;
      const [year, month] = birth.get(row.child_id!)!.split("-");
      const fourth = `${Number(year) + 4}-${month}-01`;
      // a day entered wrong at first can lie on the other side of the birthday
      const off = Math.abs(Date.parse(fourth) - Date.parse(row.held_on)) < 10 * 86_400_000;
      if (!off) expect(row.participation === "PN0").toBe(row.held_on < fourth);
    }
  });

  it("has first reviews due when the rule says", () => {
    const first = reviews.filter((row) => row.review_id!.endsWith("-01") && row.due_on);
    const rule = timescaleFor("first-review", "JE", asAt);
    const start = new Map(episodes.toReversed().map((row) => [row.child_id, row.started_on!]));
    const right = first.filter((row) => {
      const begun = start.get(row.child_id!);
      return begun !== undefined && row.due_on === dueDate(rule, begun, calendarNamed("JE"));
    });
    expect(right.length / first.length).toBeGreaterThan(0.9);
  });

  it("holds most reviews in time, fewer in 2022", () => {
    const share = (year: string) => {
      const due = reviews.filter((row) => row.due_on!.startsWith(year) && row.cancelled === "N" && row.due_on! <= asAt);
      return due.filter((row) => row.held_on && row.held_on <= row.due_on!).length / due.length;
    };
    expect(share("2023")).toBeGreaterThan(0.78);
    expect(share("2022")).toBeLessThan(0.72);
  });

  it("lacks a quorum at about one conference in twenty, mostly made up for in ten working days", () => {
    const held = new Map(conferences.filter((row) => row.held_on).map((row) => [row.conference_id, row]));
    const inquorate = [...held.values()].filter((row) => row.quorate === "N").length / held.size;
    expect(inquorate).toBeGreaterThan(0.02);
    expect(inquorate).toBeLessThan(0.08);
    const again = [...held.values()].filter((row) => row.reconvened_from);
    const soon = again.filter((row) => {
      const first = held.get(row.reconvened_from!)!.held_on!;
      return calendarNamed("JE").workingDaysBetween(first, row.held_on!) <= 10;
    });
    expect(soon.length / again.length).toBeGreaterThan(0.6);
  });
});

describe("the faults put in", () => {
  const ids = new Set(later.child.map((row) => row.child_id));
  const twice = (rows: readonly Row[], ...key: string[]) =>
    rows.length - new Set(rows.map((row) => key.map((column) => row[column]).join(" "))).size;
  const where = (rows: readonly Row[], holds: (row: Row) => boolean) => rows.filter(holds).length;
  it.each<[string, number, readonly Row[]]>([
    ["children twice", twice(later.child, "child_id"), later.child],
    ["unknown ethnic groups", where(later.child, (row) => row.ethnicity === "WXYZ"), later.child],
    [
      "unknown legal statuses",
      where(later.looked_after_episode, (row) => row.legal_status === "Q9"),
      later.looked_after_episode,
    ],
    [
      "reviews of nobody known",
      where(later.looked_after_review, (row) => !ids.has(row.child_id)),
      later.looked_after_review,
    ],
    [
      "reviews without a date",
      where(later.looked_after_review, (row) => !row.due_on && !row.held_on),
      later.looked_after_review,
    ],
    [
      "registrations without a category",
      where(later.protection_registration, (row) => !row.category_initial),
      later.protection_registration,
    ],
    ["conferences twice", twice(later.conference, "conference_id"), later.conference],
    ["unknown kinds of conference", where(later.conference, (row) => row.kind === "core_group"), later.conference],
    [
      "nobody known at a conference",
      where(later.conference_child, (row) => !ids.has(row.child_id)),
      later.conference_child,
    ],
    ["unknown agencies", where(later.conference_agency, (row) => row.agency === "scouts"), later.conference_agency],
    [
      "proceedings that end before they begin",
      where(later.court_proceeding, (row) => row.concluded_on !== "" && row.concluded_on! < row.applied_on!),
      later.court_proceeding,
    ],
    ["unknown registers", where(later.register_enquiry, (row) => row.register === "adoption"), later.register_enquiry],
    ["allocations twice", twice(later.caseload, "officer_id", "child_id", "process", "started_on"), later.caseload],
    [
      "more sessions missed than there were",
      where(later.education, (row) => Number(row.sessions_absent) > Number(row.sessions_possible)),
      later.education,
    ],
    ["checks without a date", where(later.health, (row) => !row.due_on && !row.completed_on), later.health],
    [
      "plans that end before they begin",
      where(later.care_plan, (row) => row.ended_on !== "" && row.ended_on! < row.agreed_on!),
      later.care_plan,
    ],
    [
      "views beyond the scale",
      where(later.wellbeing_rating, (row) => row.professional_view === "9"),
      later.wellbeing_rating,
    ],
    ["assessments of nobody known", where(later.assessment, (row) => !ids.has(row.child_id)), later.assessment],
    ["unknown homes", where(later.care_leaver, (row) => row.accommodation === "Q"), later.care_leaver],
    [
      "audits before the decision",
      where(later.information_sharing_decision, (row) => !!row.audited_on && row.audited_on < row.decided_on!),
      later.information_sharing_decision,
    ],
  ])("%s: a few, at most 1 in 100", (_name, count, rows) => {
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(rows.length / 100);
  });
});

describe("the later submission", () => {
  const keys: Readonly<Record<SampleExtract, readonly string[]>> = {
    child: ["child_id"],
    looked_after_episode: ["child_id", "started_on"],
    looked_after_review: ["review_id"],
    protection_registration: ["registration_id"],
    conference: ["conference_id"],
    conference_child: ["conference_id", "child_id"],
    conference_agency: ["conference_id", "agency"],
    court_proceeding: ["proceeding_id"],
    register_enquiry: ["enquiry_id"],
    practice_alert: ["alert_id"],
    complaint: ["complaint_id"],
    dispute: ["dispute_id"],
    caseload: ["officer_id", "child_id", "process", "started_on"],
    education: ["child_id", "academic_year", "term"],
    attainment: ["child_id", "academic_year", "stage", "result"],
    health: ["child_id", "kind", "due_on"],
    care_plan: ["plan_id"],
    wellbeing_rating: ["child_id", "assessed_on", "indicator"],
    assessment: ["assessment_id"],
    care_leaver: ["child_id", "as_at"],
    peer_outcome: ["period", "outcome", "group"],
    population: ["year", "age_from"],
    corporate_parent_duty: ["corporate_parent", "duty", "due_on"],
    information_sharing_decision: ["decision_id"],
    child_death: ["case_id"],
    child_death_factor: ["case_id", "domain", "factor"],
    child_death_recommendation: ["recommendation_id"],
    feedback: ["period", "service", "group", "question"],
  };
  const keyed = (rows: readonly Row[], extract: SampleExtract) =>
    new Map(rows.map((row) => [keys[extract].map((column) => row[column]).join(" "), row]));

  /** what comes once a year, or so seldom that a quarter can pass without */
  const seldom: readonly string[] = [
    ...["population", "attainment", "corporate_parent_duty", "child_death_factor", "child_death_recommendation"],
  ];

  it.each(Object.keys(keys) as SampleExtract[])("has every %s of the earlier one, and more", (extract) => {
    const [before, after] = [keyed(earlier[extract], extract), keyed(later[extract], extract)];
    for (const key of before.keys()) expect(after.has(key), key).toBe(true);
    if (!seldom.includes(extract)) expect(after.size).toBeGreaterThan(before.size);
  });

  it("enters some reviews late and corrects a few", () => {
    const after = keyed(later.looked_after_review, "looked_after_review");
    let [late, corrected] = [0, 0];
    for (const [key, before] of keyed(earlier.looked_after_review, "looked_after_review")) {
      const held = after.get(key)!.held_on!;
      if (before.held_on === "" && held !== "" && held <= "2025-09-30") late++;
      if (before.held_on !== "" && before.held_on !== held) corrected++;
    }
    expect(late).toBeGreaterThan(0);
    expect(corrected).toBeGreaterThan(0);
  });
});

describe("the generator", () => {
  const folder = mkdtempSync(join(tmpdir(), "quorate-sample-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("writes what it makes, and counts it", () => {
    const options = { ...sampleDefaults, children: 120, seed: 7 };
    const counts = writeSample(join(folder, "one"), options);
    for (const { name, text } of sampleSubmission(options)) {
      expect(readFileSync(join(folder, "one", name), "utf8")).toBe(text);
      const extract = name.replace(".csv", "") as SampleExtract;
      if (name.endsWith(".csv")) expect(counts[extract]).toBe(text.split("\n").length - 2);
    }
  });

  it("makes another island from another seed, and larger ones in proportion", () => {
    const small = made({ children: 300 });
    expect(made({ children: 300, seed: 21 }).child).not.toEqual(small.child);
    const large = made({ children: 3000 });
    for (const extract of ["child", "looked_after_review", "conference"] as const) {
      const ratio = large[extract].length / small[extract].length;
      expect(ratio).toBeGreaterThan(8);
      expect(ratio).toBeLessThan(12.5);
    }
    expect(made({ years: 3 }).conference.length).toBeLessThan(later.conference.length / 1.5);
  });

  it("uses the legal statuses of the authority", () => {
    const statuses = (authority: string) =>
      new Set(made({ children: 300, authority }).looked_after_episode.map((row) => row.legal_status));
    expect(statuses("JE")).toContain("JA24");
    expect(statuses("E06000046")).toContain("C2");
    expect(statuses("E06000046")).not.toContain("JA24");
  });

  it.each<Partial<SampleOptions>>([
    { children: 0 },
    { children: 1.5 },
    { years: 0 },
    { years: 17 },
    { seed: 0.5 },
    { asAt: "2028-06-30" },
    { asAt: "2010-06-30" },
    { authority: "Jersey" },
  ])("refuses %j", (options) => expect(() => made(options)).toThrow(SampleError));

  it("has no column twice and every id in its place", () => {
    for (const columns of Object.values(sampleColumns)) expect(new Set(columns).size).toBe(columns.length);
  });
});
