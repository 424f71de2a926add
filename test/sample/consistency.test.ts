/** That the sample's extracts agree with one another, but for the few faults put in on purpose. */
import { describe, expect, it } from "vitest";
import { addMonths } from "../../pipeline/calendar/add_months.ts";
import { dayNumber } from "../../pipeline/calendar/day_number.ts";
import { contracts } from "../../pipeline/contracts/index.ts";
import type { SampleExtract } from "../../pipeline/sample/columns.ts";
import { sampleDefaults } from "../../pipeline/sample/sample_submission.ts";
import { grouped, made, type Row } from "./made.ts";

const { asAt } = sampleDefaults;
const sample = made();
const episodes = grouped(sample.looked_after_episode, "child_id");
const registrations = grouped(sample.protection_registration, "child_id");
const birth = new Map(sample.child.map((row) => [row.child_id!, `${row.birth_month}-01`]));

/** Whether a spell ran on a day, the day it ended included where asked for. */
const runs = (rows: readonly Row[] | undefined, day: string, lastDay = false) =>
  (rows ?? []).some(
    (row) =>
      row.started_on! <= day && (row.ended_on === "" || row.ended_on! > day || (lastDay && row.ended_on === day)),
  );
const inCare = (row: Row, day: string, lastDay = false) => runs(episodes.get(row.child_id!), day, lastDay);
const registered = (row: Row, day: string, lastDay = false) => runs(registrations.get(row.child_id!), day, lastDay);
const birthday = (row: Row, years: number) => addMonths(birth.get(row.child_id!)!, 12 * years);
/** rows about children who are known, and whose own register holds no fault put in */
const sound = (rows: readonly Row[]) =>
  rows.filter(
    (row) =>
      birth.has(row.child_id!) &&
      !(episodes.get(row.child_id!) ?? []).some(isBackwards) &&
      !(registrations.get(row.child_id!) ?? []).some(isBackwards),
  );
const isBackwards = (row: Row) => row.ended_on !== "" && row.ended_on! < row.started_on!;
const yearEnds = Array.from({ length: 10 }, (_, i) => `${2016 + i}-12-31`);
const yearly = (rows: readonly Row[], column: string) =>
  yearEnds.map((day) => rows.filter((row) => row[column]!.startsWith(day.slice(0, 4))).length);
const share = (rows: readonly Row[], holds: (row: Row) => boolean) => rows.filter(holds).length / rows.length;

describe("what is said of a child holds against its registers", () => {
  it.each<[string, readonly Row[], (row: Row) => boolean]>([
    ["proceedings", sample.court_proceeding, (row) => inCare(row, row.applied_on!) || registered(row, row.applied_on!)],
    ["disputes", sample.dispute, (row) => inCare(row, row.raised_on!)],
    ["checks done", sample.health.filter((row) => row.completed_on), (row) => inCare(row, row.completed_on!)],
    ["ratings", sample.wellbeing_rating, (row) => inCare(row, row.assessed_on!)],
    ["care plans", plans("care"), (row) => inCare(row, row.agreed_on!)],
    ["education plans", plans("personal_education"), (row) => inCare(row, row.agreed_on!)],
    ["protection plans", plans("protection"), (row) => registered(row, row.agreed_on!)],
    ["terms", sample.education, (row) => inCare(row, lastDayOf(row)) && isPupil(row)],
    [
      "results",
      sample.attainment,
      (row) =>
        inCare(row, `${row.academic_year!.slice(0, 4)}-10-01`) || inCare(row, `20${row.academic_year!.slice(4)}-03-31`),
    ],
    ["plans in the community", plans("wellbeing"), (row) => assessed.has(row.child_id!)],
    [
      "allocations",
      sample.caseload,
      (row) => (row.process === "protection" ? registered : inCare)(row, row.started_on!),
    ],
  ])("%s", (_, rows, holds) => {
    expect(rows.length).toBeGreaterThan(100);
    expect(sound(rows).filter((row) => !holds(row))).toEqual([]);
    expect(sound(rows).length / rows.length).toBeGreaterThan(0.97);
  });

  function plans(kind: string) {
    return sample.care_plan.filter((row) => row.kind === kind);
  }
  function lastDayOf({ academic_year: year, term }: Row) {
    const last = { autumn: "12-19", spring: "03-31", summer: "07-19" }[term!]!;
    return `${term === "autumn" ? year!.slice(0, 4) : `20${year!.slice(4)}`}-${last}`;
  }
  function isPupil(row: Row) {
    return birthday(row, 5) <= lastDayOf(row) && birthday(row, 18) > lastDayOf(row);
  }
  // the assessment's id says whose it is, even where a fault put in names another child
  const assessed = new Set(
    sample.assessment
      .filter((row) => row.plan_needed !== "N")
      .map((row) => row.assessment_id!.slice(1).replace(/-[^-]*$/, "")),
  );

  it("has an enquirer told the truth about each register", () => {
    const court = grouped(
      sample.court_proceeding.map((row) => ({ ...row, started_on: row.applied_on!, ended_on: row.concluded_on! })),
      "child_id",
    );
    const spells = { looked_after: episodes, protection: registrations, court };
    const told = sound(sample.register_enquiry).filter((row) => row.on_register && row.register! in spells);
    const wrong = told.filter((row) => {
      const rows = spells[row.register as keyof typeof spells].get(row.child_id!) ?? [];
      return !rows.some(isBackwards) && (row.on_register === "Y") !== runs(rows, row.made_on!);
    });
    expect(wrong).toEqual([]);
    expect(share(told, (row) => row.on_register === "Y")).toBeGreaterThan(0.4);
  });

  it("asks again and again about some children, and about some whom no register knows", () => {
    const often = [...grouped(sample.register_enquiry, "child_id")].filter(([child, rows]) => {
      const days = rows.map((row) => dayNumber(row.made_on!)).sort((a, b) => a - b);
      return child !== "" && days.some((day, i) => days[i + 2] !== undefined && days[i + 2]! - day <= 365);
    });
    expect(often.length).toBeGreaterThan(20);
    expect(often.length).toBeLessThan(200);
    expect(
      Math.min(
        ...yearly(
          sample.register_enquiry.filter((row) => !row.child_id),
          "made_on",
        ),
      ),
    ).toBeGreaterThan(20);
  });
});

