/**
 * Faults of a kind, not of a case: each of these was found once, and would come again with the next measure. What a measure
 * declares must agree with what its SQL does.
 */
import { describe, expect, test } from "vitest";
import { breakdownOf } from "../../pipeline/sensitive/measures/breakdowns.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { unfinished, withFollowUpFinished } from "../../pipeline/sensitive/measures/follow_up.ts";
import { headlines } from "../../pipeline/sensitive/measures/headlines.ts";
import { type Measure, proportion } from "../../pipeline/sensitive/measures/measure.ts";
import { outcomesFramework } from "../../pipeline/sensitive/measures/outcomes_framework.ts";
import { breakdownColumn, populationOf, populations } from "../../pipeline/sensitive/measures/populations.ts";
import { models } from "../../pipeline/sensitive/warehouse/models/index.ts";

const columnsOf = (model: string) => models.find((each) => each.model === model)!.columns;
const uses = (sql: string, column: string) => new RegExp(`\\b${column}\\b`).test(sql);
const byId = (id: string) => measures.find((measure) => measure.id === id)!;

describe("an outcome is never broken down by itself", () => {
  /** breakdowns by a column that says whether a row counts: every category would be all or none */
  const byItself = (measure: Measure): string[] => {
    if (measure.kind === "count" || measure.kind === "rate") return [];
    const population = populationOf(measure.population);
    return measure.breakdowns.filter((id) =>
      uses(measure.counts.where, breakdownColumn(population, id, measure.dated)),
    );
  };

  test("no measure of the catalogue", () =>
    expect(measures.flatMap((measure) => byItself(measure).map((id) => `${measure.id} by ${id}`))).toEqual([]));

  test("one that does is seen", () =>
    expect(byItself({ ...byId("complaint-outcome"), breakdowns: ["complaint-outcome"] })).toEqual([
      "complaint-outcome",
    ]));

  test("a distribution is by a column that its measure knows, once", () => {
    for (const { id, population, dated, breakdowns, distributions } of measures) {
      for (const each of distributions)
        expect(() => breakdownColumn(populationOf(population), each, dated)).not.toThrow();
      const all = [...breakdowns, ...distributions];
      expect([id, new Set(all).size]).toEqual([id, all.length]);
    }
  });
});

describe("a later event is given time", () => {
  const dates = {
    population: "assessment",
    discloses: "child",
    title: "Plan made",
    asks: "?",
    dated: "completed_on",
    of: { words: "assessments", where: "completed_on is not null" },
    better: "higher",
    breakdowns: [],
    source: [],
    examples: [],
  } as const;
  type More = { dated?: "plan_agreed_on"; allows?: { timescale: string; until: "plan_due_on" } };
  const made = (where: string, more: More = {}): Measure =>
    proportion("made", { ...dates, counts: { words: "made", where }, ...more });

  test("a plan after the assessment, however late, does not load", () => {
    const measure = made("plan_agreed_on is not null");
    expect(unfinished(measure)).toHaveLength(1);
    const chapters = [
      { id: "c", title: "C", short: "C", intro: "", group: "about the data" as const, measures: [measure] },
    ];
    expect(() => withFollowUpFinished(chapters)).toThrow(/dated by completed_on and counts plan_agreed_on/);
  });

  test("nor one held against a day that may not have passed", () =>
    expect(unfinished(made("plan_agreed_on <= plan_due_on"))).toHaveLength(1));

  test("with the time that it allows it does, and only rows whose time has run out are in question", () => {
    const measure = made("plan_agreed_on <= plan_due_on", {
      allows: { timescale: "wellbeing-plan", until: "plan_due_on" },
    });
    expect(unfinished(measure)).toEqual([]);
    expect(measure.of.where).toBe("completed_on is not null and plan_due_on <= as_at");
    expect(measure.timescales).toEqual(["wellbeing-plan"]);
  });

  test("an event before, and a measure dated by the event itself, need none", () => {
    expect(unfinished(made("requested_on is not null"))).toEqual([]);
    expect(unfinished(made("completed_on is not null", { dated: "plan_agreed_on" }))).toEqual([]);
  });

  test("an answer that comes with a later event is one", () => {
    const raised = { ...byId("dispute-chief-officer"), dated: "raised_on", of: { words: "", where: "true" } };
    expect(unfinished(raised)).toHaveLength(1);
  });

  const dated = Object.entries(populations).map(([id, { model }]) => [id, model] as const);
  test.each(dated)("%s: each column of days is an event, or a limit by its name", (id, model) => {
    const { events, later } = populationOf(id as keyof typeof populations);
    const days = Object.entries(columnsOf(model)).flatMap(([column, [type]]) => (type === "date" ? [column] : []));
    const limits = /due|until|falls|as_at|month|year_end|answered_by|dated_on/;
    const neither = days.filter((column) => !events.includes(column) && !limits.test(column));
    // of what is counted on a day, events lie before it
    if (!model.endsWith("_on_date")) expect(neither).toEqual([]);
    for (const column of [...events, ...Object.keys(later)]) expect(Object.keys(columnsOf(model))).toContain(column);
    for (const event of Object.values(later)) expect(events).toContain(event);
  });
});