describe("care leavers", () => {
  const noted = (row: Row) => [row.in_touch, row.activity, row.accommodation, row.suitable].some((each) => each);
  const all = sound(sample.care_leaver);
  const rows = all.filter((row) => !inCare(row, row.as_at!));

  it("of those still in care, from 14 on, nothing is noted but the adviser", () => {
    const inside = all.filter((row) => inCare(row, row.as_at!));
    expect(inside.length).toBeGreaterThan(100);
    const wrong = inside.filter(
      (row) =>
        noted(row) || !row.adviser_allocated_on || row.as_at! < birthday(row, 14) || row.as_at! >= birthday(row, 18),
    );
    expect(wrong).toEqual([]);
  });

  const daysSince14 = (row: Row) =>
    (episodes.get(row.child_id!) ?? []).reduce((sum, each) => {
      const [from, until] = [birthday(row, 14), birthday(row, 18)];
      const first = each.started_on! > from ? each.started_on! : from;
      const ended = [each.ended_on || asAt, row.as_at!, until].reduce((least, day) => (day < least ? day : least));
      return sum + Math.max(0, dayNumber(ended) - dayNumber(first));
    }, 0);

  it("were looked after for 13 weeks since 14, are 16 to 24 and no longer looked after", () => {
    const wrong = rows.filter(
      (row) =>
        daysSince14(row) < 91 ||
        row.as_at! < birthday(row, 16) ||
        row.as_at! >= birthday(row, 25) ||
        inCare(row, row.as_at!),
    );
    expect(wrong).toEqual([]);
  });

  it("are counted every quarter, all of them", () => {
    const left = [...episodes.keys()].filter((child_id) => {
      const row = { child_id, as_at: asAt };
      return (
        sound([row]).length === 1 &&
        daysSince14(row) >= 91 &&
        !inCare(row, asAt) &&
        asAt >= birthday(row, 16) &&
        asAt < birthday(row, 25)
      );
    });
    const counted = rows.filter((row) => row.as_at === asAt).map((row) => row.child_id!);
    expect(counted.sort()).toEqual(left.sort());
  });

  it("have had an adviser from 14 on, once they were looked after", () => {
    const first = (row: Row) =>
      episodes
        .get(row.child_id!)!
        .map((each) => each.started_on!)
        .sort()[0]!;
    const young = rows.filter((row) => row.as_at! < birthday(row, 22));
    for (const row of young.filter((each) => each.adviser_allocated_on)) {
      expect(row.adviser_allocated_on! >= birthday(row, 14) && row.adviser_allocated_on! >= first(row)).toBe(true);
    }
    const without = share(young, (row) => row.adviser_allocated_on === "");
    expect(without).toBeGreaterThan(0.01);
    expect(without).toBeLessThan(0.12);
  });

  it("have a pathway plan that was reviewed when the snapshot says", () => {
    const byChild = grouped(
      sample.care_plan.filter((row) => row.kind === "pathway"),
      "child_id",
    );
    const dated = rows.filter((row) => row.pathway_plan_reviewed_on);
    const found = dated.filter((row) =>
      byChild
        .get(row.child_id!)!
        .some(
          (plan) =>
            plan.agreed_on === row.pathway_plan_reviewed_on || plan.reviewed_on === row.pathway_plan_reviewed_on,
        ),
    );
    expect(found.length).toBe(dated.length);
  });
});