describe("rows that share an answer", () => {
  const flows = Object.entries(populations).filter(([id]) =>
    measures.some((measure) => measure.population === id && measure.moment === "flow"),
  );
  /** One row a child and period of care, or a decision about one child: several in one period are rare, or stand apart. */
  const apart = new Set(["period of care", "registration", "review conference due"]);
  test.each(flows)("%s: of a conference or of a child, it says so", (id, { model, cluster }) => {
    const shared = ["conference_id", "child_id"].filter((column) => column in columnsOf(model));
    const isOne = model === "conference" || apart.has(id);
    if (cluster !== null) expect(Object.keys(columnsOf(model))).toContain(cluster.column);
    else expect([id, isOne ? [] : shared]).toEqual([id, []]);
  });
});

test("counted the same way is said with a reason, and what differs in words", () => {
  for (const { id, benchmark } of measures) {
    expect([id, benchmark.words.length > 20]).toEqual([id, true]);
    if (benchmark.comparability === "same") expect([id, benchmark.because.length > 40]).toEqual([id, true]);
  }
});

test("what is owed has a direction, and a clause that the measure cites", () => {
  for (const { id, owed, source, better, kind } of measures) {
    if (owed === undefined) continue;
    expect([id, better, kind]).toEqual([id, "higher", "proportion"]);
    expect([id, source]).toEqual([id, expect.arrayContaining([owed])]);
  }
});

test("a measure is part of one that is there, and not of itself by way of others", () => {
  for (const { id, partOf } of measures) {
    const seen = new Set([id]);
    for (let next = partOf; next !== undefined; next = byId(next).partOf) {
      expect(seen.has(next)).toBe(false);
      seen.add(next);
    }
  }
});

test("what children and young people say holds no adult's answers", () => {
  const said = [...headlines(), ...outcomesFramework()].flatMap(
    ({ measure }) => measures.find(({ id }) => id === measure) ?? [],
  );
  const answers = said.filter(({ population }) => population === "feedback");
  expect(answers.length).toBeGreaterThan(5);
  for (const { id, of } of answers) expect([id, of.where]).toEqual([id, "answered_as in ('child', 'young_person')"]);
});

test("of deaths only the panel is told by themselves: no reason for which anything ended is that a child died", () => {
  const told = measures
    .filter(({ discloses }) => discloses === "child")
    .flatMap(({ id, breakdowns, distributions }) =>
      [...breakdowns, ...distributions].flatMap((breakdown) =>
        breakdownOf(breakdown).categories.flatMap(({ label }) =>
          /died|death|dead|fatal/i.test(label) ? [[id, label]] : [],
        ),
      ),
    );
  // among all other reasons it may stand
  expect(told.map(([id]) => id).sort()).toEqual(["looked-after-ceased", "protection-ceased", "protection-ceased"]);
  for (const [, label] of told) expect(label).toMatch(/reason.*, or the child died$/);
});