describe("officers", () => {
  const allocated = grouped(sample.caseload, "child_id");
  const running = (row: Row, day: string) => row.started_on! <= day && (row.ended_on === "" || row.ended_on! > day);

  it.each(yearEnds)("have 50 to 70 children each on %s", (day) => {
    const own = sample.caseload.filter((row) => row.external !== "Y" && running(row, day));
    for (const rows of grouped(own, "officer_id").values()) {
      const children = new Set(rows.map((row) => row.child_id)).size;
      expect(children).toBeGreaterThanOrEqual(50);
      expect(children).toBeLessThanOrEqual(72);
    }
  });

  it.each(yearEnds)("have every child on a register on %s, once a process", (day) => {
    for (const [process, on] of [
      ["looked_after", inCare],
      ["protection", registered],
    ] as const) {
      const children = sound(sample.child).filter((row) => on(row, day));
      for (const { child_id } of children) {
        const mine = (allocated.get(child_id!) ?? []).filter((row) => row.process === process && running(row, day));
        expect(new Set(mine.map((row) => row.officer_id)).size).toBe(1);
      }
    }
  });

  it("mostly hold the meetings about their own children; now and then somebody from outside does", () => {
    const officer = (child: string, process: string, day: string) =>
      (allocated.get(child) ?? []).filter((row) => row.process === process).findLast((row) => row.started_on! <= day);
    const held = sound(sample.looked_after_review).filter((row) => row.held_on && row.officer_external !== "");
    const same = (row: Row) => officer(row.child_id!, "looked_after", row.held_on!)?.officer_id === row.officer_id;
    expect(share(held, same)).toBeGreaterThan(0.88);
    const seats = grouped(sample.conference_child, "conference_id");
    const chaired = sample.conference.filter((row) => row.held_on && row.kind === "review");
    const chairs = chaired.filter(({ conference_id, held_on, officer_id }) =>
      (seats.get(conference_id!) ?? []).some(
        ({ child_id }) => officer(child_id!, "protection", held_on!)?.officer_id === officer_id,
      ),
    );
    expect(chairs.length / chaired.length).toBeGreaterThan(0.9);
    const outside = share(sample.caseload, (row) => row.external === "Y");
    expect(outside).toBeGreaterThan(0.03);
    expect(outside).toBeLessThan(0.25);
  });
});

describe("the island", () => {
  it("has 8 to 30 practice alerts and complaints a year", () => {
    for (const [extract, column] of [
      ["practice_alert", "alerted_on"],
      ["complaint", "received_on"],
    ] as const) {
      const years = yearly(sample[extract], column);
      expect(Math.min(...years)).toBeGreaterThanOrEqual(8);
      expect(Math.max(...years)).toBeLessThanOrEqual(30);
    }
  });

  it("has about four child deaths a year, of no child of a register, whom the panel considers when others are done", () => {
    const deaths = sample.child_death;
    expect(deaths.length).toBeGreaterThan(30);
    expect(deaths.length).toBeLessThan(55);
    expect(new Set(deaths.map((row) => row.island))).toEqual(new Set(["JE", "GG", "AL"]));
    expect(deaths.filter((row) => birth.has(row.case_id!))).toEqual([]);
    expect(deaths.filter((row) => row.panel_on && row.notified_on && row.panel_on < row.notified_on)).toEqual([]);
    const others = deaths.filter((row) => row.panel_on && row.other_processes_ended_on);
    const early = others.filter((row) => row.panel_on! < row.other_processes_ended_on!);
    expect(early.length).toBeGreaterThan(0);
    expect(early.length).toBeLessThan(others.length / 3);
    const [reviewed, awaiting] = [deaths.filter((row) => row.panel_on), deaths.filter((row) => !row.panel_on)];
    expect(awaiting.length).toBeGreaterThan(1);
    expect(awaiting.every((row) => row.category === "" && row.learning === "")).toBe(true);
    expect(reviewed.every((row) => row.category !== "")).toBe(true);
    const cases = new Set(reviewed.map((row) => row.case_id));
    expect(sample.child_death_factor.every((row) => cases.has(row.case_id))).toBe(true);
    expect(new Set(sample.child_death_factor.map((row) => row.domain))).toEqual(new Set("ABCD"));
  });

  it("says of each corporate parent each year whether it did each duty", () => {
    const { corporate_parent_duty: rows } = sample;
    expect(yearly(rows, "due_on")).toEqual(yearEnds.map(() => 77 * 8));
    for (const own of grouped(rows, "duty").values()) {
      const undone = share(own, (row) => row.done_on === "");
      expect(undone).toBeGreaterThan(0.03);
      expect(undone).toBeLessThan(0.4);
    }
  });

  it("has peers of both groups for every outcome of every year, fewer of them never looked after", () => {
    const byOutcome = grouped(sample.peer_outcome, "outcome");
    expect(byOutcome.size).toBe(12);
    for (const [outcome, rows] of byOutcome) {
      const periods = grouped(rows, "period");
      // work and study are told to 31 March and to 31 December
      expect(periods.size, outcome).toBe(outcome === "employment_education_training" ? 20 : 10);
      for (const [all, never] of periods.values()) {
        expect([all!.group, never!.group]).toEqual(["all", "not_looked_after"]);
        expect(Number(all!.denominator)).toBeGreaterThan(Number(never!.denominator));
        expect(Number(all!.numerator)).toBeGreaterThanOrEqual(Number(never!.numerator));
      }
    }
  });
});

describe("over ten years", () => {
  const inTime = (rows: readonly Row[], due: string, done: string, from: number) => {
    const years = [from, from + 1, from + 2].map(String);
    return share(
      rows.filter((row) => row[due] && row[due]! <= asAt && years.includes(row[due]!.slice(0, 4))),
      (row) => row[done] !== "" && row[done]! <= row[due]!,
    );
  };

  it("education plans come to be reviewed in time, dental checks no longer are", () => {
    const dental = sample.health.filter((row) => row.kind === "dental");
    const plans = [2016, 2023].map((from) => inTime(sample.education, "plan_due_on", "plan_reviewed_on", from));
    const checks = [2016, 2023].map((from) => inTime(dental, "due_on", "completed_on", from));
    expect(plans[1]! - plans[0]!).toBeGreaterThan(0.12);
    expect(checks[0]! - checks[1]!).toBeGreaterThan(0.12);
  });

  it("every yes-or-no column varies, and little is not recorded", () => {
    const never = contracts.flatMap(({ extract, columns }) =>
      Object.entries(columns)
        .filter(([, column]) => column.kind === "flag")
        .filter(([name]) => new Set(sample[extract as SampleExtract].map((row) => row[name]).filter(Boolean)).size < 2)
        .map(([name]) => `${extract}.${name}`),
    );
    expect(never).toEqual([]);
  });

  const yearColumns: Readonly<Partial<Record<SampleExtract, string>>> = {
    ...{ child: "birth_month", education: "academic_year", attainment: "academic_year", population: "year" },
    ...{
      peer_outcome: "period",
      feedback: "period",
      child_death: "died_month",
      child_death_recommendation: "panel_year",
    },
  };

  /** dated by the row they belong to */
  const undated: readonly string[] = ["conference_child", "child_death_factor"];
  const datedExtracts = contracts.map(({ extract }) => extract as SampleExtract);
  it.each(datedExtracts.filter((extract) => !undated.includes(extract)))(
    "%s has rows in each of the last years",
    (extract) => {
      const dated = Object.keys(sample[extract][0]!).find((name) => name.endsWith("_on") || name === "as_at");
      const column = yearColumns[extract] ?? dated!;
      for (const year of [2022, 2023, 2024]) {
        expect(sample[extract].some((row) => row[column]!.startsWith(String(year)))).toBe(true);
      }
    },
  );
});
